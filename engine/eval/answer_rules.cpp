// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/eval/answer_rules.h"

#include "engine/api/error.h"
#include "engine/api/field.h"
#include "engine/api/say.h"
#include "engine/eval/code_answer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace moa {

namespace {

constexpr double kMathTolerance = 0.001;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The last -?\d+\.?\d* of a text without its commas.
std::optional<std::string> lastNumber(std::string_view text, std::string_view)
{
    std::string digits(text);
    std::erase(digits, ',');
    std::optional<std::string> last;
    for (size_t at = 0; at < digits.size();) {
        const size_t start = at;
        at += digits[at] == '-' ? 1 : 0;
        const size_t firstDigit = at;
        while (at < digits.size() && isDigit(digits[at]))
            ++at;
        if (at == firstDigit) {
            at = start + 1;
            continue;
        }
        at += at < digits.size() && digits[at] == '.' ? 1 : 0;
        while (at < digits.size() && isDigit(digits[at]))
            ++at;
        last = digits.substr(start, at - start);
    }
    return last;
}

std::optional<double> numberOf(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} ? std::optional(value) : std::nullopt;
}

bool sameNumber(std::string_view answer, std::string_view expected)
{
    const std::optional<double> left = numberOf(answer);
    const std::optional<double> right = numberOf(expected);
    return left && right && std::abs(*left - *right) <= kMathTolerance;
}

std::optional<std::string> firstLetter(std::string_view text, std::string_view)
{
    const size_t found = text.find_first_of("ABCDE");
    return found == text.npos ? std::nullopt : std::optional(std::string(1, text[found]));
}

using Labels = std::vector<std::string_view>;

/// The label sets of the commonsense benchmarks.
const std::array<Labels, 5> &labelSets()
{
    static const std::array<Labels, 5> sets{Labels{"true", "false"}, Labels{"solution1", "solution2"},
                                            Labels{"answer1", "answer2", "answer3", "answer4", "answer5"},
                                            Labels{"ending1", "ending2", "ending3", "ending4"}, Labels{"option1", "option2"}};
    return sets;
}

/// The label of the set that stands first in the text.
std::optional<std::string> firstOf(const Labels &labels, std::string_view text)
{
    const auto first = std::ranges::min_element(labels, {}, [&](std::string_view label) { return text.find(label); });
    return text.find(*first) == text.npos ? std::nullopt : std::optional(std::string(*first));
}

std::optional<std::string> firstLabel(std::string_view text, std::string_view expected)
{
    for (const Labels &labels : labelSets())
        if (firstOf(labels, expected))
            return firstOf(labels, text);
    return std::nullopt;
}

std::optional<std::string> trimmed(std::string_view text, std::string_view)
{
    constexpr std::string_view kSpace = " \t\r\n";
    const size_t first = text.find_first_not_of(kSpace);
    return first == text.npos ? std::nullopt
                              : std::optional(std::string(text.substr(first, text.find_last_not_of(kSpace) + 1 - first)));
}

std::optional<std::string> code(std::string_view text, std::string_view)
{
    return codeIn(text);
}

/// Nothing but running it tells whether a program is right.
bool neverSame(std::string_view, std::string_view)
{
    return false;
}

bool sameText(std::string_view answer, std::string_view expected)
{
    return answer == expected;
}

constexpr std::array<AnswerRule, 5> kRules{{
    {"math", MOA_TR("engine", "Number"),
     MOA_TR("engine", "The last number of the text, commas dropped; right if it is within 0.001 of the expected one."), lastNumber,
     sameNumber},
    {"letter", MOA_TR("engine", "Letter"), MOA_TR("engine", "The first of the letters A to E in the text."), firstLetter, sameText},
    {"label", MOA_TR("engine", "Label"),
     MOA_TR("engine", "The first label in the text, of the set that the expected answer belongs to: true or false, solution1 or 2, "
                      "answer1 to 5, "
                      "ending1 to 4, option1 or 2."),
     firstLabel, sameText},
    {"exact", MOA_TR("engine", "Whole text"), MOA_TR("engine", "The whole text but for white space around it."), trimmed, sameText},
    {"code", MOA_TR("engine", "Program"),
     MOA_TR("engine", "The first fenced block of the text, else all of it; right if the problem's tests pass when it is run."),
     code, neverSame},
}};

} // namespace

std::span<const AnswerRule> answerRules()
{
    return kRules;
}

const AnswerRule &answerRule(std::string_view name)
{
    const auto found = std::ranges::find(kRules, name, &AnswerRule::name);
    if (found != kRules.end())
        return *found;
    std::vector<std::string_view> names;
    std::ranges::transform(kRules, std::back_inserter(names), &AnswerRule::name);
    throw Failure(ErrorCode::Usage,
                  say(MOA_TR("engine", "there is no answer rule {}; choose one of {}"), name, fmt::join(names, ", ")));
}

bool isCorrect(const AnswerRule &rule, const std::optional<std::string> &extracted, std::string_view expected)
{
    const std::optional<std::string> wanted = rule.extract(expected, expected);
    return extracted && wanted && rule.same(*extracted, *wanted);
}

} // namespace moa
