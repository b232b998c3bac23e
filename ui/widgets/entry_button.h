// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QAbstractButton>

class QPushButton;

namespace moa::ui {

/// A row of a short list as a button: an icon, a name, a note below it, a word at the right. Arrow keys go to the row before and
/// after it.
class EntryButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit EntryButton(const QString &iconName, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &note);
    void setIconName(const QString &iconName, Tone tone = Tone::Muted);
    /// At the right end of the note's line.
    void setWord(const QString &word, Tone tone = Tone::Good);
    /// A frame around every row, not only around the chosen one.
    void setFramed(bool framed);
    /// For a place in a file.
    void setTitleIsPlace(bool isPlace);
    void setChosen(bool chosen);
    [[nodiscard]] bool isChosen() const { return m_isChosen; }
    /// Adds a button at the right that takes the row away; Delete does the same.
    void setRemoval(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {96, sizeHint().height()}; }

signals:
    void removeAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    QString m_iconName, m_title, m_note, m_word;
    Tone m_iconTone = Tone::Muted, m_wordTone = Tone::Good;
    bool m_isFramed = false, m_isPlace = false, m_isChosen = false;
    QPushButton *m_remove = nullptr;
};

} // namespace moa::ui
