// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/eval/eval_layout.h"

#include <array>
#include <cctype>

namespace moa {

namespace {

using nlohmann::json;

/// How the alpaca layout words a question with choices.
struct Wording {
    std::string_view request; ///< what comes before the question
    std::string_view word;    ///< of the labels: answer1, answer2, …
    std::string_view between; ///< two choices
    std::string_view end;     ///< before the list of labels
};

constexpr Wording kAnswer{"Please choose the correct answer to the question: ", "answer", " ", "\n\n"};
constexpr Wording kSolution{"Please choose the correct solution to the question: ", "solution", "\n\n", "\n\n"};
constexpr Wording kEnding{"Please choose the correct ending to complete the given sentence: ", "ending", " ", "\n\n"};
constexpr Wording kOption{"Please choose the correct answer to fill in the blank to complete the given sentence: ", "option", " ",
                          " "};

EvalItem itemOf(Record record)
{
    EvalItem item;
    item.expected = record.answer;
    item.choices = choicesOf(record);
    item.record = std::move(record);
    return item;
}

/// `right` counts from 0.
EvalItem labelled(const Wording &wording, const std::string &question, const std::vector<std::string> &texts, int64_t right)
{
    if (texts.size() < 2 || texts.size() > 5)
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "offers {} answers, but 2 to 5 are expected"), texts.size()));
    if (right < 0 || right >= std::ssize(texts))
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "names an answer that is not among its choices")));
    std::string choices, labels;
    for (size_t i = 0; i < texts.size(); ++i) {
        const std::string label = fmt::format("{}{}", wording.word, i + 1);
        choices += fmt::format("{}{}{}: {}", i > 0 ? wording.between : "", static_cast<char>(std::toupper(label[0])),
                               label.substr(1), texts[i]);
        labels += (i > 0 ? "/" : "") + label;
    }
    Record record;
    record.instruction = fmt::format("{}{}\n\n{}{}Answer format: {}", wording.request, question, choices, wording.end, labels);
    record.answer = fmt::format("{}{}", wording.word, right + 1);
    record.output = "the correct answer is " + record.answer;
    return itemOf(std::move(record));
}

std::vector<std::string> texts(const json &list)
{
    std::vector<std::string> found;
    if (list.is_array())
        for (const json &text : list)
            if (text.is_string())
                found.push_back(text.get<std::string>());
    return found;
}

/// A whole number at a key, written as one or as text; Failure where it is neither.
int64_t number(const json &row, const char *key)
{
    const std::string text = fieldText(row, key);
    if (text.size() != 1 || text[0] < '0' || text[0] > '9')
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "\"{}\" is \"{}\", which is not the number of an answer"), key, text));
    return text[0] - '0';
}

EvalItem readBoolQ(const json &row)
{
    const std::string question = fieldText(row, "question");
    Record record;
    record.answer = row.at("answer").get<bool>() ? "true" : "false";
    record.output = "the correct answer is " + record.answer;
    record.instruction =
        fmt::format("Please answer the following question with true or false, question: {}{}\n\nAnswer format: true/false",
                    question, question.ends_with('?') ? "" : "?");
    return itemOf(std::move(record));
}

EvalItem readPiqa(const json &row)
{
    return labelled(kSolution, fieldText(row, "goal"), {fieldText(row, "sol1"), fieldText(row, "sol2")}, number(row, "label"));
}

EvalItem readSiqa(const json &row)
{
    int64_t right = 0;
    if (row.contains("correct")) {
        const std::string letter = fieldText(row, "correct");
        right = letter.size() == 1 ? letter[0] - 'A' : -1;
    } else {
        right = number(row, "label") - 1;
    }
    return labelled(kAnswer, fieldText(row, "context") + " " + fieldText(row, "question"),
                    {fieldText(row, "answerA"), fieldText(row, "answerB"), fieldText(row, "answerC")}, right);
}

EvalItem readHellaSwag(const json &row)
{
    return labelled(kEnding, fieldText(row, "activity_label") + ": " + fieldText(row, "ctx"), texts(row.at("endings")),
                    number(row, "label"));
}

EvalItem readWinoGrande(const json &row)
{
    return labelled(kOption, fieldText(row, "sentence"), {fieldText(row, "option1"), fieldText(row, "option2")},
                    number(row, "answer") - 1);
}

