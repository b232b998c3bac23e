// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/template_files.h"

#include "engine/api/json_text.h"
#include "engine/api/say.h"
#include "engine/core/resources.h"

#include <map>

namespace moa {

namespace {

std::map<std::string, std::string_view> templates(std::string_view kind)
{
    std::map<std::string, std::string_view> byName;
    for (const std::string_view file : resourceNames(fmt::format("templates/{}_", kind))) {
        const std::string_view text = resource(file);
        readTemplate(text, std::string(file),
                     [&](const nlohmann::json &json) { byName[json.at("name").get<std::string>()] = text; });
    }
    return byName;
}

} // namespace

std::vector<std::string> templateNames(std::string_view kind)
{
    std::vector<std::string> names;
    for (const auto &[name, text] : templates(kind))
        names.push_back(name);
    return names;
}

std::string_view templateText(std::string_view kind, std::string_view name)
{
    const auto all = templates(kind);
    if (const auto found = all.find(std::string(name)); found != all.end())
        return found->second;
    throw Failure(ErrorCode::Config, say(MOA_TR("engine", "there is no {} template '{}'; there are {}"), kind, name,
                                         fmt::join(templateNames(kind), ", ")));
}

void readTemplate(std::string_view json, const std::string &where, const std::function<void(const nlohmann::json &)> &read)
{
    try {
        read(parseJson(json, where, ErrorCode::Config));
    } catch (const nlohmann::json::exception &error) {
        throw Failure(ErrorCode::Config, say(MOA_TR("engine", "the template can't be read: ")) + reasonOf(error), where);
    }
}

} // namespace moa
