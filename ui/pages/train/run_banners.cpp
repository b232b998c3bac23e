// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/run_banners.h"

#include "ui/models/routing_columns.h"
#include "ui/pages/train/run_header.h"
#include "ui/services/error_text.h"

#include <QPlainTextEdit>

namespace moa::ui {

namespace {

/// Why a run ended, in the engine's words.
QString endText(const RunRecord &record)
{
    for (auto event = record.events.rbegin(); event != record.events.rend(); ++event)
        if (const auto *end = std::get_if<EndEvent>(&event->body))
            return QString::fromStdString(end->text);
    return {};
}

} // namespace

RunBanners::RunBanners(Studio &studio, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_other(new Banner(Tone::Accent)), m_end(new Banner(Tone::Bad)),
      m_alarmBanner(new Banner(Tone::Warn)), m_showOwn(button({}, ButtonKind::Default)), m_details(button({}, ButtonKind::Ghost)),
      m_closeEnd(iconButton("close")), m_showInMap(button({}, ButtonKind::Ghost)), m_change(button()),
      m_closeAlarm(iconButton("close")), m_detailsBox(new QFrame), m_detailsText(new QPlainTextEdit),
      m_copy(button({}, ButtonKind::Default, "copy"))
{
    m_showOwn->setObjectName("showRunningButton");
    m_details->setObjectName("detailsButton");
    m_details->setCheckable(true);
    m_closeEnd->setObjectName("closeEndButton");
    m_showInMap->setObjectName("showInMapButton");
    m_change->setObjectName("changeInForkButton");
    m_closeAlarm->setObjectName("closeAlarmButton");
    m_copy->setObjectName("copyDetailsButton");
    m_detailsBox->setObjectName("card");
    m_end->setObjectName("endBanner");
    m_alarmBanner->setObjectName("alarmBanner");
    m_other->setObjectName("otherRunBanner");
    m_other->addButton(m_showOwn);
    m_end->addButton(m_details);
    m_end->addButton(m_closeEnd);
    m_alarmBanner->addButton(m_showInMap);
    m_alarmBanner->addButton(m_change);
    m_alarmBanner->addButton(m_closeAlarm);
    m_detailsText->setReadOnly(true);
    m_detailsText->setFont(monospaced());
    m_detailsText->setFixedHeight(72);
    auto *details = new QHBoxLayout(m_detailsBox);
    details->addWidget(m_detailsText, 1);
    details->addWidget(m_copy, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_other, m_end, m_detailsBox, m_alarmBanner}) {
        column->addWidget(part);
        part->hide();
    }
    connect(m_showOwn, &QPushButton::clicked, this, [this] { m_studio.training().showOwn(); });
    connect(m_details, &QPushButton::toggled, m_detailsBox, &QWidget::setVisible);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_detailsText->toPlainText()); });
    connect(m_closeEnd, &QPushButton::clicked, this, [this] {
        m_isEndClosed = true;
        m_error.reset();
        refreshEnd();
    });
    connect(m_showInMap, &QPushButton::clicked, this, [this] {
        if (m_alarm)
            emit mapAsked(*m_alarm);
    });
    connect(m_change, &QPushButton::clicked, this, &RunBanners::mixtureForkAsked);
    connect(m_closeAlarm, &QPushButton::clicked, this, [this] {
        if (m_alarm)
            m_closedAlarms.insert(m_alarm->key());
        m_alarmBanner->hide();
    });
    onLanguage(this, [this] {
        m_showOwn->setText(tr("Show it"));
        m_details->setText(tr("Details"));
        m_copy->setText(tr("Copy"));
        m_detailsText->setAccessibleName(tr("Details"));
        m_showInMap->setText(tr("Show in map"));
        m_change->setText(tr("Change in a fork"));
        for (QPushButton *close : {m_closeEnd, m_closeAlarm}) {
            close->setToolTip(tr("Close"));
            close->setAccessibleName(tr("Close"));
        }
        refreshEnd();
    });
}

void RunBanners::reset()
{
    m_isEndClosed = false;
    m_error.reset();
    m_closedAlarms.clear();
    m_details->setChecked(false);
}

