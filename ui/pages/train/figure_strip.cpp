// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/figure_strip.h"

#include "ui/services/quantities.h"

#include <algorithm>
#include <cmath>

namespace moa::ui {

namespace {

constexpr int kChangeSteps = 50;
constexpr int kGap = 12, kNoteGap = 8;

QString dash()
{
    return QString::fromUtf8("–");
}

} // namespace

Figure::Figure(const QString &widest, QWidget *parent)
    : QWidget(parent), m_name(muted()), m_value(label(dash(), 22, QFont::DemiBold)), m_note(muted({}, 11))
{
    m_value->setMinimumWidth(QFontMetrics(moa::ui::font(22, QFont::DemiBold)).horizontalAdvance(widest));
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setElides(true);
    m_note->setElides(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_name);
    auto *row = new QHBoxLayout;
    row->setSpacing(kNoteGap);
    row->addWidget(m_value, 0, Qt::AlignBaseline);
    row->addWidget(m_note, 1, Qt::AlignBaseline);
    column->addLayout(row);
}

void Figure::setName(const QString &name)
{
    m_name->setText(name);
    setAccessibleName(name);
}

void Figure::setValue(const QString &value, const QString &note, Tone noteTone)
{
    m_value->setText(value);
    m_note->setText(note);
    m_note->setTone(noteTone);
    m_note->setToolTip(note);
    setToolTip(note);
    setAccessibleDescription(note.isEmpty() ? value : value + ", " + note);
}

int Figure::widthWithNote() const
{
    const int note = m_note->text().isEmpty() ? 0 : kNoteGap + m_note->fontMetrics().horizontalAdvance(m_note->text()) + 2;
    return std::max(m_name->fontMetrics().horizontalAdvance(m_name->text()), m_value->sizeHint().width() + note);
}

FigureStrip::FigureStrip(QWidget *parent)
    : QFrame(parent), m_loss(new Figure("0.000")), m_validation(new Figure("0.000")), m_speed(new Figure("0000")),
      m_padding(new Figure("00 %")), m_memory(new Figure("00.0 GB")),
      m_time(new Figure("00 min")), m_figures{m_loss, m_validation, m_speed, m_padding, m_memory, m_time}
{
    setObjectName("card");
    setFixedHeight(76);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(kGap);
    for (Figure *figure : m_figures) {
        if (figure != m_figures.front())
            row->addWidget(separator(Qt::Vertical));
        row->addWidget(figure, 1);
    }
    m_loss->setObjectName("lossFigure");
    m_validation->setObjectName("validationFigure");
    m_speed->setObjectName("speedFigure");
    m_memory->setObjectName("memoryFigure");
    m_time->setObjectName("timeFigure");
    onLanguage(this, [this] {
        setAccessibleName(tr("Figures of the run"));
        m_loss->setName(tr("Loss"));
        m_validation->setName(tr("Validation"));
        m_speed->setName(tr("Tokens / s"));
        m_padding->setName(tr("Padding"));
        m_memory->setName(tr("Memory"));
    });
}

void FigureStrip::show(const RunStory &story, const RunInfo &info, int64_t deviceBytes, bool isMoving)
{
    const bool hasSteps = !story.steps.isEmpty();
    const std::optional<double> change = story.change(kChangeSteps);
    m_loss->setValue(hasSteps ? numberText(story.smooth.isEmpty() ? story.losses.constLast() : story.smooth.constLast()) : dash(),
                     change ? tr("%1 in %n steps", nullptr, kChangeSteps).arg(changeText(*change)) : QString(),
                     !change || *change <= 0 ? Tone::Good : Tone::Muted);
    if (story.validations.isEmpty()) {
        m_validation->setValue(dash(), hasSteps ? tr("none yet") : QString());
    } else {
        const auto best = std::ranges::min_element(story.validations, {}, [](const RunStory::Validation &one) {
            return std::isfinite(one.loss) ? one.loss : std::numeric_limits<double>::infinity();
        });
        const bool isBest = best->step == story.validations.constLast().step;
        m_validation->setValue(numberText(story.validations.constLast().loss),
                               isBest ? tr("best, step %1").arg(best->step)
                                      : tr("best %1, step %2").arg(numberText(best->loss)).arg(best->step));
    }
    m_speed->setValue(hasSteps ? QLocale().toString(std::round(story.speeds.constLast()), 'f', 0) : dash(),
                      hasSteps ? tr("as measured") : QString());
    m_padding->setValue(hasSteps ? shareText(story.padding) : dash(), hasSteps ? tr("of the last step") : QString());
    m_memory->setValue(story.memoryBytes > 0 ? bytesText(story.memoryBytes) : dash(),
                       story.memoryBytes > 0 && deviceBytes > 0 ? tr("peak, of %1").arg(bytesText(deviceBytes)) : QString());
    const std::optional<double> left = story.secondsLeft(info.plannedSteps);
    m_time->setName(left && isMoving ? tr("Time left") : tr("Time spent"));
    if (left && isMoving)
        m_time->setValue(durationText(*left), tr("done %1").arg(clockText(*left)));
    else
        m_time->setValue(hasSteps ? durationText(60 * story.minutes.constLast()) : dash(),
                         hasSteps ? tr("%n steps", nullptr, static_cast<int>(story.lastStep())) : QString());
    arrange();
}

void FigureStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void FigureStrip::arrange()
{
    const int gaps = static_cast<int>(m_figures.size() - 1) * (2 * kGap + 1);
    const int each = (width() - 32 - gaps) / static_cast<int>(m_figures.size());
    const bool fits =
        std::ranges::all_of(m_figures, [each](const Figure *figure) { return figure->widthWithNote() <= each + kGap; });
    for (Figure *figure : m_figures)
        figure->setNoteVisible(fits || figure->widthWithNote() <= each);
}

} // namespace moa::ui
