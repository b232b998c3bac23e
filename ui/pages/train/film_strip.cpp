// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/film_strip.h"

#include "ui/services/quantities.h"

#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kHeight = 124;
constexpr int kPromptWidth = 240;

/// Text in a rectangle, its last line ending in "…" where more follows.
void drawElided(QPainter &painter, const QRect &place, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    QTextLayout layout(text, painter.font());
    layout.setTextOption(QTextOption(Qt::AlignLeft));
    layout.beginLayout();
    int y = place.top();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(place.width());
        const bool isLast = y + 2 * metrics.lineSpacing() > place.bottom() + metrics.leading() + 1;
        if (isLast) {
            painter.drawText(place.left(), y + metrics.ascent(),
                             metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, place.width()));
            break;
        }
        line.draw(&painter, QPointF(place.left(), y - line.y()));
        y += metrics.lineSpacing();
    }
    layout.endLayout();
}

} // namespace

FilmFrame::FilmFrame(const RunStory::Sample &sample, QWidget *parent) : QAbstractButton(parent), m_sample(sample)
{
    setMinimumSize(200, 60);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setObjectName("filmFrame");
    setCursor(Qt::PointingHandCursor);
    onLanguage(this, [this] { setTexts(); });
}

void FilmFrame::setTexts()
{
    setAccessibleName(m_isAtCursor ? tr("Answer at step %1, at the cursor").arg(m_sample.step)
                                   : tr("Answer at step %1").arg(m_sample.step));
    setAccessibleDescription(m_sample.text);
    setToolTip(Qt::convertFromPlainText(m_sample.text, Qt::WhiteSpaceNormal));
}

void FilmFrame::setAtCursor(bool isAtCursor)
{
    if (m_isAtCursor == isAtCursor)
        return;
    m_isAtCursor = isAtCursor;
    setTexts();
    update();
}

void FilmFrame::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const double width = m_isAtCursor || hasFocus() ? 2 : 1;
    p.setPen(QPen(m_isAtCursor ? c.accent : hasFocus() ? c.muted : c.isDark ? c.raised : c.border, width));
    p.setBrush(c.isDark ? c.raised : c.window);
    p.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 8, 8);

    p.setFont(moa::ui::font(12, QFont::DemiBold));
    p.setPen(c.text);
    const QString step = tr("step %1").arg(wholeText(m_sample.step));
    const int baseline = 8 + p.fontMetrics().ascent();
    p.drawText(12, baseline, step);
    const int after = 12 + p.fontMetrics().horizontalAdvance(step) + 8;
    if (m_isAtCursor) {
        p.setFont(moa::ui::font(11));
        p.setPen(readable(c.muted, c.isDark ? c.raised : c.window));
        p.drawText(after, baseline, p.fontMetrics().elidedText(tr("at the cursor"), Qt::ElideRight, this->width() - after - 8));
    }
    p.setFont(moa::ui::font(12));
    p.setPen(c.text);
    drawElided(p, rect().adjusted(12, 28, -12, -6), m_sample.text.simplified());
}

void FilmFrame::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = makeMenu(this);
    menu->addAction(moa::ui::icon("copy"), tr("Copy the answer"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_sample.text); });
    menu->popup(event->globalPos());
}

