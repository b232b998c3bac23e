// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/eval/eval_layout.h"

#include <array>

namespace moa {

namespace {

using nlohmann::json;

constexpr std::string_view kGsmMark = "####";

EvalItem problem(std::string question, std::string solution, std::string answer)
{
    EvalItem item;
    item.expected = answer;
    item.record.instruction = std::move(question);
    item.record.output = std::move(solution);
    item.record.answer = std::move(answer);
    return item;
}

/// The solution ends in `#### 72`.
EvalItem readGsm8k(const json &row)
{
    const std::string solution = fieldText(row, "answer");
    const size_t mark = solution.rfind(kGsmMark);
    if (mark == solution.npos)
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "\"answer\" has no #### before its number")));
    const size_t number = solution.find_first_not_of(" \n", mark + kGsmMark.size());
    if (number == solution.npos)
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "\"answer\" has no number after its ####")));
    return problem(fieldText(row, "question"), solution.substr(0, mark), solution.substr(number));
}

bool isGsm8k(const json &row)
{
    return hasKeys(row, {"question", "answer"}) && row["answer"].is_string() &&
           row["answer"].get_ref<const std::string &>().find(kGsmMark) != std::string::npos;
}

EvalItem readSvamp(const json &row)
{
    const std::string answer = fieldText(row, "Answer");
    return problem(fieldText(row, "Body") + " " + fieldText(row, "Question"), answer, answer);
}

/// The repository of MultiArith, AddSub and SingleEq writes all three alike.
EvalItem readMawps(const json &row)
{
    const json &solutions = row.at("lSolutions");
    if (!solutions.is_array() || solutions.size() != 1 || !solutions[0].is_number())
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "\"lSolutions\" is not a list of one number")));
    const std::string answer = solutions[0].dump();
    return problem(fieldText(row, "sQuestion"), answer, answer);
}

constexpr std::array kLayouts{
    OriginalLayout{"GSM8K", "math", isGsm8k, readGsm8k},
    OriginalLayout{"SVAMP", "math",
                   [](const json &row) {
                       return hasKeys(row, {"Body", "Question", "Answer"});
                   },
                   readSvamp},
    OriginalLayout{MOA_TR("engine", "MultiArith, AddSub or SingleEq"), "math",
                   [](const json &row) {
                       return hasKeys(row, {"sQuestion", "lSolutions"});
                   },
                   readMawps},
};

} // namespace

std::span<const OriginalLayout> problemLayouts()
{
    return kLayouts;
}

} // namespace moa
