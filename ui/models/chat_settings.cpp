// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chat_settings.h"

#include "ui/services/preferences.h"
#include "ui/services/quantities.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace moa::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("moa::ui::ChatSettings", text);
}

/// As few digits as it takes.
QString shortText(double value)
{
    return QLocale().toString(value, 'g', 3);
}

QString labelOf(const std::vector<ComponentInfo> &components, const std::string &key)
{
    const ComponentInfo *found = findComponent(components, key);
    return found ? QCoreApplication::translate("engine", found->label.c_str()) : QString::fromStdString(key);
}

} // namespace

ChatSettings ChatSettings::load(const Preferences &preferences)
{
    const auto value = [&](const char *key, const QVariant &otherwise) {
        return preferences.value(QString("chat/") + QLatin1String(key), otherwise);
    };
    ChatSettings settings;
    Sampling &sampling = settings.sampling;
    sampling.maxTokens = value("maxTokens", QVariant::fromValue(qlonglong{sampling.maxTokens})).toLongLong();
    sampling.temperature = value("temperature", sampling.temperature).toDouble();
    sampling.topK = value("topK", 0).toLongLong();
    sampling.topP = value("topP", sampling.topP).toDouble();
    sampling.minP = value("minP", sampling.minP).toDouble();
    sampling.repetitionPenalty = value("repetitionPenalty", sampling.repetitionPenalty).toDouble();
    sampling.seed = value("seed", 0).toLongLong();
    settings.systemPrompt = value("systemPrompt", QString()).toString();
    settings.templateKey = value("template", QString()).toString().toStdString();
    settings.templateIsChat = value("templateIsChat", false).toBool();
    return settings;
}

void ChatSettings::save(Preferences &preferences) const
{
    const auto keep = [&](const char *key, const QVariant &value) {
        preferences.setValue(QString("chat/") + QLatin1String(key), value);
    };
    keep("maxTokens", QVariant::fromValue(qlonglong{sampling.maxTokens}));
    keep("temperature", sampling.temperature);
    keep("topK", QVariant::fromValue(qlonglong{sampling.topK}));
    keep("topP", sampling.topP);
    keep("minP", sampling.minP);
    keep("repetitionPenalty", sampling.repetitionPenalty);
    keep("seed", QVariant::fromValue(qlonglong{sampling.seed}));
    keep("systemPrompt", systemPrompt);
    keep("template", QString::fromStdString(templateKey));
    keep("templateIsChat", templateIsChat);
}

LaneTemplate ChatSettings::templateFor(const Catalog &catalog, const ModelInfo *model, const AdapterInfo *adapter,
                                       bool hasHistory) const
{
    LaneTemplate made{templateKey, templateIsChat, {}};
    if (templateKey.empty()) {
        const std::string own = adapter ? adapter->promptTemplate : std::string();
        const std::string models = model ? model->chatTemplate : std::string();
        made.key = !own.empty() ? own : !models.empty() ? models : "alpaca";
        made.isChat = own.empty() ? !models.empty() : !findComponent(catalog.promptTemplates, own);
    }
    const bool needsTurns = hasHistory || !systemPrompt.trimmed().isEmpty();
    if (needsTurns && !made.isChat && findComponent(catalog.chatTemplates, made.key))
        made.isChat = true;
    made.label = labelOf(made.isChat ? catalog.chatTemplates : catalog.promptTemplates, made.key);
    return made;
}

QString samplingText(const Sampling &sampling)
{
    QStringList parts;
    parts << (sampling.temperature == 0
                  ? words(QT_TRANSLATE_NOOP("moa::ui::ChatSettings", "Greedy"))
                  : words(QT_TRANSLATE_NOOP("moa::ui::ChatSettings", "Temperature %1")).arg(shortText(sampling.temperature)));
    if (sampling.topK > 0)
        parts << words(QT_TRANSLATE_NOOP("moa::ui::ChatSettings", "top-k %1")).arg(sampling.topK);
    if (sampling.topP < 1)
        parts << words(QT_TRANSLATE_NOOP("moa::ui::ChatSettings", "top-p %1")).arg(shortText(sampling.topP));
    if (sampling.minP > 0)
        parts << words(QT_TRANSLATE_NOOP("moa::ui::ChatSettings", "min-p %1")).arg(shortText(sampling.minP));
    if (sampling.repetitionPenalty != 1)
        parts << words(QT_TRANSLATE_NOOP("moa::ui::ChatSettings", "penalty %1")).arg(shortText(sampling.repetitionPenalty));
    parts << words(QT_TRANSLATE_NOOP("moa::ui::ChatSettings", "%1 tokens")).arg(wholeText(sampling.maxTokens));
    parts << words(QT_TRANSLATE_NOOP("moa::ui::ChatSettings", "seed %1")).arg(sampling.seed);
    return parts.join(QString::fromUtf8(" · "));
}

bool areEqual(const Sampling &a, const Sampling &b)
{
    return a.maxTokens == b.maxTokens && a.temperature == b.temperature && a.topK == b.topK && a.topP == b.topP &&
           a.minP == b.minP && a.repetitionPenalty == b.repetitionPenalty && a.seed == b.seed && a.ignoreEnd == b.ignoreEnd &&
           a.stop == b.stop;
}

} // namespace moa::ui