FilmStrip::FilmStrip(QWidget *parent)
    : Card({}, parent), m_count(muted()), m_text(muted({}, 12, true)), m_nothing(muted({}, 12, true)),
      m_previous(iconButton("left")), m_next(iconButton("right")), m_area(new QScrollArea)
{
    setFixedHeight(kHeight);
    m_previous->setObjectName("previousPromptButton");
    m_next->setObjectName("nextPromptButton");
    body()->setContentsMargins(16, 12, 12, 12);
    for (QPushButton *one : {m_previous, m_next})
        one->setFixedSize(24, 24);
    // The card's head becomes the upper part of the left column.
    body()->removeItem(head());
    auto *left = new QVBoxLayout;
    left->setSpacing(4);
    head()->setParent(nullptr);
    left->addLayout(head());
    head()->addStretch(1);
    head()->addWidget(m_previous);
    head()->addWidget(m_count);
    head()->addWidget(m_next);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    left->addWidget(m_text, 1);
    auto *leftBox = new QWidget;
    leftBox->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    leftBox->setMinimumWidth(kPromptWidth);

    auto *strip = new QWidget;
    m_row = new QHBoxLayout(strip);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(12);
    m_row->addWidget(m_nothing);
    m_area->setObjectName("filmStripArea");
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(strip);
    m_area->viewport()->setAutoFillBackground(false);
    strip->setAutoFillBackground(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(leftBox, 9);
    row->addWidget(m_area, 40);
    body()->addLayout(row, 1);

    connect(m_previous, &QPushButton::clicked, this, [this] { showPrompt(m_prompt - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showPrompt(m_prompt + 1); });
    onLanguage(this, [this] {
        setTitle(tr("Sample answers"));
        m_previous->setToolTip(tr("Previous prompt"));
        m_previous->setAccessibleName(m_previous->toolTip());
        m_next->setToolTip(tr("Next prompt"));
        m_next->setAccessibleName(m_next->toolTip());
        showPrompt(m_prompt);
    });
}

void FilmStrip::reset(const RunStory &story)
{
    m_samples = story.samples;
    m_prompt = 0;
    showPrompt(0);
}

void FilmStrip::extend(const RunStory &story)
{
    const auto count = [](const auto &samples) {
        qsizetype sum = samples.size();
        for (const auto &one : samples)
            sum += one.size();
        return sum;
    };
    if (count(story.samples) == count(m_samples))
        return;
    m_samples = story.samples;
    showPrompt(m_prompt);
}

void FilmStrip::showPrompt(int index)
{
    const auto prompts = static_cast<int>(m_samples.size());
    m_prompt = prompts > 0 ? (index + prompts) % prompts : 0;
    for (FilmFrame *frame : m_frames)
        delete frame;
    m_frames.clear();
    const QString prompt = prompts > 0 ? m_samples.keys().at(m_prompt) : QString();
    m_text->setText(prompts > 0 ? tr("“%1”", "a prompt in quotation marks").arg(prompt) : QString());
    m_text->setToolTip(Qt::convertFromPlainText(prompt, Qt::WhiteSpaceNormal));
    m_count->setText(tr("%1 of %2", "which of the prompts is shown").arg(m_prompt + 1).arg(prompts));
    for (QWidget *part : std::initializer_list<QWidget *>{m_count, m_previous, m_next})
        part->setVisible(prompts > 1);
    const QVector<RunStory::Sample> samples = m_samples.value(prompt);
    for (const RunStory::Sample &sample : samples) {
        auto *frame = new FilmFrame(sample);
        connect(frame, &QAbstractButton::clicked, this, [this, step = sample.step] { emit stepChosen(step); });
        m_row->addWidget(frame, 1);
        m_frames.push_back(frame);
    }
    m_nothing->setText(prompts > 0 ? tr("The first answer comes with the first checkpoint.")
                                   : tr("This run has no sample prompts. They can be named when a run is set up."));
    m_nothing->setVisible(samples.isEmpty());
    frameCursor();
}

void FilmStrip::setCursorStep(std::optional<int64_t> step)
{
    m_cursor = step;
    frameCursor();
}

void FilmStrip::frameCursor()
{
    FilmFrame *current = nullptr;
    for (FilmFrame *frame : m_frames)
        if (m_cursor && frame->step() <= *m_cursor)
            current = frame;
    for (FilmFrame *frame : m_frames)
        frame->setAtCursor(frame == current);
    FilmFrame *wanted = current ? current : !m_cursor && !m_frames.empty() ? m_frames.back() : nullptr;
    if (wanted) // once the strip is laid out
        QMetaObject::invokeMethod(
            this,
            [this, wanted = QPointer(wanted)] {
                if (wanted)
                    m_area->ensureWidgetVisible(wanted, 0, 0);
            },
            Qt::QueuedConnection);
}

} // namespace moa::ui
