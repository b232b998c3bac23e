// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <string_view>

struct pcre2_real_code_8;

namespace moa {

/// A regular expression (PCRE2) out of somebody's file: it may be wrong and it may be slow, and neither does harm.
class Pattern
{
public:
    /// Throws InputFile, where `where` is the file, for one that can't be read.
    Pattern(const std::string &expression, std::string where);

    /// Whether the whole text matches; throws InputFile where the expression takes too long over it.
    [[nodiscard]] bool matchesWhole(std::string_view text) const;

private:
    std::shared_ptr<pcre2_real_code_8> m_code;
    std::string m_expression, m_where;
};

} // namespace moa
