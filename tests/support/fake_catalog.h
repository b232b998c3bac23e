// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"

namespace moa::test {

inline constexpr Choice kFakeTargets[]{{"Q", "Q"}, {"K", "K"}, {"V", "V"}, {"O", "O"}, {"FFN_UP", "UP"}, {"FFN_DOWN", "DOWN"}};

struct FakeLoraOptions {
    int64_t rank = 8;
    double alpha = 8;
    std::vector<std::string> targets{"Q", "V"};

    static constexpr auto fields()
    {
        return std::tuple{Field{"rank", &FakeLoraOptions::rank, "Rank", "Width.", 1, 1024},
                          Field{"alpha", &FakeLoraOptions::alpha, "Scaling", "Scale.", 0.0, 4096.0},
                          Field{"targets", &FakeLoraOptions::targets, "Targets", "Sites.", kFakeTargets}};
    }
};

struct FakeParallelOptions {
    int64_t size = 16;

    static constexpr auto fields() { return std::tuple{Field{"size", &FakeParallelOptions::size, "Size", "Width.", 1, 4096}}; }
};

struct FakeSoftOptions {
    int64_t swigluFactor = 4;

    static constexpr auto fields()
    {
        return std::tuple{Field{"swiglu_factor", &FakeSoftOptions::swigluFactor, "Factor", "Hidden width.", 0, 64}};
    }
};

/// A small catalog for tests of what reads one: two adapter kinds, two router modes.
inline Catalog fakeCatalog()
{
    Catalog catalog;
    catalog.adapterKinds = {{{"lora", "LoRA", "Low rank.", fieldInfos<FakeLoraOptions>()},
                             {Site::Query, Site::Key, Site::Value, Site::Output, Site::FfnUp, Site::FfnDown}},
                            {{"parallel", "Parallel adapter", "Beside.", fieldInfos<FakeParallelOptions>()}, {Site::Parallel}}};
    catalog.routerModes = {{"none", "None", "All weights are 1.", {}}, {"soft", "Soft", "Sigmoid.", fieldInfos<FakeSoftOptions>()}};
    catalog.promptTemplates = {
        {"alpaca",
         "Alpaca",
         "Instruction and response.",
         {},
         "Below is an instruction that describes a task, paired with an input that provides further context. Write a response "
         "that appropriately completes the request.\n\n### Instruction:\n{instruction}\n\n### Input:\n{input}\n\n### Response:"},
        {"none", "None", "As it is.", {}}};
    catalog.chatTemplates = {{"chatml", "ChatML", "Turns in markers.", {}}};
    catalog.answerRules = {{"math", "Last number", "The last number.", {}}, {"exact", "Exact", "The same text.", {}}};
    catalog.scorings = {{"generate", "Generate", "The model writes.", {}}, {"likelihood", "Likelihood", "The likeliest.", {}}};
    catalog.benchmarks = {{"gsm8k", "GSM8K", "Numbers.", {}}};
    catalog.exportFormats = {{"pth", "Released code", "adapter.pth.", {}}, {"peft", "PEFT", "A LoRA folder.", {}}};
    return catalog;
}

} // namespace moa::test
