// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// An instruction set into a template: the prompt in the pieces that are encoded one by one, for an example's tokens depend on
/// where its text is cut.
struct RenderedPrompt {
    std::vector<std::string> pieces;
    std::optional<size_t> inputPiece; ///< the piece that is the input field, which gives way first where an example is too long
    bool joinsAnswer = false;         ///< the last piece and the answer are encoded as one text

    /// The whole prompt as one text.
    [[nodiscard]] std::string text() const;
};

/// A template for instruction data: one form for an instruction alone, one for an instruction with an input. They are data, in
/// resources/templates.
class PromptTemplate
{
public:
    /// The names to choose from, in alphabetical order.
    [[nodiscard]] static std::vector<std::string> names();
    /// Throws Failure (Config) that lists the names where there is no such template.
    [[nodiscard]] static PromptTemplate named(std::string_view name);
    /// Reads the JSON form; `where` stands in the Failure that a mistake in it throws.
    [[nodiscard]] static PromptTemplate fromJson(std::string_view json, const std::string &where);

    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] const std::string &label() const { return m_label; }
    [[nodiscard]] const std::string &help() const { return m_help; }
    /// An empty input takes the form without one. Braces in the fields have no meaning.
    [[nodiscard]] RenderedPrompt render(std::string_view instruction, std::string_view input) const;

private:
    struct Form {
        std::vector<std::string> pieces;
        bool joinsAnswer = false;
    };

    std::string m_name;
    std::string m_label;
    std::string m_help;
    Form m_withoutInput;
    Form m_withInput;
};

} // namespace moa
