// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/kit.h"

namespace moa::ui {

/// A lane's name as a button that asks for another adapter; ends in "…" where it has too little room.
class LaneName final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LaneName(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {48, 28}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A lane's first line: its letter, who answers and where that lies, the seed of the answer.
class LaneHead final : public QWidget
{
    Q_OBJECT
public:
    explicit LaneHead(QWidget *parent = nullptr);
    void setLane(const QString &letter, const QString &name, bool isAdapter);
    /// `mark` is shown, `place` said on hover.
    void setPlace(const QString &mark, const QString &place);
    void setSeed(const QString &text);
    void setReasonAgainstChange(const QString &reason);
    [[nodiscard]] LaneName *name() const { return m_name; }
    [[nodiscard]] QPushButton *more() const { return m_more; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Letter;
    Letter *m_letter;
    LaneName *m_name;
    ToneLabel *m_place, *m_seed;
    QPushButton *m_more;
};

} // namespace moa::ui
