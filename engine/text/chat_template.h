// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/tokenizer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace moa {

enum class ChatRole { System, User, Assistant };

struct ChatMessage {
    ChatRole role = ChatRole::User;
    std::string text;
};

/// What follows the last message.
enum class ChatEnd {
    OpensAnswer, ///< the head of an answer, for the model to go on from
    Closed,      ///< nothing: the conversation is complete, as in training data
};

/// A stretch of a rendered conversation. Only the template's own words are parsed for special tokens, never what a person or a
/// model wrote.
struct ChatSegment {
    TextSegment text;
    bool isAnswer = false; ///< what the model says: an assistant's message and the token that ends it
};

/// A conversation in tokens, and which of them are the model's own.
struct ChatTokens {
    std::vector<TokenId> ids;
    std::vector<bool> isAnswer; ///< one for each id
};

/// How a model wants a conversation written. The kinds are data, in resources/templates.
class ChatTemplate
{
public:
    /// The names to choose from, in alphabetical order.
    [[nodiscard]] static std::vector<std::string> names();
    /// Throws Failure (Config) that lists the names where there is no such template.
    [[nodiscard]] static ChatTemplate named(std::string_view name);
    /// The model's own kind, by its template's text, else by its special tokens; the default system message is the one its own text
    /// has. Nothing where the model has no template that is known here.
    [[nodiscard]] static std::optional<ChatTemplate> recognise(const Tokenizer &tokenizer);
    /// Reads the JSON form; `where` stands in the Failure that a mistake in it throws.
    [[nodiscard]] static ChatTemplate fromJson(std::string_view json, const std::string &where);

    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] const std::string &label() const { return m_label; }
    /// Texts that end an answer in models which have no token for it.
    [[nodiscard]] const std::vector<std::string> &stopTexts() const { return m_stopTexts; }

    /// Throws Failure (InputFile) where a system message does not stand first.
    [[nodiscard]] std::vector<ChatSegment> render(const std::vector<ChatMessage> &messages, ChatEnd end) const;
    /// The rendered conversation in tokens, with the begin token in front where the model wants one. Errors as render().
    [[nodiscard]] ChatTokens encode(const Tokenizer &tokenizer, const std::vector<ChatMessage> &messages, ChatEnd end) const;

private:
    class Renderer;
    struct Role {
        std::string prefix;
        std::string suffix;
    };

    std::string m_name;
    std::string m_label;
    std::vector<std::string> m_recognisedByText;   // all of these in the model's own template
    std::vector<std::string> m_recognisedByTokens; // all of these in the vocabulary
    std::vector<std::string> m_knownSystemTexts;   // default system messages of models, looked for in their own template
    Role m_system;
    Role m_user;
    Role m_assistant;
    std::string m_answerLead;      // begins an assistant's message, after the prefix; part of the answer
    std::string m_answerEnd;       // ends an assistant's message, before the suffix; part of the answer
    std::string m_laterUserPrefix; // before every user message but the first
    bool m_systemInUser = false;   // the system message stands inside the first user message
    bool m_trims = false;          // messages lose the white space around them
    std::optional<std::string> m_defaultSystem;
    std::vector<std::string> m_stopTexts;
};

} // namespace moa
