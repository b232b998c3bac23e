// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/chat_template.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/text/template_files.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace moa {

namespace {

using Strings = std::vector<std::string>;

std::string trimmed(std::string_view text)
{
    constexpr std::string_view kSpaces = " \t\n\v\f\r";
    const size_t first = text.find_first_not_of(kSpaces);
    return first == std::string_view::npos ? std::string()
                                           : std::string(text.substr(first, text.find_last_not_of(kSpaces) - first + 1));
}

bool containsAll(std::string_view text, const Strings &marks)
{
    return !marks.empty() && std::all_of(marks.begin(), marks.end(),
                                         [&](const std::string &mark) { return text.find(mark) != std::string_view::npos; });
}

bool hasAll(const Tokenizer &tokenizer, const Strings &names)
{
    return !names.empty() && std::all_of(names.begin(), names.end(), [&](const std::string &name) {
        const std::optional<TokenId> id = tokenizer.tokenNamed(name);
        return id && tokenizer.isSpecial(*id);
    });
}

} // namespace

/// Collects segments; neighbours of the same kind stay apart, for the tokenizer joins them anyway.
class ChatTemplate::Renderer
{
public:
    explicit Renderer(const ChatTemplate &chat) : m_chat(chat) {}

    void message(const ChatMessage &message, const std::string *systemInside)
    {
        if (message.role == ChatRole::User)
            own(m_users++ > 0 ? m_chat.m_laterUserPrefix : std::string());
        const bool isAnswer = message.role == ChatRole::Assistant;
        const Role &role = isAnswer ? m_chat.m_assistant : message.role == ChatRole::User ? m_chat.m_user : m_chat.m_system;
        own(role.prefix);
        if (systemInside)
            framed(m_chat.m_system, *systemInside);
        if (isAnswer)
            own(m_chat.m_answerLead, true);
        written(message.text, isAnswer);
        if (isAnswer)
            own(m_chat.m_answerEnd, true);
        own(role.suffix);
    }

    /// The template's own words.
    void own(const std::string &text, bool isAnswer = false) { add(text, SpecialTokens::Parse, isAnswer); }

    [[nodiscard]] std::vector<ChatSegment> take() { return std::move(m_segments); }

private:
    void framed(const Role &role, const std::string &text)
    {
        own(role.prefix);
        written(text, false);
        own(role.suffix);
    }

    void written(const std::string &text, bool isAnswer)
    {
        add(m_chat.m_trims ? trimmed(text) : text, SpecialTokens::Plain, isAnswer);
    }

    void add(const std::string &text, SpecialTokens parse, bool isAnswer)
    {
        if (!text.empty())
            m_segments.push_back({{text, parse}, isAnswer});
    }

    const ChatTemplate &m_chat;
    std::vector<ChatSegment> m_segments;
    int m_users = 0;
};

std::vector<std::string> ChatTemplate::names()
{
    return templateNames("chat");
}

ChatTemplate ChatTemplate::named(std::string_view name)
{
    return fromJson(templateText("chat", name), std::string(name));
}

std::optional<ChatTemplate> ChatTemplate::recognise(const Tokenizer &tokenizer)
{
    const std::string &text = tokenizer.chatTemplateText();
    std::optional<ChatTemplate> best;
    for (const std::string &name : names()) {
        ChatTemplate candidate = named(name);
        if (text.empty() ? !hasAll(tokenizer, candidate.m_recognisedByTokens) : !containsAll(text, candidate.m_recognisedByText))
            continue;
        if (!best || candidate.m_recognisedByText.size() > best->m_recognisedByText.size())
            best = std::move(candidate);
    }
    if (!best)
        return best;
    for (const std::string &known : best->m_knownSystemTexts) {
        if (text.find(known) != std::string::npos) {
            best->m_defaultSystem = known;
            break;
        }
    }
    return best;
}

ChatTemplate ChatTemplate::fromJson(std::string_view json, const std::string &where)
{
    ChatTemplate chat;
    readTemplate(json, where, [&](const nlohmann::json &root) {
        const auto readRole = [&](const char *key) {
            return Role{root.at(key).at("prefix").get<std::string>(), root.at(key).value("suffix", "")};
        };
        chat.m_name = root.at("name").get<std::string>();
        chat.m_label = root.at("label").get<std::string>();
        chat.m_recognisedByText = root.value("recognised_by_text", Strings());
        chat.m_recognisedByTokens = root.value("recognised_by_tokens", Strings());
        chat.m_knownSystemTexts = root.value("known_system_texts", Strings());
        chat.m_system = readRole("system");
        chat.m_user = readRole("user");
        chat.m_assistant = readRole("assistant");
        chat.m_answerLead = root["assistant"].value("lead", "");
        chat.m_answerEnd = root["assistant"].value("end", "");
        chat.m_laterUserPrefix = root.value("later_user_prefix", "");
        chat.m_systemInUser = root.value("system_in_user", false);
        chat.m_trims = root.value("trims", false);
        if (root.contains("default_system"))
            chat.m_defaultSystem = root["default_system"].get<std::string>();
        chat.m_stopTexts = root.value("stop_texts", Strings());
    });
    return chat;
}

std::vector<ChatSegment> ChatTemplate::render(const std::vector<ChatMessage> &messages, ChatEnd end) const
{
    std::optional<std::string> system = m_defaultSystem;
    auto next = messages.begin();
    if (next != messages.end() && next->role == ChatRole::System)
        system = next++->text;
    Renderer renderer(*this);
    if (system && !m_systemInUser) {
        renderer.message({ChatRole::System, *system}, nullptr);
        system.reset();
    }
    for (; next != messages.end(); ++next) {
        if (next->role == ChatRole::System)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "message {} of the conversation is a system message; only the first may be one"),
                              next - messages.begin() + 1));
        const bool takesSystem = system && next->role == ChatRole::User;
        renderer.message(*next, takesSystem ? &*system : nullptr);
        if (takesSystem)
            system.reset();
    }
    if (system)
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "the {} template puts the system message into the first user message, but there is none"),
                m_name));
    if (end == ChatEnd::OpensAnswer)
        renderer.own(m_assistant.prefix);
    return renderer.take();
}

ChatTokens ChatTemplate::encode(const Tokenizer &tokenizer, const std::vector<ChatMessage> &messages, ChatEnd end) const
{
    ChatTokens tokens;
    TextOpening opening = TextOpening::Start;
    const auto append = [&](const std::vector<TokenId> &ids, bool isAnswer) {
        if (ids.empty())
            return;
        tokens.ids.insert(tokens.ids.end(), ids.begin(), ids.end());
        tokens.isAnswer.resize(tokens.ids.size(), isAnswer);
        opening = tokenizer.isSpecial(ids.back()) ? TextOpening::AfterSpecial : TextOpening::Continues;
    };
    if (tokenizer.addsBegin())
        append({*tokenizer.beginToken()}, false);
    std::vector<TextSegment> group; // neighbours that are all answer or all not: encoded as one text
    const std::vector<ChatSegment> segments = render(messages, end);
    for (size_t i = 0; i < segments.size(); ++i) {
        group.push_back(segments[i].text);
        if (i + 1 < segments.size() && segments[i + 1].isAnswer == segments[i].isAnswer)
            continue;
        append(tokenizer.encode(group, opening), segments[i].isAnswer);
        group.clear();
    }
    return tokens;
}

} // namespace moa
