// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/ui/ui_test.h"
#include "ui/models/evaluation_board.h"
#include "ui/pages/evaluate_page.h"

#include <QTableView>

namespace moa::test {

inline constexpr auto kTestModel = "SmolLM2-135M-Instruct.gguf";

/// `right` of `total` rows right, those whose number times `stride` falls low.
inline EvaluationResult resultOf(const std::string &adapter, int total, int right, int stride)
{
    EvaluationResult result;
    result.adapter = adapter;
    result.rule = "math";
    result.total = total;
    for (int row = 0; row < total; ++row) {
        const bool isCorrect = (row * stride) % total < right;
        result.correct += isCorrect ? 1 : 0;
        EvaluationRecord record;
        record.row = row;
        record.question = "A farmer fills " + std::to_string(row + 2) + " crates with melons. How many melons are there?";
        record.prompt = "Below is an instruction.\n\n### Instruction:\n" + record.question + "\n\n### Response:";
        record.expected = std::to_string(row + 7);
        record.extracted = isCorrect ? record.expected : std::to_string(row + 3);
        record.answer = "He has " + std::to_string(row + 1) + " and 6 more. The answer is " + record.extracted + ".";
        record.isCorrect = isCorrect;
        result.records.push_back(std::move(record));
    }
    result.accuracy = static_cast<double>(result.correct) / total;
    return result;
}

inline void loadModel(TestStudio &test, const std::string &path = kTestModel)
{
    ModelInfo model;
    model.path = path;
    model.parameters = 134515008;
    test.studio->residents().noteModel({}, model);
}

inline void loadAdapter(TestStudio &test, int handle, const std::string &name)
{
    AdapterInfo adapter;
    adapter.handle = AdapterHandle{handle};
    adapter.path = test.studio->surroundings().workspace / name;
    adapter.routerMode = "soft";
    test.studio->residents().noteAdapter(adapter);
}

inline void loadModelAndAdapters(TestStudio &test)
{
    loadModel(test);
    loadAdapter(test, 1, "lora-maths");
    loadAdapter(test, 2, "soft-moa-maths");
}

/// A set as the preferences keep it.
inline ui::BoardSet setOf(const std::string &file, const QString &name, int64_t limit = 0)
{
    ui::BoardSet set{file, name};
    set.terms.rule = "math";
    set.terms.limit = limit;
    set.terms.maxTokens = 64;
    return set;
}

inline void keepSets(TestStudio &test, const std::vector<ui::BoardSet> &sets)
{
    QVariantList kept;
    for (const ui::BoardSet &set : sets)
        kept << QVariant(toStrings(set));
    test.studio->preferences().setValue("evaluate/sets", kept);
}

/// Shows the page and waits for what it reads first.
inline void open(TestStudio &test, ui::EvaluatePage &page)
{
    page.show();
    page.shown();
    QTRY_VERIFY(test.studio->light().isIdle());
}

inline void waitUntilIdle(TestStudio &test)
{
    QTRY_VERIFY(test.studio->work().isIdle() && test.studio->light().isIdle());
}

inline ui::EvaluationBoard &boardOf(const QWidget &page)
{
    return *static_cast<ui::EvaluationBoard *>(page.findChild<QTableView *>("boardTable")->model());
}

} // namespace moa::test
