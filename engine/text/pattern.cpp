// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#define PCRE2_CODE_UNIT_WIDTH 8
#include "engine/text/pattern.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <pcre2.h>

#include <utility>

namespace moa {

namespace {

constexpr size_t kLongestExpression = 4096;
constexpr uint32_t kMostSteps = 1'000'000;

} // namespace

Pattern::Pattern(const std::string &expression, std::string where) : m_expression(expression), m_where(std::move(where))
{
    int error = 0;
    PCRE2_SIZE offset = 0;
    if (expression.size() <= kLongestExpression)
        m_code = {pcre2_compile(reinterpret_cast<PCRE2_SPTR>(expression.data()), expression.size(),
                                PCRE2_UTF | PCRE2_ANCHORED | PCRE2_ENDANCHORED | PCRE2_NEVER_BACKSLASH_C, &error, &offset, nullptr),
                  pcre2_code_free};
    if (!m_code)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "The regular expression \"{}\" can't be read (at character {})."),
                          expression.substr(0, 100), offset),
                      m_where);
}

bool Pattern::matchesWhole(std::string_view text) const
{
    const std::unique_ptr<pcre2_match_data, void (*)(pcre2_match_data *)> match(pcre2_match_data_create(1, nullptr),
                                                                                pcre2_match_data_free);
    const std::unique_ptr<pcre2_match_context, void (*)(pcre2_match_context *)> limits(pcre2_match_context_create(nullptr),
                                                                                       pcre2_match_context_free);
    pcre2_set_match_limit(limits.get(), kMostSteps);
    const int result =
        pcre2_match(m_code.get(), reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), 0, 0, match.get(), limits.get());
    if (result < 0 && result != PCRE2_ERROR_NOMATCH)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "The regular expression \"{}\" takes too long."), m_expression.substr(0, 100)), m_where);
    return result >= 0;
}

} // namespace moa
