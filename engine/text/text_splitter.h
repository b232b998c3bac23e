// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pcre2_real_code_8;

namespace moa {

/// Cuts text into the words inside which byte-pair merges happen. Each pattern in turn cuts what the one before left: its matches
/// are words, and so is what lies between them.
class TextSplitter
{
public:
    /// Patterns are regular expressions with Unicode classes (PCRE2). Throws Failure (InputFile, where) for one that can't be read.
    TextSplitter(const std::vector<std::string> &patterns, std::string where);

    /// Appends the words of a text that must be valid UTF-8. Throws Failure (InputFile) where a pattern takes too long over it.
    void split(std::string_view text, std::vector<std::string_view> &words) const;

private:
    using Code = std::shared_ptr<pcre2_real_code_8>;

    void splitBy(pcre2_real_code_8 *pattern, std::string_view text, std::vector<std::string_view> &words) const;

    std::vector<Code> m_patterns;
    std::string m_where;
};

} // namespace moa
