// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/eval/eval_layout.h"

#include "engine/api/field.h"

#include <array>
#include <charconv>

namespace moa {

namespace {

constexpr std::string_view kFormatMark = "Answer format:";
constexpr std::string_view kAquaMark = "Answer Choices:";
constexpr std::string_view kMathQaMark = "The options:";
constexpr std::string_view kLetters = "ABCDE";

std::string_view trimmed(std::string_view text, std::string_view around = " \t\r\n")
{
    const size_t first = text.find_first_not_of(around);
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(around) + 1 - first);
}

/// What follows a mark; empty where the text has none.
std::string_view after(std::string_view text, std::string_view mark)
{
    const size_t found = text.rfind(mark);
    return found == text.npos ? std::string_view() : trimmed(text.substr(found + mark.size()));
}

std::string_view formatOf(const Record &record)
{
    return after(record.instruction, kFormatMark);
}

bool isNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

/// The pieces that follow each of the markers, up to the next one. Fewer where a marker is missing: what comes after it is left
/// out.
std::vector<std::string_view> splitAt(std::string_view text, const std::vector<std::string> &markers)
{
    std::vector<std::string_view> pieces;
    size_t at = markers.empty() ? text.npos : text.find(markers.front());
    for (size_t i = 0; at != text.npos; ++i) {
        const size_t begin = at + markers[i].size();
        at = i + 1 < markers.size() ? text.find(markers[i + 1], begin) : text.npos;
        pieces.push_back(trimmed(text.substr(begin, at == text.npos ? text.npos : at - begin)));
    }
    return pieces;
}

/// `Answer1: … Answer2: … Answer format: answer1/answer2`, or labels alone, which are then their own words.
std::vector<EvalChoice> labelledChoices(const Record &record)
{
    std::vector<std::string> labels, markers;
    for (std::string_view rest = formatOf(record); !rest.empty();) {
        const size_t slash = std::min(rest.find('/'), rest.size());
        labels.emplace_back(trimmed(rest.substr(0, slash)));
        markers.push_back(labels.back() + ":");
        if (markers.back().front() >= 'a' && markers.back().front() <= 'z')
            markers.back().front() = static_cast<char>(markers.back().front() - 'a' + 'A');
        rest.remove_prefix(std::min(slash + 1, rest.size()));
    }
    const std::string_view question = std::string_view(record.instruction).substr(0, record.instruction.rfind(kFormatMark));
    const std::vector<std::string_view> texts = splitAt(question, markers);
    std::vector<EvalChoice> choices;
    for (size_t i = 0; i < labels.size(); ++i)
        choices.push_back(
            {labels[i], texts.size() == labels.size() ? std::string(texts[i]) : labels[i], "the correct answer is " + labels[i]});
    return choices;
}

/// `(A) 4 (B) 5` of AQuA, `A ) 4 , B ) 5` of MathQA.
std::vector<EvalChoice> letteredChoices(std::string_view options, std::string_view opening, std::string_view closing)
{
    std::vector<std::string> markers;
    for (const char letter : kLetters)
        markers.push_back(std::string(opening) + letter + std::string(closing));
    std::vector<EvalChoice> choices;
    for (const std::string_view text : splitAt(options, markers)) {
        const char letter = kLetters[choices.size()];
        choices.push_back(
            {std::string(1, letter), std::string(trimmed(text, " ,\n")), std::string("The answer is (") + letter + ")."});
    }
    return choices;
}

bool isOneOf(const Record &record, std::string_view format)
{
    return formatOf(record) == format;
}

bool isAqua(const Record &record)
{
    return after(record.instruction, kAquaMark).starts_with("(A)");
}

bool isMathQa(const Record &record)
{
    return after(record.instruction, kMathQaMark).starts_with("A )");
}

bool isWordProblem(const Record &record)
{
    return formatOf(record).empty() && isNumber(record.answer);
}

constexpr std::array kLayouts{
    AlpacaLayout{"BoolQ", "label", [](const Record &record) { return isOneOf(record, "true/false"); }},
    AlpacaLayout{"PIQA", "label", [](const Record &record) { return isOneOf(record, "solution1/solution2"); }},
    AlpacaLayout{"WinoGrande", "label", [](const Record &record) { return isOneOf(record, "option1/option2"); }},
    AlpacaLayout{"HellaSwag", "label", [](const Record &record) { return isOneOf(record, "ending1/ending2/ending3/ending4"); }},
    // ARC has a few questions with three answers; all of them have three in SIQA alone.
    AlpacaLayout{"SIQA", "label", [](const Record &record) { return isOneOf(record, "answer1/answer2/answer3"); }},
    AlpacaLayout{MOA_TR("engine", "ARC-e, ARC-c or OpenBookQA"), "label",
                 [](const Record &record) { return formatOf(record).starts_with("answer1/answer2"); }},
    AlpacaLayout{"AQuA", "letter", isAqua},
    AlpacaLayout{"MathQA", "letter", isMathQa},
    AlpacaLayout{MOA_TR("engine", "word problems (such as GSM8K, SVAMP, MultiArith, AddSub, SingleEq)"), "math", isWordProblem},
};

} // namespace

std::span<const AlpacaLayout> alpacaLayouts()
{
    return kLayouts;
}

std::vector<EvalChoice> choicesOf(const Record &record)
{
    if (!formatOf(record).empty())
        return labelledChoices(record);
    if (isAqua(record))
        return letteredChoices(after(record.instruction, kAquaMark), "(", ")");
    if (isMathQa(record))
        return letteredChoices(after(record.instruction, kMathQaMark), "", " )");
    return {};
}

} // namespace moa
