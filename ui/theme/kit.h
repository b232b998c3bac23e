// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include <functional>

class QAction;
class QButtonGroup;
class QMenu;

namespace moa::ui {

// The few building blocks of which every page is made. All follow a change of the colour scheme by themselves.

/// Calls `apply` now and again whenever the language changes, for as long as `owner` lives: the place where a widget sets its
/// texts.
void onLanguage(QWidget *owner, std::function<void()> apply);

/// Whether it tells a widget that another colour scheme was applied.
[[nodiscard]] bool isSchemeChange(const QEvent *event);

/// Text in a tone.
class ToneLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ToneLabel(const QString &text = {}, Tone tone = Tone::Text, int pixels = 13, int weight = QFont::Normal,
                       QWidget *parent = nullptr);
    void setTone(Tone tone);
    void setPixels(int pixels, int weight = QFont::Normal);
    /// Takes whatever width there is and ends in "…" where that is too little; the whole text is the tool tip.
    void setElides(bool elides);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTone();
    Tone m_tone;
    bool m_elides = false;
};

[[nodiscard]] ToneLabel *label(const QString &text = {}, int pixels = 13, int weight = QFont::Normal);
/// A note or a help text; `wraps` for one that may take several lines.
[[nodiscard]] ToneLabel *muted(const QString &text = {}, int pixels = 12, bool wraps = false);

/// What a button looks like; the style sheet knows the names.
enum class ButtonKind { Default, Primary, Ghost, Danger, Chip, Segment };

/// Text without an icon, or with one in front.
[[nodiscard]] QPushButton *button(const QString &text = {}, ButtonKind kind = ButtonKind::Default, const QString &iconName = {});
/// An icon alone: 32 × 32, ghost, with its name as tool tip and for screen readers.
[[nodiscard]] QPushButton *iconButton(const QString &iconName, const QString &name = {});

/// Enables a control, or disables it and says why on hover and to screen readers. An empty reason enables it again and restores
/// the tool tip given as `help`.
void setEnabledBecause(QWidget *control, const QString &reasonAgainst, const QString &help = {});
void setEnabledBecause(QAction *action, const QString &reasonAgainst, const QString &help = {});
/// A menu to pop up once, whose lines show their tool tips.
[[nodiscard]] QMenu *makeMenu(QWidget *parent, const QString &objectName = {});

/// One choice of a few, always visible; arrows change it.
class SegmentedControl final : public QFrame
{
    Q_OBJECT
public:
    explicit SegmentedControl(const QStringList &choices = {}, int current = 0, QWidget *parent = nullptr);
    void setChoices(const QStringList &choices); ///< keeps the current index where it can
    [[nodiscard]] int current() const;
    void setCurrent(int index); ///< emits nothing
    [[nodiscard]] QPushButton *buttonAt(int index) const;

signals:
    void chosen(int index); ///< by a person

private:
    QButtonGroup *m_group;
};

/// A word in a quiet tint of its tone: the state of a run or a job.
class Badge final : public QLabel
{
    Q_OBJECT
public:
    explicit Badge(const QString &text = {}, Tone tone = Tone::Accent, QWidget *parent = nullptr);
    void setTone(Tone tone);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

/// An icon in a tone, beside words that say the same.
class Sign final : public QLabel
{
    Q_OBJECT
public:
    explicit Sign(const QString &iconName, Tone tone, int pixels = 18, QWidget *parent = nullptr);
    void setIcon(const QString &iconName, Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString m_iconName;
    Tone m_tone;
    int m_pixels;
};

/// One line in a tint, with a sign, a text and room for buttons: what needs a decision. Red and amber always come with words.
class Banner final : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(Tone tone = Tone::Warn, QWidget *parent = nullptr);
    void setTone(Tone tone);
    /// `title` is bold, `text` follows it.
    void setTexts(const QString &title, const QString &text = {});
    void addButton(QPushButton *button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    Sign *m_sign;
    ToneLabel *m_title, *m_text;
    QHBoxLayout *m_layout;
};

/// A surface with a title and one purpose; spacing is a multiple of 8 px.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// Where the content goes, below the head.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// The title's line; what is added comes to its right.
    [[nodiscard]] QHBoxLayout *head() const { return m_head; }

private:
    ToneLabel *m_title;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
};

/// A hair line.
[[nodiscard]] QFrame *separator(Qt::Orientation orientation = Qt::Horizontal);

/// What a place says while there is nothing in it: an icon, a sentence, and what to do (a button may be added below).
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &text);
    void addButton(QPushButton *button);

private:
    Sign *m_picture;
    ToneLabel *m_title, *m_text;
    QVBoxLayout *m_layout;
};

} // namespace moa::ui