void RunBanners::refresh(const RunStory &story)
{
    const TrainingDesk &desk = m_studio.training();
    m_other->setVisible(desk.isShowingAnother());
    if (desk.isShowingAnother())
        m_other->setTexts(tr("%1 is training meanwhile.").arg(QString::fromStdString(desk.record().info.name)),
                          tr("This page shows another run."));
    refreshEnd();
    refreshAlarm(story);
    bool isAnything = false;
    for (const QWidget *part : std::initializer_list<const QWidget *>{m_other, m_end, m_detailsBox, m_alarmBanner})
        isAnything = isAnything || !part->isHidden();
    setVisible(isAnything);
}

void RunBanners::showError(const Error &error)
{
    m_error = error;
    m_isEndClosed = false;
    refreshEnd();
    show();
}

void RunBanners::setDetails(const QString &details)
{
    m_details->setVisible(!details.isEmpty());
    if (details.isEmpty())
        m_details->setChecked(false);
    if (m_detailsText->toPlainText() != details)
        m_detailsText->setPlainText(details);
}

void RunBanners::refreshEnd()
{
    const TrainingDesk &desk = m_studio.training();
    const RunRecord &record = desk.shown();
    const std::string &state = record.info.state;
    const std::optional<Error> &error = m_error ? m_error : desk.isShowingAnother() ? std::nullopt : desk.error();
    const QString step = QString::number(record.info.step);
    bool isShown = !m_isEndClosed;
    if (error) {
        const ErrorText text = explain(*error);
        m_end->setTone(Tone::Bad);
        m_end->setTexts(text.title, text.text());
        setDetails(text.details == text.what ? QString() : text.details); // else it is said already
    } else if (state == "diverged" || state == "failed" || state == "damaged") {
        const ErrorText text = explain({ErrorCode::Diverged, {}, {}});
        m_end->setTone(Tone::Bad);
        m_end->setTexts(state == "diverged" ? text.title
                        : state == "failed" ? tr("The run failed at step %1.").arg(step)
                                            : tr("The run's folder is damaged."),
                        state == "diverged" ? text.advice
                        : state == "failed" ? tr("Resume it from its last checkpoint, or change its settings in a fork.")
                                            : tr("Its settings can still be used in a fork."));
        setDetails(state == "damaged" ? QString::fromStdString(record.info.problem) : endText(record));
    } else if (state == "interrupted" && !desk.isActive()) {
        m_end->setTone(Tone::Warn);
        m_end->setTexts(tr("The program ended unexpectedly at step %1.").arg(step), tr("Resume goes on from the last checkpoint."));
        setDetails({});
    } else if (state == "stopped" && (!desk.isActive() || desk.isShowingAnother())) {
        m_end->setTone(Tone::Accent);
        m_end->setTexts(tr("Stopped at step %1.").arg(step),
                        tr("The adapter and a checkpoint are kept; Resume goes on from there."));
        setDetails({});
    } else if (state == "early_stopped") {
        m_end->setTone(Tone::Accent);
        m_end->setTexts(tr("The run ended early at step %1.").arg(step), tr("The validation loss no longer fell."));
        setDetails(endText(record));
    } else {
        isShown = false;
    }
    m_end->setVisible(isShown);
    m_detailsBox->setVisible(isShown && m_details->isChecked());
}

void RunBanners::refreshAlarm(const RunStory &story)
{
    m_alarm.reset();
    const RunRecord &record = m_studio.training().shown();
    const bool hasRouter = record.config.router.mode != "none"; // without one every type weighs 1, which is no alarm
    for (RoutingAlarm &alarm : routingAlarms(story))
        if ((hasRouter || groupOf(story.rows[alarm.row]).experts) && !m_closedAlarms.contains(alarm.key())) {
            m_alarm = std::move(alarm);
            break;
        }
    if (m_alarm)
        m_alarmBanner->setTexts(alarmText(*m_alarm, story), alarmAdvice(*m_alarm, story, record.config.router));
    m_alarmBanner->setVisible(m_alarm.has_value());
}

} // namespace moa::ui
