// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#define PCRE2_CODE_UNIT_WIDTH 8
#include "engine/text/text_splitter.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <pcre2.h>

#include <algorithm>
#include <array>

namespace moa {

namespace {

std::string errorText(int code)
{
    std::array<PCRE2_UCHAR, 256> text{};
    pcre2_get_error_message(code, text.data(), text.size());
    return {text.begin(), std::find(text.begin(), text.end(), PCRE2_UCHAR{0})};
}

/// PCRE2's \s also has U+180E, which Unicode no longer calls white space: tokenizers go by Unicode's property, which is written out
/// here.
std::string withUnicodeSpaces(std::string_view pattern)
{
    constexpr std::string_view kSpaces = R"(\t-\r\x{85}\p{Z})";
    std::string result;
    bool inClass = false;
    for (size_t i = 0; i < pattern.size(); ++i) {
        const std::string_view two = pattern.substr(i, 2);
        if (two == R"(\s)" || (two == R"(\S)" && !inClass)) {
            result += inClass ? std::string(kSpaces) : fmt::format("[{}{}]", two[1] == 'S' ? "^" : "", kSpaces);
            ++i;
        } else if (two[0] == '\\') {
            result += two;
            ++i;
        } else {
            inClass = inClass ? two[0] != ']' : two[0] == '[';
            result += two[0];
        }
    }
    return result;
}

std::shared_ptr<pcre2_code> compile(const std::string &written, const std::string &where)
{
    const std::string pattern = withUnicodeSpaces(written);
    int error = 0;
    PCRE2_SIZE offset = 0;
    std::shared_ptr<pcre2_code> code(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                                                   PCRE2_UTF | PCRE2_UCP, &error, &offset, nullptr),
                                     pcre2_code_free);
    if (!code)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "the split rule '{}' can't be read: {}"), written, errorText(error)), where);
    pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE); // where there is no JIT, matching is merely slower
    return code;
}

} // namespace

TextSplitter::TextSplitter(const std::vector<std::string> &patterns, std::string where) : m_where(std::move(where))
{
    for (const std::string &pattern : patterns)
        m_patterns.push_back(compile(pattern, m_where));
}

void TextSplitter::split(std::string_view text, std::vector<std::string_view> &words) const
{
    std::vector<std::string_view> parts{text};
    for (const Code &pattern : m_patterns) {
        std::vector<std::string_view> finer;
        for (const std::string_view part : parts)
            splitBy(pattern.get(), part, finer);
        parts = std::move(finer);
    }
    words.insert(words.end(), parts.begin(), parts.end());
}

void TextSplitter::splitBy(pcre2_real_code_8 *pattern, std::string_view text, std::vector<std::string_view> &words) const
{
    const std::unique_ptr<pcre2_match_data, void (*)(pcre2_match_data *)> match(pcre2_match_data_create(1, nullptr),
                                                                                pcre2_match_data_free);
    const auto *const subject = reinterpret_cast<PCRE2_SPTR>(text.data());
    size_t wordStart = 0; // what lies before it is in `words`
    while (wordStart < text.size()) {
        // An empty match would cut nothing. NO_UTF_CHECK: the caller vouches for the text.
        const int result =
            pcre2_match(pattern, subject, text.size(), wordStart, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, match.get(), nullptr);
        if (result == PCRE2_ERROR_NOMATCH)
            break;
        if (result < 0)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "the tokenizer's split rule gives up on a text of {} bytes: {}"), text.size(),
                              errorText(result)),
                          m_where);
        const PCRE2_SIZE *const bounds = pcre2_get_ovector_pointer(match.get());
        if (bounds[0] < wordStart || bounds[1] <= bounds[0]) // \K in a lookaround can say so
            break;
        if (bounds[0] > wordStart)
            words.push_back(text.substr(wordStart, bounds[0] - wordStart));
        words.push_back(text.substr(bounds[0], bounds[1] - bounds[0]));
        wordStart = bounds[1];
    }
    if (wordStart < text.size())
        words.push_back(text.substr(wordStart));
}

} // namespace moa
