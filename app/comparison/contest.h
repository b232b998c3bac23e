// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/comparison/lineup.h"
#include "engine/runs/run_comparison.h"

#include <functional>

namespace moa {

/// What is compared, and where it lies.
struct ContestPlan {
    Lineup lineup;
    std::vector<QuestionSet> sets;
    EvaluateRequest evaluation;   ///< how a set is asked; its adapters, data and output are filled in
    std::filesystem::path folder; ///< `base/` for the base model's answers
};

/// Trains and examines configurations one after the other. What an earlier contest in the same folder has finished is read instead
/// of done again, and what it began is gone on with.
class Contest
{
public:
    /// `onProgress` is called whenever there is more to show.
    Contest(Context &context, ContestPlan plan, std::function<void(const RunComparison &)> onProgress);

    /// Does all that is missing. Failure(Stopped) after a stop, with everything kept; a run that diverges or runs out of memory is
    /// noted, the others go on, and the worst of it becomes the program's exit code.
    void run();

    [[nodiscard]] const RunComparison &comparison() const { return m_comparison; }

private:
    [[nodiscard]] bool train(const Entrant &entrant, ComparedRun &run);
    [[nodiscard]] TrainingResult trainOn(const Entrant &entrant);
    void readBack(const Entrant &entrant, ComparedRun &run);
    void askBase();
    void ask(const Entrant &entrant, ComparedRun &run);
    [[nodiscard]] EvaluationResult answersOf(const std::string &who, AdapterHandle adapter, const QuestionSet &set,
                                             const std::filesystem::path &folder);
    void loadModel();
    void compareBest();
    void say(const std::string &text) const;

    Context &m_context;
    ContestPlan m_plan;
    std::function<void(const RunComparison &)> m_onProgress;
    RunComparison m_comparison;
    std::vector<EvaluationResult> m_baseAnswers;          ///< by set
    std::vector<std::vector<EvaluationResult>> m_answers; ///< by configuration, then set
};

} // namespace moa
