// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/prompt_template.h"

#include "engine/text/template_files.h"

#include <nlohmann/json.hpp>

#include <numeric>

namespace moa {

namespace {

constexpr std::string_view kInstruction = "{instruction}";
constexpr std::string_view kInput = "{input}";

/// The piece with the fields set in; what the fields hold is not looked at again.
std::string filled(std::string_view piece, std::string_view instruction, std::string_view input)
{
    std::string text;
    for (size_t at = 0; at < piece.size();) {
        const std::string_view rest = piece.substr(at);
        if (rest.starts_with(kInstruction)) {
            text += instruction;
            at += kInstruction.size();
        } else if (rest.starts_with(kInput)) {
            text += input;
            at += kInput.size();
        } else {
            text += rest[0];
            ++at;
        }
    }
    return text;
}

} // namespace

std::string RenderedPrompt::text() const
{
    return std::accumulate(pieces.begin(), pieces.end(), std::string());
}

std::vector<std::string> PromptTemplate::names()
{
    return templateNames("prompt");
}

PromptTemplate PromptTemplate::named(std::string_view name)
{
    return fromJson(templateText("prompt", name), std::string(name));
}

PromptTemplate PromptTemplate::fromJson(std::string_view json, const std::string &where)
{
    PromptTemplate result;
    readTemplate(json, where, [&](const nlohmann::json &root) {
        const auto readForm = [&](const char *key) {
            return Form{root.at(key).at("pieces").get<std::vector<std::string>>(), root.at(key).at("joins_answer").get<bool>()};
        };
        result.m_name = root.at("name").get<std::string>();
        result.m_label = root.at("label").get<std::string>();
        result.m_help = root.at("help").get<std::string>();
        result.m_withoutInput = readForm("without_input");
        result.m_withInput = readForm("with_input");
    });
    return result;
}

RenderedPrompt PromptTemplate::render(std::string_view instruction, std::string_view input) const
{
    const Form &form = input.empty() ? m_withoutInput : m_withInput;
    RenderedPrompt prompt;
    prompt.joinsAnswer = form.joinsAnswer;
    for (const std::string &piece : form.pieces) {
        if (piece == kInput)
            prompt.inputPiece = prompt.pieces.size();
        prompt.pieces.push_back(filled(piece, instruction, input));
    }
    return prompt;
}

} // namespace moa
