// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/tokenizer_config.h"

#include "engine/api/json_text.h"
#include "engine/api/say.h"
#include "engine/files/mapped_file.h"

#include <limits>

namespace moa {

namespace {

using Json = nlohmann::json;

constexpr size_t kMaxConfigBytes = 64u << 20;

/// A string, or the `content` of an object, as token names are written.
std::optional<std::string> tokenName(const Json &config, const char *key)
{
    const auto found = config.find(key);
    if (found == config.end() || found->is_null())
        return std::nullopt;
    return found->is_object() ? found->at("content").get<std::string>() : found->get<std::string>();
}

/// One template, or the one named `default` of several.
std::string chatTemplateIn(const Json &config)
{
    const auto found = config.find("chat_template");
    if (found == config.end() || found->is_null())
        return {};
    if (!found->is_array())
        return found->get<std::string>();
    for (const Json &entry : *found) {
        if (entry.at("name") == "default")
            return entry.at("template").get<std::string>();
    }
    return {};
}

void addEndings(const Json &config, const std::string &where, std::vector<TokenId> &endings)
{
    const auto found = config.find("eos_token_id");
    if (found == config.end() || found->is_null())
        return;
    for (const Json &id : found->is_array() ? *found : Json::array({*found}))
        endings.push_back(tokenIdFromJson(id, where));
}

/// Calls read(json) with the file's content where the file is there.
template <class Read>
bool readJsonFile(const std::filesystem::path &path, Read &&read)
{
    if (std::error_code ignored; !std::filesystem::exists(path, ignored))
        return false;
    try {
        const Json json = parseJson(readTextFile(path, kMaxConfigBytes), path.string());
        if (!json.is_object())
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "the file holds no JSON object")), path.string());
        read(json);
    } catch (const Json::exception &error) {
        throw Failure(ErrorCode::InputFile, reasonOf(error), path.string());
    }
    return true;
}

} // namespace

std::string readTextFile(const std::filesystem::path &path, size_t maxBytes)
{
    const auto file = MappedFile::open(path);
    const auto bytes = file->bytes();
    if (bytes.size() > maxBytes)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "the file has {} bytes; at most {} are possible"), bytes.size(), maxBytes),
                      path.string());
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

TokenId tokenIdFromJson(const Json &value, const std::string &where)
{
    constexpr int64_t kLargest = std::numeric_limits<TokenId>::max();
    if (!value.is_number_integer() || value.get<int64_t>() < 0 || value.get<int64_t>() > kLargest)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "{} is not a token id"), value.is_number() ? value.dump() : value.type_name()), where);
    return value.get<TokenId>();
}

TokenizerConfig readTokenizerConfig(const std::filesystem::path &folder)
{
    TokenizerConfig config;
    const bool hasNames = readJsonFile(folder / "tokenizer_config.json", [&](const Json &json) {
        const std::string where = (folder / "tokenizer_config.json").string();
        config.begin = readPart("bos_token", where, [&] { return tokenName(json, "bos_token"); });
        config.end = readPart("eos_token", where, [&] { return tokenName(json, "eos_token"); });
        if (const auto adds = json.find("add_bos_token"); adds != json.end() && !adds->is_null())
            config.addsBegin = readPart("add_bos_token", where, [&] { return adds->get<bool>(); });
        config.chatTemplate = readPart("chat_template", where, [&] { return chatTemplateIn(json); });
    });
    const auto modelConfig = folder / "config.json";
    readJsonFile(modelConfig, [&](const Json &json) {
        if (const auto begin = json.find("bos_token_id"); !hasNames && begin != json.end() && !begin->is_null())
            config.beginId = tokenIdFromJson(*begin, modelConfig.string());
        addEndings(json, modelConfig.string(), config.endings);
    });
    const auto generationConfig = folder / "generation_config.json";
    readJsonFile(generationConfig, [&](const Json &json) { addEndings(json, generationConfig.string(), config.endings); });
    const auto chatTemplate = folder / "chat_template.jinja";
    if (std::error_code ignored; std::filesystem::exists(chatTemplate, ignored))
        config.chatTemplate = readTextFile(chatTemplate, kMaxConfigBytes);
    return config;
}

void applyTokenizerConfig(const TokenizerConfig &config, Vocabulary &vocabulary)
{
    const PieceIndex index = indexPieces(vocabulary.tokens);
    const auto setNamed = [&](const std::optional<std::string> &name, std::optional<TokenId> &id) {
        if (!name)
            return;
        if (const auto found = index.find(*name); found != index.end())
            id = found->second;
    };
    if (config.beginId)
        vocabulary.begin = config.beginId;
    setNamed(config.begin, vocabulary.begin);
    setNamed(config.end, vocabulary.end);
    if (!vocabulary.end && !config.endings.empty())
        vocabulary.end = config.endings.front();
    vocabulary.endings = config.endings;
    if (config.addsBegin)
        vocabulary.addsBegin = *config.addsBegin;
    vocabulary.chatTemplate = config.chatTemplate;
}

} // namespace moa
