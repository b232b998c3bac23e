// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/tiktoken.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/text/byte_bpe.h"
#include "engine/text/split_rules.h"

#include <array>
#include <charconv>
#include <numeric>

namespace moa {

namespace {

constexpr size_t kSpecialTokens = 256;

/// The named ones of Llama 3.1's special tokens; the others are reserved and numbered from 2 on.
constexpr std::array<std::string_view, 12> kSpecialNames{"<|begin_of_text|>",
                                                         "<|end_of_text|>",
                                                         "<|reserved_special_token_0|>",
                                                         "<|reserved_special_token_1|>",
                                                         "<|finetune_right_pad_id|>",
                                                         "<|step_id|>",
                                                         "<|start_header_id|>",
                                                         "<|end_header_id|>",
                                                         "<|eom_id|>",
                                                         "<|eot_id|>",
                                                         "<|python_tag|>",
                                                         "<|image|>"};

int base64Value(char c)
{
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const size_t value = kDigits.find(c);
    return value == std::string_view::npos ? -1 : static_cast<int>(value);
}

std::optional<std::string> decodeBase64(std::string_view text)
{
    if (text.empty() || text.size() % 4 != 0)
        return std::nullopt;
    const size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    std::string bytes;
    unsigned bits = 0;
    for (size_t i = 0; i < text.size() - padding; ++i) {
        const int value = base64Value(text[i]);
        if (value < 0)
            return std::nullopt;
        bits = bits << 6 | static_cast<unsigned>(value);
        if (i % 4 != 0) // the first of four digits completes no byte
            bytes.push_back(static_cast<char>(bits >> (6 - 2 * (i % 4)) & 0xFF));
    }
    return bytes;
}

struct RankLine {
    std::string piece;
    size_t rank;
};

std::optional<RankLine> parseLine(std::string_view line)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    const size_t space = line.find(' ');
    if (space == std::string_view::npos)
        return std::nullopt;
    std::optional<std::string> piece = decodeBase64(line.substr(0, space));
    const std::string_view number = line.substr(space + 1);
    size_t rank = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), rank);
    if (!piece || error != std::errc() || end != number.data() + number.size())
        return std::nullopt;
    return RankLine{std::move(*piece), rank};
}

std::vector<Token> readTokens(std::string_view content, const std::string &where)
{
    std::vector<Token> tokens;
    size_t lineNumber = 0;
    while (!content.empty()) {
        const size_t end = std::min(content.find('\n'), content.size());
        const std::string_view line = content.substr(0, end);
        content.remove_prefix(std::min(end + 1, content.size()));
        ++lineNumber;
        if (line.empty())
            continue;
        std::optional<RankLine> entry = parseLine(line);
        if (!entry)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "line {} is not a token in base64, a space and its rank"), lineNumber), where);
        if (entry->rank != tokens.size())
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "line {} has rank {}, but {} comes next"), lineNumber, entry->rank, tokens.size()),
                          where);
        tokens.push_back({std::move(entry->piece), TokenKind::Normal});
    }
    return tokens;
}

} // namespace

bool looksLikeTiktoken(std::string_view content)
{
    const std::string_view line = content.substr(0, content.substr(0, 4096).find('\n'));
    return line.size() < 4096 && parseLine(line).has_value();
}

std::unique_ptr<Tokenizer> readTiktoken(std::string_view content, const std::string &where)
{
    Vocabulary vocabulary;
    vocabulary.tokens = readTokens(content, where);
    checkVocabulary(vocabulary, where);
    std::vector<int32_t> ranks(vocabulary.tokens.size());
    std::iota(ranks.begin(), ranks.end(), 0);
    PairMerges merges =
        impliedMerges(vocabulary.tokens, indexPieces(vocabulary.tokens), ranks, [](std::string_view, size_t) { return true; });

    const auto first = static_cast<TokenId>(vocabulary.tokens.size());
    for (size_t i = 0; i < kSpecialTokens; ++i) {
        std::string name = i < kSpecialNames.size() ? std::string(kSpecialNames[i])
                                                    : fmt::format("<|reserved_special_token_{}|>", i - kSpecialNames.size() + 2);
        vocabulary.tokens.push_back({std::move(name), TokenKind::Control});
    }
    vocabulary.begin = first;
    vocabulary.end = first + 1;
    vocabulary.addsBegin = true;
    ByteBpeRules rules{TextSplitter({std::string(kLlama3Pattern)}, where), true};
    return std::make_unique<ByteBpe>(std::move(vocabulary), std::move(merges), std::move(rules));
}

} // namespace moa
