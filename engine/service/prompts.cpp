// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/prompts.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/data/example.h"

#include <algorithm>

namespace moa {

namespace {

template <class... Bodies>
struct Overloaded : Bodies... {
    using Bodies::operator()...;
};

ChatRole roleNamed(const std::string &name)
{
    if (name == "system")
        return ChatRole::System;
    if (name == "user")
        return ChatRole::User;
    if (name == "assistant")
        return ChatRole::Assistant;
    throw Failure(ErrorCode::Usage,
                  say(MOA_TR("engine", "\"{}\" is no role of a conversation; system, user and assistant are."), name));
}

ChatTemplate chatTemplateFor(const BaseModel &model, const std::string &name)
{
    (void)model.requireTokenizer();
    const std::vector<std::string> known = ChatTemplate::names();
    if (!name.empty() && std::ranges::find(known, name) != known.end())
        return ChatTemplate::named(name);
    if (!model.chat)
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "The model's chat template is not known here; name one of these with the template option: ")) +
                fmt::format("{}.", fmt::join(known, ", ")),
            model.spec.path.string());
    return *model.chat;
}

std::vector<int32_t> withBegin(const Tokenizer &tokenizer, std::vector<int32_t> ids)
{
    if (tokenizer.addsBegin())
        ids.insert(ids.begin(), *tokenizer.beginToken());
    return ids;
}

} // namespace

EncodedPrompt encodePrompt(const Prompt &prompt, const BaseModel &model, const std::string &promptTemplate)
{
    return std::visit(Overloaded{[&](const TokenPrompt &tokens) { return EncodedPrompt{tokens.ids}; },
                                 [&](const TextPrompt &text) {
                                     const Tokenizer &tokenizer = model.requireTokenizer();
                                     const auto special = text.parseSpecial ? SpecialTokens::Parse : SpecialTokens::Plain;
                                     return EncodedPrompt{withBegin(tokenizer, tokenizer.encode(text.text, special))};
                                 },
                                 [&](const InstructionPrompt &instruction) {
                                     const std::string name = promptTemplate.empty() ? "alpaca" : promptTemplate;
                                     const PromptTemplate words = PromptTemplate::named(name);
                                     Record record;
                                     record.instruction = instruction.instruction;
                                     record.input = instruction.input;
                                     EncodeOptions options;
                                     options.maxTokens = std::numeric_limits<int32_t>::max();
                                     options.promptTemplate = &words;
                                     return EncodedPrompt{encodePrompt(record, model.requireTokenizer(), options), name};
                                 },
                                 [&](const ChatPrompt &chat) {
                                     std::vector<ChatMessage> messages;
                                     for (const ChatTurn &turn : chat.messages)
                                         messages.push_back({roleNamed(turn.role), turn.content});
                                     const ChatTemplate words = chatTemplateFor(model, promptTemplate);
                                     return EncodedPrompt{
                                         words.encode(model.requireTokenizer(), messages, ChatEnd::OpensAnswer).ids, words.name(),
                                         words.stopTexts()};
                                 }},
                      prompt);
}

} // namespace moa
