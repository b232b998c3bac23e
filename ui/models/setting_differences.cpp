// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/setting_differences.h"

#include "engine/api/validate.h"

#include <map>

namespace moa::ui {

namespace {

using nlohmann::json;

QString valueText(const json &value)
{
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    if (!value.is_array())
        return QString::fromStdString(value.dump());
    QStringList items;
    for (const json &item : value)
        items << valueText(item);
    return items.join(", ");
}

/// The leaves of a document by their paths; a list of plain values is one leaf. Adapters are told apart by kind, not by place.
void flatten(const json &value, const std::string &path, std::map<std::string, QString> &leaves)
{
    const bool isListOfObjects = value.is_array() && !value.empty() && value.front().is_object();
    if (value.is_object()) {
        for (const auto &[key, item] : value.items())
            flatten(item, path.empty() ? key : path + "." + key, leaves);
    } else if (isListOfObjects) {
        std::map<std::string, int> seen;
        for (const json &item : value) {
            const std::string kind = item.value("kind", "");
            const int number = ++seen[kind];
            flatten(item, kind + (number > 1 ? " " + std::to_string(number) : ""), leaves);
        }
    } else {
        leaves[path] = valueText(value);
    }
}

void dropDefaults(json &options, const std::vector<FieldInfo> &fields)
{
    for (const FieldInfo &field : fields)
        if (const auto option = options.find(field.key); option != options.end() && *option == field.defaultValue)
            options.erase(option);
}

/// Without the options of adapters and router that are as they would be anyway.
RunConfig withoutDefaults(RunConfig config, const Catalog &catalog)
{
    for (AdapterConfig &adapter : config.adapters)
        if (const AdapterKindInfo *kind = catalog.adapterKind(adapter.kind))
            dropDefaults(adapter.options, kind->fields);
    if (const ComponentInfo *mode = catalog.routerMode(config.router.mode))
        dropDefaults(config.router.options, mode->fields);
    return config;
}

QString quoted(const QString &text)
{
    QString inner = text;
    inner.replace('\'', "'\\''");
    return '\'' + inner + '\'';
}

} // namespace

SettingComparison compareSettings(const std::vector<RunConfig> &configs, const Catalog &catalog)
{
    const QString none = QString::fromUtf8("–");
    std::map<std::string, QStringList> table;
    std::map<std::string, QString> chosen;
    for (size_t i = 0; i < configs.size(); ++i) {
        std::map<std::string, QString> leaves;
        flatten(toJson(resolvedConfig(configs[i], catalog)), {}, leaves);
        flatten(toJson(withoutDefaults(configs[i], catalog)), {}, chosen);
        for (const auto &[path, value] : leaves) {
            QStringList &values = table[path];
            values.resize(static_cast<qsizetype>(configs.size()), none);
            values[static_cast<qsizetype>(i)] = value;
        }
    }
    SettingComparison comparison;
    for (const auto &[path, values] : table) {
        if (path == "name" || path.ends_with(".kind"))
            continue;
        ++comparison.total;
        const bool differs = values.count(values.constFirst()) != values.size();
        if (differs && (!values.contains(none) || chosen.contains(path)))
            comparison.differing.push_back({QString::fromStdString(path), values});
    }
    return comparison;
}

QString commandFor(const RunConfig &config, const Catalog &catalog)
{
    const json defaults = toJson(RunConfig());
    const json document = toJson(withoutDefaults(config, catalog));
    QString command = "moa train";
    const auto set = [&](const std::string &path, const json &value) {
        command +=
            " --set " + quoted(QString::fromStdString(path + "=" + (value.is_string() ? value.get<std::string>() : value.dump())));
    };
    for (const auto &[section, content] : document.items()) {
        if (section == "version")
            continue;
        if (!content.is_object() || section == "router") {
            if (content != defaults.value(section, json()))
                set(section, content);
            continue;
        }
        for (const auto &[key, value] : content.items())
            if (value != defaults.value(section, json::object()).value(key, json()))
                set(section + "." + key, value);
    }
    return command;
}

} // namespace moa::ui
