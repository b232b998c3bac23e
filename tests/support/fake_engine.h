// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"
#include "tests/support/fake_catalog.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace moa::test {

[[nodiscard]] inline DeviceInfo smallDevice()
{
    DeviceInfo device;
    device.kind = "cpu";
    device.memoryBytes = int64_t{2} << 30;
    return device;
}

/// What a scripted engine was asked and what it is to answer. It outlives the engine, so that a test can look afterwards.
struct FakeScript {
    std::map<std::string, Error> failures; ///< by the name of the call
    std::vector<std::string> calls;
    RunOutcome outcome = RunOutcome::Finished;
    DeviceInfo device = smallDevice();
    ModelSpec model;
    std::vector<AdapterSpec> adapters;
    RunConfig config;
    std::filesystem::path folder;
    std::vector<GenerateRequest> generated;
    EvaluateRequest evaluated;
    std::optional<EvaluationResult> evaluation;                  ///< what evaluate() finds for every adapter
    std::map<std::string, Result<QuestionSetInfo>> questionSets; ///< what inspectQuestions() finds, by file name
    std::map<std::string, Result<EvaluationResult>> evaluations; ///< what readEvaluation() finds, by file name
    std::vector<std::filesystem::path> removed;                  ///< evaluations
    DumpRequest dumped;
    ExportRequest exported;
    std::optional<ExportResult> exportResult;
    MergeRequest merged;
    TokenizeRequest tokenized;
    std::map<std::string, ModelInfo> models;             ///< what inspect() finds, by file or folder name
    std::map<std::string, Error> inspections;            ///< why it finds none, likewise
    std::map<std::string, Result<PlanResult>> plans;     ///< by precision
    std::map<std::string, Result<DatasetInfo>> datasets; ///< what inspectDataset() finds, by file name
    std::vector<ExamplePreview> previews;                ///< by row; of the first file's rows
    DatasetRequest dataset;                              ///< the last request
    PreviewRequest preview;
    bool holdLoading = false; ///< loading waits for a stop
    bool holdReading = false; ///< likewise inspectDataset(), a quarter done
    std::vector<RunInfo> runs;
    RunRecord record;
    RunEdit edit;
    std::vector<Event> events;                        ///< what a session reports, one by one; empty: a short run
    size_t holdBefore = SIZE_MAX;                     ///< the event before which it waits for a stop
    std::vector<std::vector<GeneratedToken>> answers; ///< what generate() says, lane by lane; empty: a short answer
    size_t holdToken = SIZE_MAX;                      ///< the token of each lane before which it waits for a stop

    /// Notes the call; the error that was scripted for it, if one was.
    [[nodiscard]] Result<void> note(const std::string &call)
    {
        calls.push_back(call);
        if (const auto failure = failures.find(call); failure != failures.end())
            return tl::unexpected(failure->second);
        return {};
    }
};

class FakeSession final : public TrainingSession
{
public:
    explicit FakeSession(FakeScript &script) : m_script(script) {}

    [[nodiscard]] Result<TrainingResult> run(const Observer &observer, std::stop_token stop) override
    {
        if (const auto ok = m_script.note("run"); !ok)
            return tl::unexpected(ok.error());
        if (!m_script.events.empty())
            return play(observer, stop);
        observer({0, 0, PhaseEvent{"train", 0, 2}});
        observer({1, 0.5, StepEvent{2, 0.5, 1.25, 1e-3, 0.7, 90, 30, 0.1, 180, 1 << 20}});
        observer({2, 1.0, NoticeEvent{"micro-batch halved"}});
        observer({2, 1.0, EndEvent{m_script.outcome, {}}});
        return result();
    }

    [[nodiscard]] Result<TrainingResult> save() override
    {
        return m_script.note("save").map([&] { return result(); });
    }

    [[nodiscard]] AdapterHandle adapter() const override { return AdapterHandle{9}; }
    [[nodiscard]] std::filesystem::path folder() const override { return m_script.folder; }

private:
    /// Goes on where the last call was stopped.
    [[nodiscard]] TrainingResult play(const Observer &observer, const std::stop_token &stop)
    {
        const auto tell = [&](EventBody body) { observer({m_last.step, m_last.time, std::move(body)}); };
        if (std::exchange(m_isPaused, false))
            tell(ContinueEvent{1060});
        for (; m_next < m_script.events.size(); ++m_next) {
            while (m_next == m_script.holdBefore && !stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            if (stop.stop_requested()) {
                tell(PauseEvent{1000});
                m_isPaused = true;
                TrainingResult stopped = result();
                stopped.outcome = RunOutcome::Stopped;
                return stopped;
            }
            m_last = m_script.events[m_next];
            observer(m_last);
        }
        return result();
    }

    [[nodiscard]] TrainingResult result() const
    {
        return {m_script.outcome, 2, 1.25, 1.5, 1.0, m_script.folder, m_script.folder / "adapter.pth"};
    }

    FakeScript &m_script;
    size_t m_next = 0;
    Event m_last;
    bool m_isPaused = false;
};

/// An engine that computes nothing: it notes what it is asked and answers from a script.
class FakeEngine final : public Engine
{
public:
    explicit FakeEngine(FakeScript &script) : m_script(script) {}

