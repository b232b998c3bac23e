// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/tokenizer.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace moa::test {

inline std::filesystem::path dataFolder()
{
    return std::filesystem::path(MOA_TEST_DATA) / "text";
}

inline nlohmann::json readJson(const std::filesystem::path &path)
{
    return nlohmann::json::parse(std::ifstream(path, std::ios::binary));
}

inline std::string readBytes(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline QString shown(const std::vector<TokenId> &ids)
{
    return QString::fromStdString(nlohmann::json(ids).dump());
}

/// The file that the environment names, or nothing.
inline std::filesystem::path fileFromEnvironment(const char *variable)
{
    const char *const value = std::getenv(variable);
    return value ? value : "";
}

/// Encodes each string and compares the ids; fails the running test at the first that differs.
inline void compareIds(const Tokenizer &tokenizer, const nlohmann::json &strings, const nlohmann::json &expected,
                       SpecialTokens parse)
{
    QVERIFY(strings.size() == expected.size() && !strings.empty());
    for (size_t i = 0; i < strings.size(); ++i) {
        const auto text = strings[i].get<std::string>();
        const auto ids = expected[i].get<std::vector<TokenId>>();
        const std::vector<TokenId> actual = tokenizer.encode(text, parse);
        QVERIFY2(actual == ids,
                 qPrintable(QStringLiteral("%1: %2 instead of %3").arg(QString::fromStdString(text), shown(actual), shown(ids))));
    }
}

/// Encodes and decodes each string, which must give it back.
inline void compareRoundTrips(const Tokenizer &tokenizer, const nlohmann::json &strings, SpecialTokens parse)
{
    for (const nlohmann::json &entry : strings) {
        const auto text = entry.get<std::string>();
        const std::string back = tokenizer.decode(tokenizer.encode(text, parse), false);
        QVERIFY2(back == text,
                 qPrintable(QStringLiteral("%1 became %2").arg(QString::fromStdString(text), QString::fromStdString(back))));
    }
}

} // namespace moa::test
