// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/kit.h"

#include <QAction>
#include <QButtonGroup>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QVariant>

namespace moa::ui {

namespace {

/// Repeats a function on QEvent::LanguageChange of the widget it belongs to.
class LanguageWatcher final : public QObject
{
public:
    LanguageWatcher(QWidget *owner, std::function<void()> apply) : QObject(owner), m_apply(std::move(apply))
    {
        owner->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_apply();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_apply;
};

const char *kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Default: return "";
    case ButtonKind::Primary: return "primary";
    case ButtonKind::Ghost: return "ghost";
    case ButtonKind::Danger: return "danger";
    case ButtonKind::Chip: return "chip";
    case ButtonKind::Segment: return "segment";
    }
    return "";
}

const char *signOf(Tone tone)
{
    return tone == Tone::Warn || tone == Tone::Bad ? "warning" : tone == Tone::Good ? "check" : "info";
}

} // namespace

void onLanguage(QWidget *owner, std::function<void()> apply)
{
    apply();
    new LanguageWatcher(owner, std::move(apply));
}

bool isSchemeChange(const QEvent *event)
{
    return event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange;
}

ToneLabel::ToneLabel(const QString &text, Tone tone, int pixels, int weight, QWidget *parent) : QLabel(text, parent), m_tone(tone)
{
    setFont(ui::font(pixels, weight));
    setTextFormat(Qt::PlainText); // the engine's words may look like HTML
    applyTone();
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

void ToneLabel::setPixels(int pixels, int weight)
{
    setFont(ui::font(pixels, weight));
}

void ToneLabel::setElides(bool elides)
{
    m_elides = elides;
    setSizePolicy(elides ? QSizePolicy::Ignored : QSizePolicy::Preferred, sizePolicy().verticalPolicy());
    updateGeometry();
}

QSize ToneLabel::minimumSizeHint() const
{
    return m_elides ? QSize(24, QLabel::minimumSizeHint().height()) : QLabel::minimumSizeHint();
}

void ToneLabel::paintEvent(QPaintEvent *event)
{
    const QString shown = m_elides ? fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()) : text();
    if (shown == text()) {
        QLabel::paintEvent(event);
        return;
    }
    if (toolTip() != text())
        setToolTip(text());
    QPainter p(this);
    p.setPen(palette().color(foregroundRole()));
    p.drawText(contentsRect(), static_cast<int>(alignment()), shown);
}

void ToneLabel::changeEvent(QEvent *event)
{
    if (isSchemeChange(event))
        applyTone();
    QLabel::changeEvent(event);
}

void ToneLabel::applyTone()
{
    QPalette p = palette();
    if (p.color(QPalette::WindowText) == colorOf(m_tone))
        return;
    p.setColor(QPalette::WindowText, colorOf(m_tone));
    setPalette(p);
}

ToneLabel *label(const QString &text, int pixels, int weight)
{
    return new ToneLabel(text, Tone::Text, pixels, weight);
}

ToneLabel *muted(const QString &text, int pixels, bool wraps)
{
    auto *made = new ToneLabel(text, Tone::Muted, pixels);
    made->setWordWrap(wraps);
    return made;
}

QPushButton *button(const QString &text, ButtonKind kind, const QString &iconName)
{
    auto *made = new QPushButton(text);
    made->setProperty("kind", QString::fromLatin1(kindName(kind)));
    made->setIconSize({20, 16}); // with a little air between the icon and the text
    if (!iconName.isEmpty())
        made->setIcon(icon(iconName, kind == ButtonKind::Primary ? Tone::OnAccent : Tone::Text));
    return made;
}

QPushButton *iconButton(const QString &iconName, const QString &name)
{
    QPushButton *made = button({}, ButtonKind::Ghost, iconName);
    made->setIconSize({16, 16});
    made->setFixedSize(32, 32);
    made->setToolTip(name);
    made->setAccessibleName(name);
    return made;
}

void setEnabledBecause(QWidget *control, const QString &reasonAgainst, const QString &help)
{
    control->setEnabled(reasonAgainst.isEmpty());
    control->setToolTip(reasonAgainst.isEmpty() ? help : reasonAgainst);
    control->setAccessibleDescription(control->toolTip());
}

void setEnabledBecause(QAction *action, const QString &reasonAgainst, const QString &help)
{
    action->setEnabled(reasonAgainst.isEmpty());
    action->setToolTip(reasonAgainst.isEmpty() ? help : reasonAgainst);
}

QMenu *makeMenu(QWidget *parent, const QString &objectName)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(objectName);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    return menu;
}

