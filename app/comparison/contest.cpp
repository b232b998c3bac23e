// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/contest.h"
#include "app/comparison/peak_memory.h"
#include "engine/api/validate.h"
#include "engine/runs/evaluation_file.h"

#include <fmt/ranges.h>

namespace moa {

namespace {

namespace fs = std::filesystem;

bool isDone(const std::string &state)
{
    return state == outcomeName(RunOutcome::Finished) || state == outcomeName(RunOutcome::EarlyStopped);
}

/// What failed for one configuration without keeping the others from being tried.
bool concernsOneRun(ErrorCode code)
{
    return code == ErrorCode::Diverged || code == ErrorCode::OutOfMemory;
}

std::string fileNames(const std::vector<std::string> &paths)
{
    std::vector<std::string> names;
    for (const std::string &path : paths)
        names.push_back(fs::path(path).filename().string());
    return fmt::format("{}", fmt::join(names, ", "));
}

} // namespace

Contest::Contest(Context &context, ContestPlan plan, std::function<void(const RunComparison &)> onProgress)
    : m_context(context), m_plan(std::move(plan)), m_onProgress(std::move(onProgress)), m_answers(m_plan.lineup.entrants.size())
{
    const RunConfig &terms = m_plan.lineup.entrants.front().config;
    m_comparison.model = fs::path(terms.model.path).filename().string();
    m_comparison.data = fileNames(terms.data.train);
    m_comparison.device = context.engine().device().name;
    m_comparison.seed = terms.training.seed;
    m_comparison.batchSize = terms.training.batchSize;
    m_comparison.notes = m_plan.lineup.notes;
    m_comparison.base.name = "base model";
    for (const QuestionSet &set : m_plan.sets)
        m_comparison.sets.push_back(set.name);
    for (const Entrant &entrant : m_plan.lineup.entrants) {
        ComparedRun &run = m_comparison.runs.emplace_back();
        run.name = entrant.label;
        run.trainableParameters = valueOf(context.engine().plan(entrant.config)).trainableParameters;
    }
}

void Contest::run()
{
    askBase();
    m_onProgress(m_comparison);
    for (size_t i = 0; i < m_plan.lineup.entrants.size(); ++i) {
        const Entrant &entrant = m_plan.lineup.entrants[i];
        say(fmt::format("[{}/{}] {}", i + 1, m_plan.lineup.entrants.size(), entrant.label));
        if (train(entrant, m_comparison.runs[i])) {
            m_onProgress(m_comparison);
            ask(entrant, m_comparison.runs[i]);
        }
        compareBest();
        m_onProgress(m_comparison);
    }
}

/// True where there is an adapter to ask.
bool Contest::train(const Entrant &entrant, ComparedRun &run)
{
    try {
        if (trainOn(entrant).outcome == RunOutcome::Stopped) {
            readBack(entrant, run);
            throw Failure(ErrorCode::Stopped, "stopped and kept", entrant.folder.string());
        }
    } catch (const Failure &failure) {
        if (!concernsOneRun(failure.error().code))
            throw;
        const std::string note = fmt::format("{}: {}", entrant.label, describe(failure.error()));
        say("note: " + note);
        m_comparison.notes.push_back(note);
        m_context.exitCode = exitCode(failure.error().code);
        if (fs::exists(entrant.folder / "run.json"))
            readBack(entrant, run);
        run.state = failure.error().code == ErrorCode::Diverged ? outcomeName(RunOutcome::Diverged) : "out of memory";
        return false;
    }
    readBack(entrant, run);
    return true;
}

/// Begins the run, goes on with it, or finds it finished.
TrainingResult Contest::trainOn(const Entrant &entrant)
{
    const bool isBegun = fs::exists(entrant.folder / "run.json");
    if (isBegun) {
        const RunRecord record = valueOf(m_context.engine().readRun(entrant.folder));
        const auto whole = [&](const RunConfig &config) { return toJson(resolvedConfig(config, m_context.engine().catalog())); };
        if (whole(record.config) != whole(entrant.config))
            throw Failure(ErrorCode::Usage,
                          "holds a run of another configuration; name another folder with --out, or repeat the earlier options",
                          entrant.folder.string());
        if (record.info.state == outcomeName(RunOutcome::Diverged))
            throw Failure(ErrorCode::Diverged, "the run diverged in an earlier call", entrant.folder.string());
        if (isDone(record.info.state))
            return {};
    }
    restartPeakMemory();
    Progress progress(m_context.surroundings().err, m_context.surroundings().errIsTerminal);
    const Observer observer = [&](const Event &event) { progress.show(event); };
    const std::unique_ptr<TrainingSession> session =
        isBegun ? valueOf(m_context.engine().resumeRun(entrant.folder, observer, m_context.stop()))
                : valueOf(m_context.engine().createRun(entrant.config, entrant.folder, observer, m_context.stop()));
    TrainingResult result = valueOf(session->run(observer, m_context.stop()));
    if (result.outcome == RunOutcome::Stopped)
        valueOf(session->save());
    m_context.engine().unloadAdapter(session->adapter());
    return result;
}

/// What the run's folder says, beside what is known already.
void Contest::readBack(const Entrant &entrant, ComparedRun &run)
{
    ComparedRun read = comparedRun(valueOf(m_context.engine().readRun(entrant.folder)));
    read.name = entrant.label;
    read.trainableParameters = run.trainableParameters;
    run = std::move(read);
}

void Contest::askBase()
{
    for (const QuestionSet &set : m_plan.sets) {
        m_baseAnswers.push_back(answersOf("base model", AdapterHandle::Base, set, m_plan.folder / "base"));
        m_comparison.base.scores.push_back(comparedScore(set.name, m_baseAnswers.back()));
    }
}

void Contest::ask(const Entrant &entrant, ComparedRun &run)
{
    const auto place = static_cast<size_t>(&run - m_comparison.runs.data());
    const fs::path folder = entrant.folder / "eval";
    std::optional<AdapterHandle> adapter;
    for (size_t i = 0; i < m_plan.sets.size(); ++i) {
        const QuestionSet &set = m_plan.sets[i];
        if (!adapter && !findEvaluation(folder / (set.name + ".json"))) {
            loadModel();
            adapter = valueOf(m_context.engine().loadAdapter({entrant.folder / "adapter.pth", {}, false})).handle;
        }
        EvaluationResult answers = answersOf(entrant.label, adapter.value_or(AdapterHandle::Base), set, folder);
        ComparedScore score = comparedScore(set.name, answers);
        score.toBase = pairedTest(valueOf(m_context.engine().compareEvaluations(m_baseAnswers[i], answers)));
        run.scores.push_back(std::move(score));
        m_answers[place].push_back(std::move(answers));
    }
    if (adapter)
        m_context.engine().unloadAdapter(*adapter);
}

/// Those that are there, else asked now.
EvaluationResult Contest::answersOf(const std::string &who, AdapterHandle adapter, const QuestionSet &set, const fs::path &folder)
{
    if (auto known = findEvaluation(folder / (set.name + ".json")))
        return std::move(*known);
    if (adapter == AdapterHandle::Base)
        loadModel();
    say(fmt::format("{} answers {}", who, set.name));
    EvaluateRequest request = m_plan.evaluation;
    request.adapters = {adapter};
    request.data = set.path;
    request.promptTemplate = m_plan.lineup.entrants.front().config.data.promptTemplate;
    request.outputFolder = folder;
    request.outputName = set.name;
    Progress progress(m_context.surroundings().err, m_context.surroundings().errIsTerminal);
    const EvaluationObserver observer = [&](const EvaluationProgress &state) { progress.show(state); };
    EvaluationResult result = std::move(valueOf(m_context.engine().evaluate(request, observer, m_context.stop())).front());
    if (!result.isJudged)
        throw Failure(
            ErrorCode::Usage,
            "programs are only written here, not run, so that there is nothing to compare; judge them with moa eval --execute",
            set.path.string());
    return result;
}

/// The one that the runs use; costs nothing where it is resident already.
void Contest::loadModel()
{
    const RunConfig &config = m_plan.lineup.entrants.front().config;
    Progress progress(m_context.surroundings().err, m_context.surroundings().errIsTerminal);
    valueOf(m_context.engine().loadModel(
        {config.model.path, config.model.precision, config.training.computeDtype, config.training.device, config.training.threads},
        [&](const Event &event) { progress.show(event); }, m_context.stop()));
}

void Contest::compareBest()
{
    const auto best = bestTwo(m_comparison);
    if (!best)
        return;
    m_comparison.best = BestTwo{m_comparison.runs[best->first].name, m_comparison.runs[best->second].name, {}};
    std::vector<PairedTest> tests;
    for (size_t i = 0; i < m_plan.sets.size(); ++i) {
        tests.push_back(
            pairedTest(valueOf(m_context.engine().compareEvaluations(m_answers[best->second][i], m_answers[best->first][i]))));
        m_comparison.best->tests.emplace_back(m_plan.sets[i].name, tests.back());
    }
    if (tests.size() > 1)
        m_comparison.best->tests.emplace_back("all", pooled(tests));
}

void Contest::say(const std::string &text) const
{
    fmt::print(m_context.surroundings().err, "{}\n", text);
}

} // namespace moa
