// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/train/run_story.h"
#include "ui/theme/kit.h"

class QScrollArea;

namespace moa::ui {

/// One answer: the step it was given at and its text, as much as there is room for. Pressed, it moves the cursor to its step.
class FilmFrame final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FilmFrame(const RunStory::Sample &sample, QWidget *parent = nullptr);
    void setAtCursor(bool isAtCursor);
    [[nodiscard]] bool isAtCursor() const { return m_isAtCursor; }
    [[nodiscard]] int64_t step() const { return m_sample.step; }
    [[nodiscard]] QSize sizeHint() const override { return {232, 84}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void setTexts();
    RunStory::Sample m_sample;
    bool m_isAtCursor = false;
};

/// The answers to a prompt, one at each checkpoint, the cursor's one framed.
class FilmStrip final : public Card
{
    Q_OBJECT
public:
    explicit FilmStrip(QWidget *parent = nullptr);
    void reset(const RunStory &story);
    void extend(const RunStory &story);
    /// The frame of the last answer until this step is framed.
    void setCursorStep(std::optional<int64_t> step);

signals:
    void stepChosen(int64_t step);

private:
    void showPrompt(int index);
    void frameCursor();

    QMap<QString, QVector<RunStory::Sample>> m_samples;
    int m_prompt = 0;
    std::optional<int64_t> m_cursor;
    std::vector<FilmFrame *> m_frames;
    ToneLabel *m_count, *m_text, *m_nothing;
    QPushButton *m_previous, *m_next;
    QScrollArea *m_area;
    QHBoxLayout *m_row;
};

} // namespace moa::ui