/// ARC and OpenBookQA: choices as a list of {text, label} or as two lists, the question with them or beside them.
EvalItem readScience(const json &row)
{
    const bool isNested = row.contains("question") && row["question"].is_object();
    const json &holder = isNested ? row["question"] : row;
    const char *questionKey = isNested ? "stem" : row.contains("question_stem") ? "question_stem" : "question";
    const json &choices = holder.at("choices");
    std::vector<std::string> words, labels;
    if (choices.is_object()) {
        words = texts(choices.value("text", json::array()));
        labels = texts(choices.value("label", json::array()));
    } else {
        for (const json &choice : choices) {
            words.push_back(fieldText(choice, "text"));
            labels.push_back(fieldText(choice, "label"));
        }
    }
    const auto right = std::ranges::find(labels, fieldText(row, "answerKey"));
    return labelled(kAnswer, fieldText(holder, questionKey), words, right == labels.end() ? -1 : right - labels.begin());
}

bool isScience(const json &row)
{
    if (!hasKeys(row, {"answerKey"}))
        return false;
    return hasKeys(row, {"choices"}) || (hasKeys(row, {"question"}) && hasKeys(row["question"], {"stem", "choices"}));
}

/// OpenBookQA's ids are two numbers, `7-980`; those of ARC begin with the name of an examination.
bool isOpenBook(const json &row)
{
    const std::string id = isScience(row) && hasKeys(row, {"id"}) && row["id"].is_string() ? row["id"].get<std::string>() : "";
    return row.contains("question_stem") ||
           (!id.empty() && id.find_first_not_of("0123456789-") == id.npos && id.find('-') != id.npos);
}

/// AQuA has a list of `A)21`, MathQA one text, `a ) 38 , b ) 27`.
EvalItem readLettered(const json &row, const char *question, const std::string &options)
{
    std::string letter = fieldText(row, "correct");
    letter.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(letter.front())));
    Record record;
    record.instruction = fieldText(row, question) + options;
    record.answer = letter;
    record.output = fmt::format("The answer is ({}).", letter);
    return itemOf(std::move(record));
}

EvalItem readAqua(const json &row)
{
    std::string options = " Answer Choices:";
    for (const std::string &option : texts(row.at("options"))) {
        const size_t bracket = std::min(option.find(')'), option.size() - 1);
        options += fmt::format(" ({} {}", option.substr(0, bracket + 1), option.substr(bracket + 1));
    }
    return readLettered(row, "question", options);
}

EvalItem readMathQa(const json &row)
{
    std::string options = fieldText(row, "options");
    for (size_t i = 0; i + 2 < options.size(); ++i) // `a )` at the beginning or after a comma
        if (options[i] >= 'a' && options[i] <= 'e' && options.compare(i + 1, 2, " )") == 0 && (i == 0 || options[i - 1] == ' '))
            options[i] = static_cast<char>(options[i] - 'a' + 'A');
    return readLettered(row, "Problem", " The options: " + options);
}

constexpr std::array kLayouts{
    OriginalLayout{"BoolQ", "label",
                   [](const json &row) {
                       return hasKeys(row, {"question", "answer"}) && row["answer"].is_boolean();
                   },
                   readBoolQ},
    OriginalLayout{"PIQA", "label",
                   [](const json &row) {
                       return hasKeys(row, {"goal", "sol1", "sol2"});
                   },
                   readPiqa},
    OriginalLayout{"SIQA", "label",
                   [](const json &row) {
                       return hasKeys(row, {"context", "question", "answerA", "answerB", "answerC"});
                   },
                   readSiqa},
    OriginalLayout{"HellaSwag", "label",
                   [](const json &row) {
                       return hasKeys(row, {"ctx", "endings"});
                   },
                   readHellaSwag},
    OriginalLayout{"WinoGrande", "label",
                   [](const json &row) {
                       return hasKeys(row, {"sentence", "option1", "option2"});
                   },
                   readWinoGrande},
    OriginalLayout{"OpenBookQA", "label", [](const json &row) { return isScience(row) && isOpenBook(row); }, readScience},
    OriginalLayout{MOA_TR("engine", "ARC-e or ARC-c"), "label", isScience, readScience},
    OriginalLayout{"AQuA", "letter",
                   [](const json &row) {
                       return hasKeys(row, {"question", "options", "correct"});
                   },
                   readAqua},
    OriginalLayout{"MathQA", "letter",
                   [](const json &row) {
                       return hasKeys(row, {"Problem", "options", "correct"});
                   },
                   readMathQa},
};

} // namespace

std::span<const OriginalLayout> choiceLayouts()
{
    return kLayouts;
}

} // namespace moa
