// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/prompt_file.h"
#include "engine/api/config_text.h"
#include "engine/data/text_file.h"

namespace moa {

namespace {

using nlohmann::json;

std::string textAt(const json &row, const char *key)
{
    const auto found = row.find(key);
    return found == row.end() ? std::string() : found->get<std::string>();
}

Prompt promptOf(const json &row, PromptForm form)
{
    if (row.contains("prompt"))
        return makePrompt(row.at("prompt").get<std::string>(), form);
    if (row.contains("messages")) {
        ChatPrompt chat;
        for (const json &message : row.at("messages"))
            chat.messages.push_back({message.at("role").get<std::string>(), message.at("content").get<std::string>()});
        return chat;
    }
    if (row.contains("ids"))
        return TokenPrompt{row.at("ids").get<std::vector<int32_t>>()};
    return InstructionPrompt{row.at("instruction").get<std::string>(), textAt(row, "input")};
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
            prompts.push_back(promptOf(row ? *row : throw Failure(ErrorCode::InputFile, row.error().message, where), form));
        } catch (const json::exception &) {
            throw Failure(ErrorCode::InputFile,
                          "this row is no prompt; it must have \"prompt\", \"instruction\", \"messages\" or \"ids\"", where);
        }
    }
    if (prompts.empty())
        throw Failure(ErrorCode::InputFile, "holds no prompt", file.string());
    return prompts;
}

} // namespace moa
