// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "engine/api/error.h"
#include "engine/api/events.h"
#include "engine/api/requests.h"
#include "engine/api/results.h"
#include "engine/api/run_config.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

namespace moa {

/// A run that can be worked on, paused and taken up again. It must not outlive its engine.
class TrainingSession
{
public:
    virtual ~TrainingSession() = default;

    /// Trains until the end or until `stop` is asked for, which takes at most one micro-batch. Stopped, it keeps all its state
    /// and may be called again to go on. At its end it has written the adapter. A divergence is an error of code Diverged.
    [[nodiscard]] virtual Result<TrainingResult> run(const Observer &observer, std::stop_token stop) = 0;

    /// Writes a checkpoint to go on from and the adapter as it is now; what "stop and keep" does.
    [[nodiscard]] virtual Result<TrainingResult> save() = 0;

    /// The half-trained adapter, to be asked while the session is not running.
    [[nodiscard]] virtual AdapterHandle adapter() const = 0;

    [[nodiscard]] virtual std::filesystem::path folder() const = 0;
};

/// The whole of what the engine does, for a window or a command line. Calls block, call their observer on the calling thread,
/// and start no thread that outlives them; none may be called while another one runs, except those that say so. A call that is
/// stopped fails with the code Stopped, unless it says what it returns instead.
class Engine
{
public:
    virtual ~Engine() = default;

    /// What can be chosen; constant. May be called at any time, from any thread.
    [[nodiscard]] virtual const Catalog &catalog() const = 0;

    /// Looks at a path without loading weights: a model, an adapter, a data file or a run. May be called beside another call,
    /// as may the other inspections and tokenize().
    [[nodiscard]] virtual Result<Inspection> inspect(const std::filesystem::path &path) = 0;
    [[nodiscard]] virtual Result<DatasetInfo> inspectDataset(const DatasetRequest &request, const Observer &observer,
                                                             std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<ExamplePreview> previewExample(const PreviewRequest &request) = 0;
    /// The ids of every text, no begin or end token added.
    [[nodiscard]] virtual Result<std::vector<std::vector<int32_t>>> tokenize(const TokenizeRequest &request) = 0;
    /// The runs of a folder of runs, the latest first.
    [[nodiscard]] virtual Result<std::vector<RunInfo>> runs(const std::filesystem::path &workspace) = 0;
    /// A run's record; may be called beside another call, as may the next two.
    [[nodiscard]] virtual Result<RunRecord> readRun(const std::filesystem::path &folder) = 0;
    /// Changes the name or the note that a list shows.
    [[nodiscard]] virtual Result<void> editRun(const RunEdit &edit) = 0;
    /// Moves a run to the bin beside it and returns where it is now.
    [[nodiscard]] virtual Result<std::filesystem::path> binRun(const std::filesystem::path &folder) = 0;

    /// Makes a base model the resident one. Asking for the one that is resident already costs nothing; another one
    /// takes its place and unloads all adapters. It goes before the other is read, for both may not fit side by side; a model that
    /// can't be opened leaves it.
    [[nodiscard]] virtual Result<ModelInfo> loadModel(const ModelSpec &spec, const Observer &observer, std::stop_token stop) = 0;
    virtual void unloadModel() = 0;
    /// Whether a base model is resident, such as after a loading that was stopped.
    [[nodiscard]] virtual bool holdsModel() const = 0;
    /// Holds an adapter beside the resident model.
    [[nodiscard]] virtual Result<AdapterInfo> loadAdapter(const AdapterSpec &spec) = 0;
    virtual void unloadAdapter(AdapterHandle adapter) = 0;

    /// What a run will train and need, computed from the model's header; may be called beside another call.
    [[nodiscard]] virtual Result<PlanResult> plan(const RunConfig &config) = 0;
    /// About how many tokens a second it would train, judged by how fast the device multiplies, which is tried for a moment.
    [[nodiscard]] virtual Result<double> estimateSpeed(const RunConfig &config) = 0;
    /// Both, beside what is measured by running the longest batch once.
    [[nodiscard]] virtual Result<PreflightResult> preflight(const RunConfig &config, const Observer &observer,
                                                            std::stop_token stop) = 0;

    /// Makes a run in `folder` (which must not hold another one), loading the model that the config names.
    [[nodiscard]] virtual Result<std::unique_ptr<TrainingSession>>
    createRun(const RunConfig &config, const std::filesystem::path &folder, const Observer &observer, std::stop_token stop) = 0;
    /// Takes up a run from its latest whole checkpoint.
    [[nodiscard]] virtual Result<std::unique_ptr<TrainingSession>> resumeRun(const std::filesystem::path &folder,
                                                                             const Observer &observer, std::stop_token stop) = 0;

    /// Answers all lanes in one batch on the resident model. Stopped, it returns what there is.
    [[nodiscard]] virtual Result<GenerateResult> generate(const GenerateRequest &request, const TokenObserver &observer,
                                                          std::stop_token stop) = 0;
    /// Answers a set with every adapter in turn and scores the answers.
    [[nodiscard]] virtual Result<std::vector<EvaluationResult>>
    evaluate(const EvaluateRequest &request, const EvaluationObserver &observer, std::stop_token stop) = 0;
    /// What a file is recognised as, taken for questions to evaluate with; may be called beside another call, as may the next
    /// two.
    [[nodiscard]] virtual Result<QuestionSetInfo> inspectQuestions(const std::filesystem::path &file) = 0;
    /// An evaluation out of its summary, with the records of every answer that lie beside it.
    [[nodiscard]] virtual Result<EvaluationResult> readEvaluation(const std::filesystem::path &summary) = 0;
    /// Removes a summary and what was written beside it.
    [[nodiscard]] virtual Result<void> removeEvaluation(const std::filesystem::path &summary) = 0;
    /// Two results of one set.
    [[nodiscard]] virtual Result<Comparison> compareEvaluations(const EvaluationResult &first, const EvaluationResult &second) = 0;

    /// Writes what the resident model computes on given tokens.
    [[nodiscard]] virtual Result<void> dump(const DumpRequest &request, std::stop_token stop) = 0;

    /// Writes an adapter in a format; to verify it, its base model must be the resident one.
    [[nodiscard]] virtual Result<ExportResult> exportAdapter(const ExportRequest &request, std::stop_token stop) = 0;
    /// Adds a LoRA's updates to the weights of a Hugging Face folder, tensor by tensor, into a new folder.
    [[nodiscard]] virtual Result<MergeResult> merge(const MergeRequest &request, const Observer &observer,
                                                    std::stop_token stop) = 0;
    /// Takes the adapter out of a checkpoint of the released code.
    [[nodiscard]] virtual Result<AdapterInfo> extract(const ExtractRequest &request) = 0;

    /// The device and its memory as it is now; cheap, and may be called beside another call.
    [[nodiscard]] virtual DeviceInfo device() = 0;
    /// Tries what training needs: the device, memory, LibTorch, a step on a toy model.
    [[nodiscard]] virtual Result<std::vector<SelfCheckItem>> selfCheck(const Observer &observer, std::stop_token stop) = 0;
};

} // namespace moa
