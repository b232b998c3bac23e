// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/tokenizer_pipeline.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/text/split_rules.h"

#include <nlohmann/json.hpp>

namespace moa {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kVisibleSpace = "\xE2\x96\x81"; // U+2581
constexpr int kMaxDepth = 8;

[[noreturn]] void refuse(const std::string &what, const std::string &where)
{
    throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "the tokenizer's {} is not supported"), what), where);
}

void readNormalizer(const Json &step, TokenizerPipeline &pipeline, const std::string &where, int depth)
{
    if (step.is_null())
        return;
    const auto type = step.at("type").get<std::string>();
    if (type == "Sequence" && depth < kMaxDepth) {
        for (const Json &inner : step.at("normalizers"))
            readNormalizer(inner, pipeline, where, depth + 1);
    } else if (type == "NFC") {
        pipeline.composesCharacters = true;
    } else if (type == "Prepend" && step.at("prepend") == kVisibleSpace) {
        pipeline.prefix = {true, true, true};
    } else if (type != "Replace" || step.at("pattern") != Json{{"String", " "}} || step.at("content") != kVisibleSpace) {
        refuse(say(MOA_TR("engine", "normalizer {}"), type), where);
    }
}

/// A regular expression that matches the text itself.
std::string escaped(std::string_view text)
{
    std::string pattern;
    for (const char c : text)
        pattern += static_cast<unsigned char>(c) < 0x80 ? fmt::format("\\x{{{:x}}}", static_cast<unsigned>(c)) : std::string(1, c);
    return pattern;
}

void readSplit(const Json &step, TokenizerPipeline &pipeline, const std::string &where)
{
    const auto behaviour = step.at("behavior").get<std::string>();
    const bool inverts = step.value("invert", false);
    // Cutting matches out and keeping only them are the same for patterns that match everywhere, as all in use do.
    if (!(behaviour == "Isolated" || (behaviour == "Removed" && inverts)))
        refuse(say(MOA_TR("engine", "pre-tokenizer Split with behavior {}{}"), behaviour, inverts ? ", inverted" : ""), where);
    const Json &pattern = step.at("pattern");
    pipeline.patterns.push_back(pattern.contains("Regex") ? pattern["Regex"].get<std::string>()
                                                          : escaped(pattern.at("String").get<std::string>()));
}

void readMetaspace(const Json &step, TokenizerPipeline &pipeline, const std::string &where)
{
    if (step.value("replacement", std::string(kVisibleSpace)) != kVisibleSpace)
        refuse(say(MOA_TR("engine", "pre-tokenizer Metaspace with that replacement")), where);
    const std::string scheme = step.value("prepend_scheme", step.value("add_prefix_space", true) ? "always" : "never");
    pipeline.prefix = {scheme != "never", scheme == "always", false};
    pipeline.splitsAtSpaces = step.value("split", true);
}

void readPreTokenizer(const Json &step, TokenizerPipeline &pipeline, const std::string &where, int depth)
{
    if (step.is_null())
        return;
    const auto type = step.at("type").get<std::string>();
    if (type == "Sequence" && depth < kMaxDepth) {
        for (const Json &inner : step.at("pretokenizers"))
            readPreTokenizer(inner, pipeline, where, depth + 1);
    } else if (type == "Split") {
        readSplit(step, pipeline, where);
    } else if (type == "Digits") {
        pipeline.patterns.emplace_back(step.value("individual_digits", false) ? R"(\p{N})" : R"(\p{N}+)");
    } else if (type == "ByteLevel") {
        pipeline.isByteLevel = true;
        pipeline.addsSpacePrefix = step.value("add_prefix_space", true);
        if (step.value("use_regex", true))
            pipeline.patterns.emplace_back(kGpt2Pattern);
    } else if (type == "Metaspace") {
        readMetaspace(step, pipeline, where);
    } else {
        refuse(say(MOA_TR("engine", "pre-tokenizer {}"), type), where);
    }
}

} // namespace

TokenizerPipeline readTokenizerPipeline(const Json &normalizer, const Json &preTokenizer, const std::string &where)
{
    TokenizerPipeline pipeline;
    readNormalizer(normalizer, pipeline, where, 0);
    readPreTokenizer(preTokenizer, pipeline, where, 0);
    if (!pipeline.isByteLevel && (!pipeline.patterns.empty() || pipeline.composesCharacters))
        refuse(say(MOA_TR("engine", "combination of a split or NFC with no byte level")), where);
    return pipeline;
}

} // namespace moa
