// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entry_button.h"

#include "ui/theme/icons.h"
#include "ui/theme/kit.h"

#include <QKeyEvent>
#include <QPainter>

namespace moa::ui {

namespace {
constexpr int kHeight = 52;
constexpr int kTextLeft = 40;
constexpr int kSide = 8;
} // namespace

EntryButton::EntryButton(const QString &iconName, QWidget *parent) : QAbstractButton(parent), m_iconName(iconName)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void EntryButton::setTexts(const QString &title, const QString &note)
{
    m_title = title;
    m_note = note;
    setText(title);
    describe();
}

void EntryButton::setIconName(const QString &iconName, Tone tone)
{
    m_iconName = iconName;
    m_iconTone = tone;
    update();
}

void EntryButton::setWord(const QString &word, Tone tone)
{
    m_word = word;
    m_wordTone = tone;
    describe();
}

void EntryButton::setFramed(bool framed)
{
    m_isFramed = framed;
    update();
}

void EntryButton::setTitleIsPlace(bool isPlace)
{
    m_isPlace = isPlace;
    update();
}

void EntryButton::setChosen(bool chosen)
{
    m_isChosen = chosen;
    describe();
}

void EntryButton::setRemoval(const QString &name)
{
    if (!m_remove) {
        m_remove = iconButton("close");
        m_remove->setParent(this);
        m_remove->setFixedSize(24, 24);
        m_remove->setIconSize({12, 12});
        m_remove->setFocusPolicy(Qt::NoFocus); // Delete does it
        m_remove->setCursor(Qt::ArrowCursor);
        m_remove->show();
        connect(m_remove, &QPushButton::clicked, this, &EntryButton::removeAsked);
    }
    m_remove->setToolTip(name);
    m_remove->setAccessibleName(name);
}

QSize EntryButton::sizeHint() const
{
    return {200, kHeight};
}

void EntryButton::describe()
{
    QStringList words{m_note};
    if (!m_word.isEmpty())
        words << m_word;
    setAccessibleName(m_title);
    setAccessibleDescription(words.join(", "));
    setToolTip(m_note.isEmpty() ? m_title : m_title + "\n" + m_note);
    updateGeometry();
    update();
}

void EntryButton::resizeEvent(QResizeEvent *)
{
    if (m_remove)
        m_remove->move(width() - 28, (height() - 24) / 2);
}

void EntryButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down: focusNextChild(); return;
    case Qt::Key_Up: focusPreviousChild(); return;
    case Qt::Key_Delete:
        if (m_remove) {
            emit removeAsked();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    default: break;
    }
    QAbstractButton::keyPressEvent(event);
}

void EntryButton::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QColor ground = m_isChosen ? soft(c.accent) : underMouse() && isEnabled() ? mix(c.surface, c.raised, 0.7) : c.surface;
    const QColor edge = hasFocus() ? c.accent : m_isChosen ? mix(c.surface, c.accent, 0.5) : m_isFramed ? c.border : ground;
    p.setPen(QPen(edge, hasFocus() ? 1.5 : 1));
    p.setBrush(ground);
    p.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
    const QColor sign = m_isChosen && m_iconTone == Tone::Muted ? c.accent : colorOf(m_iconTone);
    p.drawPixmap(QPoint(12, 9), iconPixmap(m_iconName, sign, 18, devicePixelRatioF()));

    const int right = width() - (m_remove ? 32 : 12);
    const auto write = [&](const QRect &place, const QString &words, const QColor &color, const QFont &used, Qt::Alignment side,
                           Qt::TextElideMode elide) {
        p.setPen(color);
        p.setFont(used);
        p.drawText(place, static_cast<int>(side | Qt::AlignVCenter), p.fontMetrics().elidedText(words, elide, place.width()));
    };
    const QFont noteFont = ui::font(12), titleFont = m_isPlace ? monospaced(12) : ui::font(13, QFont::Medium);
    const int word = m_word.isEmpty() ? 0 : QFontMetrics(ui::font(12, QFont::Medium)).horizontalAdvance(m_word) + kSide;
    write({kTextLeft, 7, right - kTextLeft, 20}, m_title, m_isPlace ? readable(c.accent, ground) : c.text, titleFont, Qt::AlignLeft,
          Qt::ElideMiddle);
    write({kTextLeft, 26, right - kTextLeft - word, 18}, m_note, m_isPlace ? c.text : c.muted, noteFont, Qt::AlignLeft,
          Qt::ElideRight);
    if (word > 0)
        write({right - word, 26, word, 18}, m_word, readable(colorOf(m_wordTone), ground), ui::font(12, QFont::Medium),
              Qt::AlignRight, Qt::ElideRight);
}

} // namespace moa::ui
