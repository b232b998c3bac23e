// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/train/run_story.h"
#include "ui/theme/kit.h"

namespace moa::ui {

/// A number with what it is above and a remark beside it, which goes first where room is short.
class Figure final : public QWidget
{
    Q_OBJECT
public:
    /// `widest` reserves room, so that the number's changes move nothing.
    explicit Figure(const QString &widest, QWidget *parent = nullptr);
    void setName(const QString &name);
    void setValue(const QString &value, const QString &note = {}, Tone noteTone = Tone::Muted);
    void setNoteVisible(bool isVisible) { m_note->setVisible(isVisible); }
    [[nodiscard]] int widthWithNote() const;
    [[nodiscard]] QString value() const { return m_value->text(); }
    [[nodiscard]] QString note() const { return m_note->text(); }

private:
    ToneLabel *m_name, *m_value, *m_note;
};

/// How a run is doing, in six figures.
class FigureStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit FigureStrip(QWidget *parent = nullptr);
    /// What is known of the run; `isMoving` while its end can be foretold.
    void show(const RunStory &story, const RunInfo &info, int64_t deviceBytes, bool isMoving);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    Figure *m_loss, *m_validation, *m_speed, *m_padding, *m_memory, *m_time;
    std::vector<Figure *> m_figures;
};

} // namespace moa::ui