SegmentedControl::SegmentedControl(const QStringList &choices, int current, QWidget *parent)
    : QFrame(parent), m_group(new QButtonGroup(this))
{
    setObjectName("segment");
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
    setChoices(choices);
    setCurrent(current);
}

void SegmentedControl::setChoices(const QStringList &choices)
{
    while (m_group->buttons().size() > choices.size()) {
        QAbstractButton *last = m_group->buttons().constLast();
        m_group->removeButton(last);
        delete last;
    }
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (QPushButton *present = buttonAt(static_cast<int>(i))) {
            present->setText(choices[i]);
            continue;
        }
        QPushButton *made = button(choices[i], ButtonKind::Segment);
        made->setCheckable(true);
        m_group->addButton(made, static_cast<int>(i));
        layout()->addWidget(made);
    }
    if (m_group->checkedId() < 0)
        setCurrent(0);
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (QPushButton *made = buttonAt(index))
        made->setChecked(true);
}

QPushButton *SegmentedControl::buttonAt(int index) const
{
    return static_cast<QPushButton *>(m_group->button(index));
}

Badge::Badge(const QString &text, Tone tone, QWidget *parent) : QLabel(text, parent), m_tone(tone)
{
    setFont(ui::font(11, QFont::DemiBold));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Badge::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 13, 18};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QColor ground = soft(colorOf(m_tone));
    p.setPen(Qt::NoPen);
    p.setBrush(ground);
    p.drawRoundedRect(rect(), 4, 4);
    p.setPen(readable(colorOf(m_tone), ground));
    p.drawText(rect(), Qt::AlignCenter, text());
}

Sign::Sign(const QString &iconName, Tone tone, int pixels, QWidget *parent) : QLabel(parent), m_pixels(pixels)
{
    setIcon(iconName, tone);
}

void Sign::setIcon(const QString &iconName, Tone tone)
{
    m_iconName = iconName;
    m_tone = tone;
    setPixmap(iconPixmap(iconName, colorOf(tone), m_pixels, devicePixelRatioF()));
}

void Sign::changeEvent(QEvent *event)
{
    if (isSchemeChange(event))
        setIcon(m_iconName, m_tone);
    QLabel::changeEvent(event);
}

Banner::Banner(Tone tone, QWidget *parent)
    : QFrame(parent), m_tone(tone), m_sign(new Sign(signOf(tone), tone)), m_title(label({}, 13, QFont::DemiBold)), m_text(label()),
      m_layout(new QHBoxLayout(this))
{
    setFixedHeight(42);
    m_layout->setContentsMargins(14, 0, 6, 0);
    m_layout->setSpacing(10);
    m_layout->addWidget(m_sign);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_text, 1);
    m_text->setElides(true);
    m_title->setElides(true);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // in full where there is room
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    m_sign->setIcon(signOf(tone), tone);
    update();
}

void Banner::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(text.isEmpty() ? title : title + " " + text);
}

void Banner::addButton(QPushButton *made)
{
    m_layout->addWidget(made);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QColor color = colorOf(m_tone);
    p.setPen(QPen(mix(colors().surface, color, 0.4), 1));
    p.setBrush(m_tone == Tone::Warn ? softWarn() : soft(color));
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

Card::Card(const QString &title, QWidget *parent) : QFrame(parent), m_title(label(title, 13, QFont::DemiBold))
{
    setObjectName("card");
    m_body = new QVBoxLayout(this);
    m_body->setContentsMargins(16, 12, 16, 16);
    m_body->setSpacing(8);
    m_head = new QHBoxLayout;
    m_head->setSpacing(8);
    m_head->addWidget(m_title);
    m_body->addLayout(m_head);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

QFrame *separator(Qt::Orientation orientation)
{
    auto *made = new QFrame;
    made->setObjectName("line");
    orientation == Qt::Vertical ? made->setFixedWidth(1) : made->setFixedHeight(1);
    return made;
}

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_picture(new Sign(iconName, Tone::Muted, 32)), m_title(label({}, 13, QFont::DemiBold)),
      m_text(muted({}, 12, true)), m_layout(new QVBoxLayout(this))
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setMinimumWidth(280);
    m_text->setMaximumWidth(420);
    m_layout->setSpacing(8);
    m_layout->addStretch();
    m_layout->addWidget(m_picture);
    m_layout->addWidget(m_title);
    auto *row = new QHBoxLayout; // an alignment would take the height of the text from the whole width
    row->addStretch(1);
    row->addWidget(m_text, 1000);
    row->addStretch(1);
    m_layout->addLayout(row);
    m_layout->addStretch();
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

void EmptyState::addButton(QPushButton *made)
{
    m_layout->insertWidget(m_layout->count() - 1, made, 0, Qt::AlignHCenter);
}

} // namespace moa::ui
