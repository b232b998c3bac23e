// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/routing_alarm.h"

#include "ui/models/routing_columns.h"
#include "ui/services/quantities.h"

#include <QCoreApplication>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kFramesToLast = 4; ///< a single odd batch is no alarm

QString text(const char *source)
{
    return QCoreApplication::translate("moa::ui::RoutingAlarm", source);
}

bool isAlarming(double weight, RoutingAlarm::Kind kind)
{
    return kind == RoutingAlarm::Kind::Dead ? weight < kDeadWeight : weight > kSaturatedWeight;
}

double numberOf(const nlohmann::json &options, const char *key)
{
    const auto found = options.find(key);
    return found != options.end() && found->is_number() ? found->get<double>() : 0;
}

/// The step since when a cell is alarming without a break; nothing where it is not, or not for long.
std::optional<int64_t> alarmingSince(const RunStory &story, int row, int64_t layer, RoutingAlarm::Kind kind)
{
    int frame = static_cast<int>(story.frames.size()) - 1, count = 0;
    for (; frame >= 0; --frame, ++count) {
        const std::optional<RunStory::Cell> cell = story.cell(frame, row, layer);
        if (!cell || !isAlarming(cell->mean, kind))
            break;
    }
    if (count < kFramesToLast)
        return std::nullopt;
    return story.frames[static_cast<size_t>(frame + 1)].step;
}

} // namespace

QString RoutingAlarm::key() const
{
    return QString("%1 %2 %3").arg(static_cast<int>(kind)).arg(row).arg(layers.empty() ? -1 : layers.front());
}

QString RoutingAlarm::layersText() const
{
    QStringList spans;
    for (size_t i = 0; i < layers.size();) {
        size_t last = i;
        while (last + 1 < layers.size() && layers[last + 1] == layers[last] + 1)
            ++last;
        spans << (last == i ? QString::number(layers[i]) : QString::fromUtf8("%1–%2").arg(layers[i]).arg(layers[last]));
        i = last + 1;
    }
    return spans.join(", ");
}

std::vector<RoutingAlarm> routingAlarms(const RunStory &story)
{
    std::vector<RoutingAlarm> alarms;
    for (const RoutingAlarm::Kind kind : {RoutingAlarm::Kind::Dead, RoutingAlarm::Kind::Saturated})
        for (int row = 0; row < story.rows.size(); ++row) {
            RoutingAlarm alarm;
            alarm.kind = kind;
            alarm.row = row;
            for (int64_t layer = 0; layer < story.layers; ++layer)
                if (const std::optional<int64_t> since = alarmingSince(story, row, layer, kind)) {
                    alarm.layers.push_back(layer);
                    alarm.since = std::max(alarm.since, *since);
                }
            if (!alarm.layers.empty())
                alarms.push_back(std::move(alarm));
        }
    std::ranges::stable_sort(alarms, std::ranges::greater(), [](const RoutingAlarm &alarm) { return alarm.layers.size(); });
    return alarms;
}

QString alarmText(const RoutingAlarm &alarm, const RunStory &story)
{
    const bool isDead = alarm.kind == RoutingAlarm::Kind::Dead;
    const bool isOne = alarm.layers.size() == 1;
    const QString sentence =
        isDead  ? isOne ? text(QT_TRANSLATE_NOOP("moa::ui::RoutingAlarm", "%1 in layer %2 is used less than %3 since step %4."))
                        : text(QT_TRANSLATE_NOOP("moa::ui::RoutingAlarm", "%1 in layers %2 is used less than %3 since step %4."))
         : isOne ? text(QT_TRANSLATE_NOOP("moa::ui::RoutingAlarm", "%1 in layer %2 is used more than %3 since step %4."))
                : text(QT_TRANSLATE_NOOP("moa::ui::RoutingAlarm", "%1 in layers %2 is used more than %3 since step %4."));
    return sentence.arg(fullRowName(story.rows[alarm.row]), alarm.layersText(), shareText(isDead ? kDeadWeight : kSaturatedWeight),
                        QString::number(alarm.since));
}

QString alarmAdvice(const RoutingAlarm &alarm, const RunStory &story, const RouterConfig &router)
{
    const QString name = rowName(story.rows[alarm.row]);
    if (groupOf(story.rows[alarm.row]).experts)
        return alarm.kind == RoutingAlarm::Kind::Dead
                   ? text(QT_TRANSLATE_NOOP("moa::ui::RoutingAlarm", "Try fewer experts, or more of their Balance."))
                   : text(QT_TRANSLATE_NOOP("moa::ui::RoutingAlarm",
                                            "All tokens go to this expert: try more of the experts’ Balance, or a single expert."));
    if (alarm.kind == RoutingAlarm::Kind::Saturated)
        return text(
            QT_TRANSLATE_NOOP("moa::ui::RoutingAlarm",
                              "The router no longer chooses there: try a lower learning rate, or fewer adapters beside it."));
    if (numberOf(router.options, "max_threshold") > 0)
        return text(QT_TRANSLATE_NOOP("moa::ui::RoutingAlarm", "Try a lower largest threshold, or take %1 out of these layers."))
            .arg(name);
    if (router.options.contains("swiglu_factor") && numberOf(router.options, "swiglu_factor") == 0)
        return text(QT_TRANSLATE_NOOP("moa::ui::RoutingAlarm", "Try a router SwiGLU factor of 4, or take %1 out of these layers."))
            .arg(name);
    return text(QT_TRANSLATE_NOOP("moa::ui::RoutingAlarm", "Try a lower learning rate, or take %1 out of these layers.")).arg(name);
}

} // namespace moa::ui
