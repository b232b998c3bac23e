// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/eval/eval_layout.h"

#include <array>

namespace moa {

namespace {

using nlohmann::json;

EvalItem item(std::string instruction, std::string solution, CodeTask task)
{
    EvalItem item;
    item.record.instruction = std::move(instruction);
    item.record.output = std::move(solution);
    item.code = std::move(task);
    return item;
}

EvalItem readHumanEval(const json &row)
{
    CodeTask task{row.at("task_id").dump(), fieldText(row, "prompt"), fieldText(row, "entry_point"), fieldText(row, "test")};
    task.tests += fmt::format("\n\ncheck({})\n", task.entryPoint);
    const std::string instruction = "Complete this Python function. Answer with code alone.\n\n" + task.prompt;
    return item(instruction, row.value("canonical_solution", ""), std::move(task));
}

/// The tests are part of the question: they alone say what the function is called.
EvalItem readMbpp(const json &row)
{
    const json &list = row.at("test_list");
    CodeTask task{row.at("task_id").dump(), {}, {}, row.value("test_setup_code", "")};
    std::string shown;
    if (list.is_array())
        for (const json &test : list)
            if (test.is_string())
                shown += test.get<std::string>() + "\n";
    for (const json &line : row.value("test_imports", json::array()))
        if (line.is_string())
            task.tests += "\n" + line.get<std::string>();
    if (shown.empty())
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "\"test_list\" holds no test")));
    task.tests += "\n" + shown;
    const std::string question = fieldText(row, row.contains("text") ? "text" : "prompt");
    return item(question + " Answer with Python code alone, which must pass these tests:\n\n" + shown, row.value("code", ""),
                std::move(task));
}

constexpr std::array kLayouts{
    OriginalLayout{"HumanEval", "code",
                   [](const json &row) {
                       return hasKeys(row, {"task_id", "prompt", "entry_point", "test"});
                   },
                   readHumanEval},
    OriginalLayout{"MBPP", "code",
                   [](const json &row) {
                       return hasKeys(row, {"task_id", "test_list", "code"});
                   },
                   readMbpp},
};

} // namespace

std::span<const OriginalLayout> codeLayouts()
{
    return kLayouts;
}

} // namespace moa
