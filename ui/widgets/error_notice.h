// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/error.h"
#include "ui/theme/kit.h"

#include <optional>

namespace moa::ui {

/// What went wrong, to what, and what one can do; Copy takes the engine's own words, of which Details shows what is more than a
/// line. Hidden while there is nothing.
class ErrorNotice final : public QFrame
{
    Q_OBJECT
public:
    explicit ErrorNotice(QWidget *parent = nullptr);
    void setError(const std::optional<Error> &error);
    /// In place of the advice for its kind of error.
    void setAdvice(const QString &advice);
    void addButton(QPushButton *button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void apply();

    std::optional<Error> m_error;
    QString m_advice;
    ToneLabel *m_title, *m_text, *m_details;
    QPushButton *m_more, *m_copy;
    QHBoxLayout *m_buttons;
};

} // namespace moa::ui
