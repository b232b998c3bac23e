// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/record_parser.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <algorithm>
#include <array>
#include <limits>

namespace moa {

namespace {

using Names = std::span<const std::string_view>;
constexpr std::array<std::string_view, 4> kInstructionNames{"instruction", "prompt", "question", "query"};
constexpr std::array<std::string_view, 2> kInputNames{"input", "context"};
constexpr std::array<std::string_view, 3> kOutputNames{"output", "response", "completion"};
constexpr std::array<std::string_view, 1> kAnswerNames{"answer"};

[[noreturn]] void reject(std::string message)
{
    throw Failure(ErrorCode::InputFile, std::move(message));
}

/// The value of a key as text; numbers and truth values as they are written, empty for null or a key that is not there.
std::string textAt(const nlohmann::json &row, std::string_view key)
{
    const auto found = row.find(key);
    if (found == row.end() || found->is_null())
        return {};
    if (found->is_string())
        return found->get<std::string>();
    if (found->is_primitive())
        return found->dump();
    reject(say(MOA_TR("engine", "\"{}\" is a {}, but must be text"), key,
               say(found->is_array() ? MOA_TR("engine", "list") : MOA_TR("engine", "group of keys"))));
}

/// The key of a role: the one that was asked for, else the first usual name that the row has; empty where it has none.
std::string keyOf(const nlohmann::json &row, const std::string &wanted, Names usual)
{
    if (!wanted.empty())
        return wanted;
    const auto found = std::ranges::find_if(usual, [&](std::string_view name) { return row.contains(name); });
    return found == usual.end() ? std::string{} : std::string{*found};
}

/// Checks what every instruction record must have. Question-and-answer data has no output but an answer, which is then what is
/// learnt.
Record checked(Record record, bool hasOutputField, ReadPurpose purpose)
{
    record.kind = RecordKind::Instruction;
    if (!hasOutputField)
        record.output = record.answer;
    if (record.instruction.empty() && record.input.empty())
        reject(say(MOA_TR("engine", "has no instruction (looked for {})"), fmt::join(kInstructionNames, ", ")));
    if (purpose == ReadPurpose::Training && record.output.empty())
        reject(say(MOA_TR("engine", "has no output to learn (looked for {})"), fmt::join(kOutputNames, ", ")));
    if (record.output.empty() && record.answer.empty())
        reject(say(MOA_TR("engine", "has neither an answer nor an output to judge by")));
    return record;
}

Record instructionRecord(const nlohmann::json &row, const ReadOptions &options)
{
    const std::string outputKey = keyOf(row, options.columns.output, kOutputNames);
    Record record;
    record.instruction = textAt(row, keyOf(row, options.columns.instruction, kInstructionNames));
    record.input = textAt(row, keyOf(row, options.columns.input, kInputNames));
    record.output = textAt(row, outputKey);
    record.answer = textAt(row, keyOf(row, options.columns.answer, kAnswerNames));
    return checked(std::move(record), !outputKey.empty(), options.purpose);
}

ChatRole roleNamed(const std::string &name)
{
    if (name == "system")
        return ChatRole::System;
    if (name == "user" || name == "human")
        return ChatRole::User;
    if (name == "assistant" || name == "gpt" || name == "chatgpt" || name == "model")
        return ChatRole::Assistant;
    reject(say(MOA_TR("engine", "a message has the role \"{}\"; system, user (human) and assistant (gpt) are known"), name));
}

Record chatRecord(const nlohmann::json &row)
{
    const std::string listKey = row.contains("messages") ? "messages" : "conversations";
    const auto list = row.find(listKey);
    if (list == row.end() || !list->is_array() || list->empty())
        reject(say(MOA_TR("engine", "has no list of \"messages\" or \"conversations\"")));
    Record record;
    record.kind = RecordKind::Chat;
    if (std::string system = textAt(row, "system"); !system.empty())
        record.messages.push_back({ChatRole::System, std::move(system)});
    for (const nlohmann::json &message : *list) {
        if (!message.is_object())
            reject(say(MOA_TR("engine", "a message is not a group of keys with a role and a content")));
        const bool isShareGpt = message.contains("from");
        record.messages.push_back(
            {roleNamed(textAt(message, isShareGpt ? "from" : "role")), textAt(message, isShareGpt ? "value" : "content")});
    }
    const auto isAnswer = [](const ChatMessage &message) { return message.role == ChatRole::Assistant && !message.text.empty(); };
    if (std::ranges::none_of(record.messages, isAnswer))
        reject(say(MOA_TR("engine", "has no message of the assistant to learn from")));
    return record;
}

Record textRecord(const nlohmann::json &row)
{
    Record record;
    record.kind = RecordKind::Text;
    record.output = textAt(row, "text");
    if (record.output.empty())
        reject(say(MOA_TR("engine", "has no \"text\"")));
    return record;
}

/// The whole numbers of a list, each at least `lowest` or one of the ignored label's.
std::vector<int32_t> idsAt(const nlohmann::json &row, std::string_view key, bool allowIgnored)
{
    const auto list = row.find(key);
    if (list == row.end() || !list->is_array() || list->empty())
        reject(say(MOA_TR("engine", "\"{}\" is not a list of token ids"), key));
    std::vector<int32_t> ids;
    ids.reserve(list->size());
    for (const nlohmann::json &value : *list) {
        const bool isWhole = value.is_number_integer();
        const bool tooBig = value.is_number_unsigned() && value.get<uint64_t>() > std::numeric_limits<int32_t>::max();
        const int64_t id = isWhole && !tooBig ? value.get<int64_t>() : -1;
        if (id < 0 && !(allowIgnored && isWhole && !tooBig && id == kIgnoredLabel))
            reject(say(MOA_TR("engine", "\"{}\" holds {}, which is not a token id"), key,
                       value.is_primitive() ? value.dump() : say(MOA_TR("engine", "a list"))));
        ids.push_back(static_cast<int32_t>(id));
    }
    return ids;
}

Record tokensRecord(const nlohmann::json &row)
{
    Record record;
    record.kind = RecordKind::Tokens;
    record.tokens = idsAt(row, "tokens", false);
    record.labels = row.contains("labels") ? idsAt(row, "labels", true) : record.tokens;
    if (record.labels.size() != record.tokens.size())
        reject(
            say(MOA_TR("engine", "has {} tokens but {} labels; they must be aligned"), record.tokens.size(), record.labels.size()));
    return record;
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

/// A header's word without the white space around it.
std::string columnName(std::string_view text)
{
    const size_t first = std::min(text.find_first_not_of(" \t"), text.size());
    return lowerCase(text.substr(first, text.find_last_not_of(" \t") + 1 - first));
}

int findColumn(std::span<const std::string> header, const std::string &wanted, Names usual)
{
    const auto indexOf = [&](std::string_view name) {
        const auto found = std::ranges::find_if(header, [&](const std::string &column) { return columnName(column) == name; });
        return found == header.end() ? -1 : static_cast<int>(found - header.begin());
    };
    if (!wanted.empty()) {
        const int index = indexOf(columnName(wanted));
        if (index < 0)
            reject(say(MOA_TR("engine", "has no column \"{}\"; its columns are {}"), wanted, fmt::join(header, ", ")));
        return index;
    }
    for (const std::string_view name : usual)
        if (const int index = indexOf(name); index >= 0)
            return index;
    return -1;
}

} // namespace

DataFormat formatOfRow(const nlohmann::json &row)
{
    if (row.contains("messages") || row.contains("conversations"))
        return DataFormat::Chat;
    if (row.contains("tokens"))
        return DataFormat::Tokens;
    return row.contains("text") && keyOf(row, {}, kOutputNames).empty() ? DataFormat::Text : DataFormat::Alpaca;
}

Record recordFromJson(const nlohmann::json &row, DataFormat format, const ReadOptions &options)
{
    if (!row.is_object())
        reject(say(MOA_TR("engine", "is not a group of keys and values in { }")));
    switch (format) {
    case DataFormat::Chat: return chatRecord(row);
    case DataFormat::Text: return textRecord(row);
    case DataFormat::Tokens: return tokensRecord(row);
    case DataFormat::Auto:
    case DataFormat::Csv:
    case DataFormat::Alpaca: break;
    }
    return instructionRecord(row, options);
}

ColumnIndexes findColumns(std::span<const std::string> header, const ColumnRoles &roles)
{
    return {findColumn(header, roles.instruction, kInstructionNames), findColumn(header, roles.input, kInputNames),
            findColumn(header, roles.output, kOutputNames), findColumn(header, roles.answer, kAnswerNames)};
}

Record recordFromColumns(std::span<const std::string> fields, const ColumnIndexes &columns, ReadPurpose purpose)
{
    const auto fieldAt = [&](int column) { return column < 0 ? std::string{} : fields[static_cast<size_t>(column)]; };
    Record record;
    record.instruction = fieldAt(columns.instruction);
    record.input = fieldAt(columns.input);
    record.output = fieldAt(columns.output);
    record.answer = fieldAt(columns.answer);
    return checked(std::move(record), columns.output >= 0, purpose);
}

} // namespace moa
