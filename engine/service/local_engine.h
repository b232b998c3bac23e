// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"
#include "engine/service/resident_state.h"

namespace moa {

/// The engine in this process. Every call is a few lines that hand the work to the part that does it; what they throw becomes a
/// Result here.
class LocalEngine final : public Engine
{
public:
    LocalEngine();

    [[nodiscard]] const Catalog &catalog() const override { return m_catalog; }
    [[nodiscard]] Result<Inspection> inspect(const std::filesystem::path &path) override;
    [[nodiscard]] Result<DatasetInfo> inspectDataset(const DatasetRequest &request, const Observer &observer,
                                                     std::stop_token stop) override;
    [[nodiscard]] Result<ExamplePreview> previewExample(const PreviewRequest &request) override;
    [[nodiscard]] Result<std::vector<std::vector<int32_t>>> tokenize(const TokenizeRequest &request) override;
    [[nodiscard]] Result<std::vector<RunInfo>> runs(const std::filesystem::path &workspace) override;
    [[nodiscard]] Result<RunRecord> readRun(const std::filesystem::path &folder) override;
    [[nodiscard]] Result<void> editRun(const RunEdit &edit) override;
    [[nodiscard]] Result<std::filesystem::path> binRun(const std::filesystem::path &folder) override;
    [[nodiscard]] Result<ModelInfo> loadModel(const ModelSpec &spec, const Observer &observer, std::stop_token stop) override;
    void unloadModel() override { m_state.unload(); }
    [[nodiscard]] bool holdsModel() const override { return m_state.holdsModel(); }
    [[nodiscard]] Result<AdapterInfo> loadAdapter(const AdapterSpec &spec) override;
    void unloadAdapter(AdapterHandle adapter) override { m_state.remove(adapter); }
    [[nodiscard]] Result<PlanResult> plan(const RunConfig &config) override;
    [[nodiscard]] Result<double> estimateSpeed(const RunConfig &config) override;
    [[nodiscard]] Result<PreflightResult> preflight(const RunConfig &config, const Observer &observer,
                                                    std::stop_token stop) override;
    [[nodiscard]] Result<std::unique_ptr<TrainingSession>> createRun(const RunConfig &config, const std::filesystem::path &folder,
                                                                     const Observer &observer, std::stop_token stop) override;
    [[nodiscard]] Result<std::unique_ptr<TrainingSession>> resumeRun(const std::filesystem::path &folder, const Observer &observer,
                                                                     std::stop_token stop) override;
    [[nodiscard]] Result<GenerateResult> generate(const GenerateRequest &request, const TokenObserver &observer,
                                                  std::stop_token stop) override;
    [[nodiscard]] Result<std::vector<EvaluationResult>> evaluate(const EvaluateRequest &request, const EvaluationObserver &observer,
                                                                 std::stop_token stop) override;
    [[nodiscard]] Result<QuestionSetInfo> inspectQuestions(const std::filesystem::path &file) override;
    [[nodiscard]] Result<EvaluationResult> readEvaluation(const std::filesystem::path &summary) override;
    [[nodiscard]] Result<void> removeEvaluation(const std::filesystem::path &summary) override;
    [[nodiscard]] Result<Comparison> compareEvaluations(const EvaluationResult &first, const EvaluationResult &second) override;
    [[nodiscard]] Result<void> dump(const DumpRequest &request, std::stop_token stop) override;
    [[nodiscard]] Result<ExportResult> exportAdapter(const ExportRequest &request, std::stop_token stop) override;
    [[nodiscard]] Result<MergeResult> merge(const MergeRequest &request, const Observer &observer, std::stop_token stop) override;
    [[nodiscard]] Result<AdapterInfo> extract(const ExtractRequest &request) override;
    [[nodiscard]] DeviceInfo device() override;
    [[nodiscard]] Result<std::vector<SelfCheckItem>> selfCheck(const Observer &observer, std::stop_token stop) override;

private:
    [[nodiscard]] std::unique_ptr<TrainingSession> hold(std::unique_ptr<class Trainer> trainer);

    Catalog m_catalog;
    ResidentState m_state;
};

} // namespace moa
