// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace moa {

/// A JSON description of a model, an adapter or a checkpoint: typed access with errors that name the file and the key.
class JsonFile
{
public:
    /// Throws InputFile where it can't be read or is no JSON object (with line and column).
    explicit JsonFile(const std::filesystem::path &path);
    JsonFile(nlohmann::json object, std::filesystem::path path);

    [[nodiscard]] const nlohmann::json &object() const { return m_object; }
    [[nodiscard]] bool has(const std::string &key) const;
    /// A whole number from 1 to 2³¹; throws InputFile otherwise.
    [[nodiscard]] int64_t positive(const std::string &key) const;
    [[nodiscard]] int64_t positiveOr(const std::string &key, int64_t fallback) const;
    [[nodiscard]] double numberOr(const std::string &key, double fallback) const;
    [[nodiscard]] bool flagOr(const std::string &key, bool fallback) const;
    [[nodiscard]] std::string textOr(const std::string &key, const std::string &fallback) const;
    /// The object at a key, or an empty one.
    [[nodiscard]] JsonFile objectAt(const std::string &key) const;

private:
    [[noreturn]] void refuse(const std::string &key, const std::string &wanted) const;

    nlohmann::json m_object;
    std::filesystem::path m_path;
};

} // namespace moa
