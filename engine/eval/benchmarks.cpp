// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/field.h"
#include "engine/eval/eval_layout.h"

#include <array>

namespace moa {

namespace {

constexpr std::array kBenchmarks{
    Benchmark{"gsm8k", "GSM8K", "math", MOA_TR("engine", "School mathematics in several steps; the answer is a number.")},
    Benchmark{"svamp", "SVAMP", "math",
              MOA_TR("engine", "Word problems of one step with misleading numbers; the answer is a number.")},
    Benchmark{"multiarith", "MultiArith", "math", MOA_TR("engine", "Word problems of several steps; the answer is a number.")},
    Benchmark{"addsub", "AddSub", "math", MOA_TR("engine", "Word problems of addition and subtraction; the answer is a number.")},
    Benchmark{"singleeq", "SingleEq", "math", MOA_TR("engine", "Word problems that one equation solves; the answer is a number.")},
    Benchmark{"aqua", "AQuA", "letter", MOA_TR("engine", "Algebra with five answers to choose from; the answer is a letter.")},
    Benchmark{"mathqa", "MathQA", "letter", MOA_TR("engine", "AQuA's problems made consistent; the answer is a letter.")},
    Benchmark{"boolq", "BoolQ", "label",
              MOA_TR("engine", "Questions of fact, true or false; asked without the passage, as in the paper's runs.")},
    Benchmark{"piqa", "PIQA", "label", MOA_TR("engine", "Everyday physics: which of two ways works.")},
    Benchmark{"siqa", "SIQA", "label", MOA_TR("engine", "People and their motives: which of three answers fits.")},
    Benchmark{"hellaswag", "HellaSwag", "label", MOA_TR("engine", "Which of four endings continues a text.")},
    Benchmark{"winogrande", "WinoGrande", "label", MOA_TR("engine", "Which of two names fills a gap.")},
    Benchmark{"arc_easy", "ARC-e", "label", MOA_TR("engine", "School science, the easier questions, three to five answers.")},
    Benchmark{"arc_challenge", "ARC-c", "label", MOA_TR("engine", "School science, the harder questions, three to five answers.")},
    Benchmark{"openbookqa", "OpenBookQA", "label",
              MOA_TR("engine", "School science that asks for common knowledge, four answers.")},
    Benchmark{"humaneval", "HumanEval", "code", MOA_TR("engine", "Python functions to complete, judged by running tests.")},
    Benchmark{"mbpp", "MBPP", "code", MOA_TR("engine", "Python functions to write from a sentence, judged by running tests.")},
};

} // namespace

std::span<const Benchmark> benchmarks()
{
    return kBenchmarks;
}

} // namespace moa
