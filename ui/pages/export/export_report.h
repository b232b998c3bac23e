// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "ui/theme/kit.h"

#include <optional>

namespace moa::ui {

/// What an export brought: whether the written file behaves as the original does, what was written, what one should know.
class ExportReport final : public QFrame
{
    Q_OBJECT
public:
    explicit ExportReport(QWidget *parent = nullptr);
    /// Hidden while there is none.
    void setResult(const std::optional<ExportResult> &result, const QString &folder);
    /// The same as text, to be kept elsewhere.
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QString differenceText() const;
    [[nodiscard]] QString tokenText() const;
    [[nodiscard]] QStringList fileNames() const;
    [[nodiscard]] bool isGood() const { return !m_result->firstDifferingToken; }

    std::optional<ExportResult> m_result;
    QString m_folder;
    Sign *m_sign;
    ToneLabel *m_verdict, *m_difference, *m_token, *m_files, *m_notes;
    QPushButton *m_open, *m_copy;
};

} // namespace moa::ui
