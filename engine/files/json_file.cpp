// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/json_file.h"

#include "engine/api/json_text.h"
#include "engine/api/say.h"
#include "engine/files/mapped_file.h"

#include <cmath>
#include <limits>

namespace moa {

JsonFile::JsonFile(const std::filesystem::path &path) : m_path(path)
{
    const auto file = MappedFile::open(path);
    m_object = parseJson({reinterpret_cast<const char *>(file->bytes().data()), file->bytes().size()}, path.string());
    if (!m_object.is_object())
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "The file holds no JSON object.")), path.string());
}

JsonFile::JsonFile(nlohmann::json object, std::filesystem::path path) : m_object(std::move(object)), m_path(std::move(path)) {}

void JsonFile::refuse(const std::string &key, const std::string &wanted) const
{
    const auto value = m_object.find(key);
    const std::string found = value == m_object.end()  ? say(MOA_TR("engine", "missing"))
                              : value->is_structured() ? value->type_name()
                                                       : value->dump();
    throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "\"{}\" is {}, but {} is needed."), key, found, wanted),
                  m_path.string());
}

bool JsonFile::has(const std::string &key) const
{
    return m_object.contains(key) && !m_object[key].is_null();
}

int64_t JsonFile::positive(const std::string &key) const
{
    if (!has(key) || !m_object[key].is_number_integer() || m_object[key].get<double>() < 1 ||
        m_object[key].get<double>() > std::numeric_limits<int32_t>::max())
        refuse(key, say(MOA_TR("engine", "a whole number from 1")));
    return m_object[key].get<int64_t>();
}

int64_t JsonFile::positiveOr(const std::string &key, int64_t fallback) const
{
    return has(key) ? positive(key) : fallback;
}

double JsonFile::numberOr(const std::string &key, double fallback) const
{
    if (!has(key))
        return fallback;
    if (!m_object[key].is_number() || !std::isfinite(m_object[key].get<double>()))
        refuse(key, say(MOA_TR("engine", "a number")));
    return m_object[key].get<double>();
}

bool JsonFile::flagOr(const std::string &key, bool fallback) const
{
    if (!has(key))
        return fallback;
    if (!m_object[key].is_boolean())
        refuse(key, say(MOA_TR("engine", "true or false")));
    return m_object[key].get<bool>();
}

std::string JsonFile::textOr(const std::string &key, const std::string &fallback) const
{
    if (!has(key))
        return fallback;
    if (!m_object[key].is_string())
        refuse(key, say(MOA_TR("engine", "a text")));
    return m_object[key].get<std::string>();
}

JsonFile JsonFile::objectAt(const std::string &key) const
{
    if (!has(key))
        return {nlohmann::json::object(), m_path};
    if (!m_object[key].is_object())
        refuse(key, say(MOA_TR("engine", "an object")));
    return {m_object[key], m_path};
}

} // namespace moa
