// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/prompt_file.h"
#include "engine/api/config_text.h"
#include "engine/data/text_file.h"

#include <limits>

namespace moa {

namespace {

using nlohmann::json;

std::string textAt(const json &row, const char *key)
{
    const auto found = row.find(key);
    if (found == row.end())
        throw Failure(ErrorCode::InputFile, fmt::format("it lacks \"{}\"", key));
    if (!found->is_string())
        throw Failure(ErrorCode::InputFile, fmt::format("\"{}\" is {}, and must be a text", key, found->dump()));
    return found->get<std::string>();
}

const json &listAt(const json &row, const char *key)
{
    if (!row.at(key).is_array())
        throw Failure(ErrorCode::InputFile, fmt::format("\"{}\" is {}, and must be a list", key, row.at(key).dump()));
    return row.at(key);
}

TokenPrompt tokensOf(const json &row)
{
    TokenPrompt tokens;
    for (const json &id : listAt(row, "ids")) {
        if (!id.is_number_integer() || id < 0 || id > std::numeric_limits<int32_t>::max())
            throw Failure(ErrorCode::InputFile, fmt::format("\"ids\" holds {}, which is no token's number", id.dump()));
        tokens.ids.push_back(id.get<int32_t>());
    }
    return tokens;
}

ChatPrompt chatOf(const json &row)
{
    ChatPrompt chat;
    for (const json &message : listAt(row, "messages")) {
        const std::string role = textAt(message, "role");
        if (role != "system" && role != "user" && role != "assistant")
            throw Failure(ErrorCode::InputFile, fmt::format("\"{}\" is no role; system, user and assistant are", role));
        chat.messages.push_back({role, textAt(message, "content")});
    }
    return chat;
}

Prompt promptOf(const json &row, PromptForm form)
{
    if (row.contains("prompt"))
        return makePrompt(textAt(row, "prompt"), form);
    if (row.contains("messages"))
        return chatOf(row);
    if (row.contains("ids"))
        return tokensOf(row);
    if (row.contains("instruction"))
        return InstructionPrompt{textAt(row, "instruction"), row.contains("input") ? textAt(row, "input") : std::string()};
    throw Failure(ErrorCode::InputFile, "this row is no prompt; it must have \"prompt\", \"instruction\", \"messages\" or \"ids\"");
}

} // namespace

Prompt makePrompt(std::string text, PromptForm form)
{
    switch (form) {
    case PromptForm::Instruction: return InstructionPrompt{std::move(text), {}};
    case PromptForm::Chat: return ChatPrompt{{{"user", std::move(text)}}};
    case PromptForm::TextWithSpecial: return TextPrompt{std::move(text), true};
    case PromptForm::Text: break;
    }
    return TextPrompt{std::move(text), false};
}

std::vector<Prompt> readPrompts(const std::filesystem::path &file, PromptForm form)
{
    const TextFile content(file);
    std::vector<Prompt> prompts;
    std::string_view rest = content.text();
    for (int64_t line = 1; !rest.empty(); ++line) {
        const std::string_view text = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), text.size() + 1));
        if (text.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        const std::string where = fmt::format("{}:{}", file.string(), line);
        const auto row = parseConfigText(text, where);
        try {
            prompts.push_back(promptOf(row ? *row : throw Failure(ErrorCode::InputFile, row.error().message), form));
        } catch (const Failure &failure) {
            throw Failure(ErrorCode::InputFile, failure.error().message, where);
        }
    }
    if (prompts.empty())
        throw Failure(ErrorCode::InputFile, "holds no prompt", file.string());
    return prompts;
}

} // namespace moa