    [[nodiscard]] const Catalog &catalog() const override { return m_catalog; }

    [[nodiscard]] Result<Inspection> inspect(const std::filesystem::path &path) override
    {
        if (const auto ok = m_script.note("inspect"); !ok)
            return tl::unexpected(ok.error());
        const std::string name = path.filename().string();
        if (const auto found = m_script.inspections.find(name); found != m_script.inspections.end())
            return tl::unexpected(found->second);
        if (const auto found = m_script.models.find(name); found != m_script.models.end()) {
            ModelInfo known = found->second;
            known.path = path;
            return known;
        }
        if (path.extension() == ".json") {
            DatasetInfo data;
            data.files = {path};
            data.rows = 1234;
            return data;
        }
        ModelInfo info;
        info.path = path;
        info.family = "llama";
        info.layers = 30;
        info.contextTokens = 2048;
        info.parameters = 134515008;
        return info;
    }

    [[nodiscard]] Result<DatasetInfo> inspectDataset(const DatasetRequest &request, const Observer &observer,
                                                     std::stop_token stop) override
    {
        m_script.dataset = request;
        while (m_script.holdReading && !stop.stop_requested()) {
            observer({0, 0, PhaseEvent{"read data", 1, 4}});
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        if (stop.stop_requested())
            return tl::unexpected(Error{ErrorCode::Stopped, "stopped while encoding the data", {}});
        if (const auto ok = m_script.note("inspectDataset"); !ok)
            return tl::unexpected(ok.error());
        const auto found =
            request.files.empty() ? m_script.datasets.end() : m_script.datasets.find(request.files.front().filename().string());
        return found == m_script.datasets.end() ? Result<DatasetInfo>() : found->second;
    }
    [[nodiscard]] Result<ExamplePreview> previewExample(const PreviewRequest &request) override
    {
        m_script.preview = request;
        if (const auto ok = m_script.note("previewExample"); !ok)
            return tl::unexpected(ok.error());
        const auto row = static_cast<size_t>(request.row);
        return row < m_script.previews.size() ? m_script.previews[row] : ExamplePreview();
    }

    [[nodiscard]] Result<std::vector<std::vector<int32_t>>> tokenize(const TokenizeRequest &request) override
    {
        m_script.tokenized = request;
        std::vector<std::vector<int32_t>> ids;
        for (const std::string &text : request.texts)
            ids.emplace_back(text.begin(), text.end());
        return m_script.note("tokenize").map([&] { return ids; });
    }

    [[nodiscard]] Result<std::vector<RunInfo>> runs(const std::filesystem::path &) override { return m_script.runs; }
    [[nodiscard]] Result<RunRecord> readRun(const std::filesystem::path &folder) override
    {
        RunRecord record = m_script.record;
        if (record.info.folder.empty())
            record.info.folder = folder;
        return m_script.note("readRun").map([&] { return record; });
    }
    [[nodiscard]] Result<void> editRun(const RunEdit &edit) override
    {
        m_script.edit = edit;
        return m_script.note("editRun");
    }
    [[nodiscard]] Result<std::filesystem::path> binRun(const std::filesystem::path &folder) override
    {
        return m_script.note("binRun").map([&] { return folder.parent_path() / ".bin" / folder.filename(); });
    }
    [[nodiscard]] Result<std::vector<SelfCheckItem>> selfCheck(const Observer &, std::stop_token) override
    {
        return m_script.note("selfCheck").map([] {
            return std::vector<SelfCheckItem>{{"device", true, "a processor"}, {"training step", false, "it did not end"}};
        });
    }

    [[nodiscard]] Result<ModelInfo> loadModel(const ModelSpec &spec, const Observer &observer, std::stop_token stop) override
    {
        m_script.model = spec;
        m_holdsModel = false;
        observer({0, 0, PhaseEvent{"load model", 1, m_script.holdLoading ? 2 : 1}});
        while (m_script.holdLoading && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (stop.stop_requested())
            return tl::unexpected(Error{ErrorCode::Stopped, "stopped while loading", {}});
        const auto known = m_script.models.find(spec.path.filename().string());
        ModelInfo loaded = known == m_script.models.end() ? ModelInfo() : known->second;
        if (known != m_script.models.end())
            loaded.path = spec.path;
        return m_script.note("loadModel").map([&] {
            m_holdsModel = true;
            return loaded;
        });
    }

    void unloadModel() override { m_holdsModel = false; }
    [[nodiscard]] bool holdsModel() const override { return m_holdsModel; }

    [[nodiscard]] Result<AdapterInfo> loadAdapter(const AdapterSpec &spec) override
    {
        m_script.adapters.push_back(spec);
        AdapterInfo info;
        info.handle = AdapterHandle{static_cast<int64_t>(m_script.adapters.size())};
        info.path = spec.path;
        return m_script.note("loadAdapter").map([&] { return info; });
    }

    void unloadAdapter(AdapterHandle) override {}

    [[nodiscard]] Result<PlanResult> plan(const RunConfig &config) override
    {
        m_script.config = config;
        if (const auto planned = m_script.plans.find(config.model.precision); planned != m_script.plans.end())
            return planned->second;
        return m_script.note("plan").map([] {
            return PlanResult{1000000,
                              5000,
                              {{"lora", 0, 2500, Site::Query}, {"lora", 1, 2500, Site::Value}},
                              {{"weights", 1 << 30}},
                              1 << 30,
                              int64_t{4} << 30,
                              LayerRouting{9, {"Q", "V", "PARALLEL"}, {0.5, 0.62, 0.41}, {0.05, 0.1, 0.08}, {1, 1, 0.25}, {}}};
        });
    }

    [[nodiscard]] Result<double> estimateSpeed(const RunConfig &) override { return 250; }

    [[nodiscard]] Result<PreflightResult> preflight(const RunConfig &config, const Observer &, std::stop_token) override
    {
        return plan(config).map([](PlanResult plan) { return PreflightResult{std::move(plan), 250, 1 << 29, 0.5, 300, 128}; });
    }

    [[nodiscard]] Result<std::unique_ptr<TrainingSession>> createRun(const RunConfig &config, const std::filesystem::path &folder,
                                                                     const Observer &, std::stop_token) override
    {
        m_script.config = config;
        return open("createRun", folder);
    }

    [[nodiscard]] Result<std::unique_ptr<TrainingSession>> resumeRun(const std::filesystem::path &folder, const Observer &,
                                                                     std::stop_token) override
    {
        return open("resumeRun", folder);
    }

    [[nodiscard]] Result<GenerateResult> generate(const GenerateRequest &request, const TokenObserver &observer,
                                                  std::stop_token stop) override
    {
        m_script.generated.push_back(request);
        if (!m_script.answers.empty())
            return m_script.note("generate").map([&] { return speak(request, observer, stop); });
        GenerateResult result;
        for (size_t lane = 0; lane < request.lanes.size(); ++lane) {
            const std::string text = "answer " + std::to_string(static_cast<int64_t>(request.lanes[lane].adapter));
            observer({static_cast<int64_t>(lane), 5, text, -0.5, {}});
            result.answers.push_back({text, {5}, {1}, {-0.5}, {}, FinishReason::EndToken, sourceOf(request, lane)});
        }
        return m_script.note("generate").map([&] { return result; });
    }

    [[nodiscard]] Result<std::vector<EvaluationResult>> evaluate(const EvaluateRequest &request, const EvaluationObserver &observer,
                                                                 std::stop_token) override
    {
        m_script.evaluated = request;
        observer({0, 2, 2, 1});
        std::vector<EvaluationResult> results;
        for (size_t i = 0; i < request.adapters.size(); ++i) {
            EvaluationResult result{{}, request.rule, 1, 2, 0.5, 0.1, 0.9, 0, {}, {}, {}, "generate", true, {}, {}, {}};
            result = m_script.evaluation.value_or(result);
            result.data = request.data;
            if (!request.outputFolder.empty())
                result.recordsFile = request.outputFolder / (request.outputName + ".jsonl");
            results.push_back(std::move(result));
        }
        return m_script.note("evaluate").map([&] { return results; });
    }

    [[nodiscard]] Result<QuestionSetInfo> inspectQuestions(const std::filesystem::path &file) override
    {
        QuestionSetInfo info;
        info.file = file;
        info.rule = "math";
        info.questions = 2;
        const auto found = m_script.questionSets.find(file.filename().string());
        return found == m_script.questionSets.end() ? info : found->second;
    }

    [[nodiscard]] Result<EvaluationResult> readEvaluation(const std::filesystem::path &summary) override
    {
        const auto found = m_script.evaluations.find(summary.filename().string());
        if (found == m_script.evaluations.end())
            return tl::unexpected(Error{ErrorCode::InputFile, "is not the summary of an evaluation", summary.string()});
        return found->second;
    }

    [[nodiscard]] Result<void> removeEvaluation(const std::filesystem::path &summary) override
    {
        m_script.removed.push_back(summary);
        return m_script.note("removeEvaluation");
    }

    [[nodiscard]] Result<Comparison> compareEvaluations(const EvaluationResult &, const EvaluationResult &) override
    {
        return Comparison{{1}, {}, 1.0};
    }

    [[nodiscard]] Result<void> dump(const DumpRequest &request, std::stop_token) override
    {
        m_script.dumped = request;
        return m_script.note("dump");
    }

    [[nodiscard]] Result<ExportResult> exportAdapter(const ExportRequest &request, std::stop_token) override
    {
        m_script.exported = request;
        if (const auto obstacle = m_script.failures.find("exportAdapter " + request.format); obstacle != m_script.failures.end())
            return tl::unexpected(obstacle->second);
        return m_script.note("exportAdapter").map([&] {
            return m_script.exportResult.value_or(ExportResult{{request.output / "adapter.pth"}, 0.0, 4, {}, {}});
        });
    }

    [[nodiscard]] Result<MergeResult> merge(const MergeRequest &request, const Observer &, std::stop_token) override
    {
        m_script.merged = request;
        return m_script.note("merge").map([&] { return MergeResult{request.output, 10, 4, "BF16", 0.125, "w", 0.001, {}}; });
    }

    [[nodiscard]] Result<AdapterInfo> extract(const ExtractRequest &request) override
    {
        return m_script.note("extract").map([&] {
            AdapterInfo info;
            info.path = request.output;
            info.parameters = 1234;
            return info;
        });
    }

    [[nodiscard]] DeviceInfo device() override { return m_script.device; }

private:
    [[nodiscard]] static AnswerSource sourceOf(const GenerateRequest &request, size_t lane)
    {
        const GenerateLane &asked = request.lanes[lane];
        return {asked.adapter == AdapterHandle::Base ? "" : "0123abcd", request.promptTemplate, request.sampling, asked.routing};
    }

    /// Says the scripted answers, a token of each lane in turn.
    [[nodiscard]] GenerateResult speak(const GenerateRequest &request, const TokenObserver &observer, const std::stop_token &stop)
    {
        GenerateResult result;
        result.decodeSeconds = 1;
        result.answers.resize(request.lanes.size());
        for (size_t lane = 0; lane < result.answers.size(); ++lane) {
            GenerateAnswer &answer = result.answers[lane];
            answer.promptIds = {1, 2, 3};
            answer.finishReason = FinishReason::Stopped;
            answer.source = sourceOf(request, lane);
        }
        size_t longest = 0;
        for (const auto &tokens : m_script.answers)
            longest = std::max(longest, tokens.size());
        for (size_t step = 0; step <= longest; ++step) {
            while (step == m_script.holdToken && !stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            if (stop.stop_requested())
                return result;
            for (size_t lane = 0; lane < request.lanes.size(); ++lane) {
                const auto &tokens = m_script.answers[lane % m_script.answers.size()];
                if (step < tokens.size())
                    say(tokens[step], static_cast<int64_t>(lane), result.answers[lane], observer);
                else
                    result.answers[lane].finishReason = FinishReason::EndToken;
            }
        }
        return result;
    }

    static void say(GeneratedToken token, int64_t lane, GenerateAnswer &answer, const TokenObserver &observer)
    {
        token.lane = lane;
        answer.text += token.text;
        answer.ids.push_back(token.id);
        answer.logProbabilities.push_back(token.logProbability);
        answer.routing.push_back(token.routing);
        observer(token);
    }

    [[nodiscard]] Result<std::unique_ptr<TrainingSession>> open(const std::string &call, const std::filesystem::path &folder)
    {
        m_script.folder = folder;
        return m_script.note(call).map(
            [&]() -> std::unique_ptr<TrainingSession> { return std::make_unique<FakeSession>(m_script); });
    }

    FakeScript &m_script;
    Catalog m_catalog = fakeCatalog();
    bool m_holdsModel = true;
};

} // namespace moa::test
