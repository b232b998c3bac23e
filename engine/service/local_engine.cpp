// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/local_engine.h"
#include "engine/api/say.h"

#include "engine/adapters/adapter_kind.h"
#include "engine/adapters/formats/adapter_format.h"
#include "engine/adapters/released_checkpoint.h"
#include "engine/api/validate.h"
#include "engine/core/device.h"
#include "engine/core/guard.h"
#include "engine/core/memory.h"
#include "engine/create_engine.h"
#include "engine/eval/answer_rules.h"
#include "engine/eval/eval_layout.h"
#include "engine/eval/evaluator.h"
#include "engine/generate/generator.h"
#include "engine/model/family.h"
#include "engine/routing/router_mode.h"
#include "engine/runs/evaluation_file.h"
#include "engine/runs/run_folder.h"
#include "engine/runs/run_list.h"
#include "engine/service/dumping.h"
#include "engine/service/exporting.h"
#include "engine/service/inspection.h"
#include "engine/service/merging.h"
#include "engine/service/planning.h"
#include "engine/service/prompts.h"
#include "engine/service/run_records.h"
#include "engine/service/self_check.h"
#include "engine/service/training_run.h"
#include "engine/text/load_tokenizer.h"

namespace moa {

namespace {

Catalog makeCatalog()
{
    Catalog catalog;
    for (const AdapterKind &kind : adapterKinds())
        catalog.adapterKinds.push_back(kind.info);
    for (const RouterMode &mode : routerModes())
        catalog.routerModes.push_back(mode.info);
    for (const ModelFamily &family : modelFamilies())
        catalog.modelFamilies.push_back(family.info);
    for (const std::string &name : PromptTemplate::names()) {
        const PromptTemplate words = PromptTemplate::named(name);
        catalog.promptTemplates.push_back({name, words.label(), words.help(), {}, words.render("{instruction}", "{input}").text()});
    }
    for (const std::string &name : ChatTemplate::names())
        catalog.chatTemplates.push_back({name, ChatTemplate::named(name).label(), {}, {}});
    for (const AnswerRule &rule : answerRules())
        catalog.answerRules.push_back({std::string(rule.name), std::string(rule.label), std::string(rule.help), {}});
    for (const Benchmark &set : benchmarks())
        catalog.benchmarks.push_back({std::string(set.key), std::string(set.label), std::string(set.help), {}});
    for (const ScoringInfo &scoring : scorings())
        catalog.scorings.push_back({std::string(scoring.key), std::string(scoring.label), std::string(scoring.help), {}});
    for (const AdapterFormat &format : adapterFormats())
        catalog.exportFormats.push_back(format.info);
    return catalog;
}

/// A config that this model can't run is refused before anything is made.
void requireValid(const RunConfig &config, const Catalog &catalog, const ModelInfo &model)
{
    const std::vector<Problem> problems = validate(config, catalog, &model);
    if (problems.empty())
        return;
    const Error error = problemsAsError(problems, config.name);
    throw Failure(error.code, error.message, error.where);
}

/// The rule that was asked for, else that of the set as it was recognised.
std::string ruleFor(const EvaluateRequest &request, const EvalSet &set)
{
    if (request.rule.empty() && set.rule.empty())
        throw Failure(
            ErrorCode::Usage,
            say(MOA_TR("engine", "is none of the evaluation sets that are known here, so say by which rule its answers are read")),
            request.data.string());
    return request.rule.empty() ? set.rule : request.rule;
}

/// Where an adapter's answers are written.
std::vector<EvaluationPlace> placesFor(const EvaluateRequest &request, const LoadedAdapter *adapter, size_t index)
{
    std::vector<EvaluationPlace> places;
    if (const auto run = request.keepInRun && adapter ? RunFolder::ofAdapter(adapter->info.path) : std::nullopt)
        places.push_back(
            {run->evaluationFolder(), "kept-" + request.data.stem().string()}); // a comparison names its own after the sets
    const std::string otherwise = adapter ? fmt::format("adapter-{}", index) : "base";
    if (!request.outputFolder.empty())
        places.push_back({request.outputFolder, request.outputName.empty() ? otherwise : request.outputName});
    return places;
}

} // namespace

LocalEngine::LocalEngine() : m_catalog(makeCatalog())
{
    prepareMemory();
}

Result<Inspection> LocalEngine::inspect(const std::filesystem::path &path)
{
    return guarded([&] { return inspectPath(path); });
}

Result<DatasetInfo> LocalEngine::inspectDataset(const DatasetRequest &request, const Observer &observer, std::stop_token stop)
{
    return guarded([&] { return inspectData(request, observer, stop); });
}

Result<ExamplePreview> LocalEngine::previewExample(const PreviewRequest &request)
{
    return guarded([&] { return previewOf(request); });
}

Result<std::vector<std::vector<int32_t>>> LocalEngine::tokenize(const TokenizeRequest &request)
{
    return guarded([&] {
        const std::unique_ptr<Tokenizer> tokenizer = loadTokenizer(request.model);
        std::vector<std::vector<int32_t>> ids;
        for (const std::string &text : request.texts)
            ids.push_back(tokenizer->encode(text, request.parseSpecial ? SpecialTokens::Parse : SpecialTokens::Plain));
        return ids;
    });
}

Result<std::vector<RunInfo>> LocalEngine::runs(const std::filesystem::path &workspace)
{
    return guarded([&] { return describeRuns(workspace); });
}

Result<RunRecord> LocalEngine::readRun(const std::filesystem::path &folder)
{
    return guarded([&] { return readRunRecord(folder); });
}

Result<void> LocalEngine::editRun(const RunEdit &edit)
{
    return guarded([&] {
        if (edit.name)
            renameRun(edit.folder, *edit.name);
        if (edit.note)
            setRunNote(edit.folder, *edit.note);
    });
}

Result<std::filesystem::path> LocalEngine::binRun(const std::filesystem::path &folder)
{
    return guarded([&] { return moveRunToBin(folder); });
}

Result<ModelInfo> LocalEngine::loadModel(const ModelSpec &spec, const Observer &observer, std::stop_token stop)
{
    return guarded([&] { return m_state.load(spec, observer, stop)->info; });
}

Result<AdapterInfo> LocalEngine::loadAdapter(const AdapterSpec &spec)
{
    return guarded([&] { return m_state.add(spec); });
}

Result<PlanResult> LocalEngine::plan(const RunConfig &config)
{
    return guarded([&] {
        requireValid(config, m_catalog, inspectModel(config.model.path));
        return planRun(config);
    });
}

Result<double> LocalEngine::estimateSpeed(const RunConfig &config)
{
    return guarded([&] {
        requireValid(config, m_catalog, inspectModel(config.model.path));
        return estimatedSpeed(config);
    });
}

Result<PreflightResult> LocalEngine::preflight(const RunConfig &config, const Observer &observer, std::stop_token stop)
{
    return guarded([&] {
        const std::shared_ptr<BaseModel> model = m_state.load(modelSpecOf(config), observer, stop);
        requireValid(config, m_catalog, model->info);
        return measureRun(config, *model, observer, stop);
    });
}

std::unique_ptr<TrainingSession> LocalEngine::hold(std::unique_ptr<Trainer> trainer)
{
    LoadedAdapter adapter;
    adapter.description = trainer->description();
    adapter.bank = trainer->bank();
    adapter.info.path = trainer->folder();
    adapter.info.routerMode = adapter.description.router.mode;
    const AdapterHandle handle = m_state.add(std::move(adapter));
    trainer->setAnswer([model = m_state.model(), bank = trainer->bank(), words = trainer->description().promptTemplate,
                        longest = trainer->longestAnswer()](const std::string &instruction, const std::stop_token &stop) {
        GenerationOptions options;
        options.sampling.maxTokens = longest;
        GenerationLane lane;
        lane.prompt = encodePrompt(InstructionPrompt{instruction, {}}, *model, words).ids;
        lane.bank = bank.get();
        return Generator(*model->decoder, &model->requireTokenizer()).generate({lane}, options, {}, stop).answers.front().text;
    });
    return std::make_unique<TrainingRun>(std::move(trainer), handle);
}

Result<std::unique_ptr<TrainingSession>> LocalEngine::createRun(const RunConfig &config, const std::filesystem::path &folder,
                                                                const Observer &observer, std::stop_token stop)
{
    return guarded([&] {
        requireValid(config, m_catalog, inspectModel(config.model.path)); // cheap, and before the weights are read
        const std::shared_ptr<BaseModel> model = m_state.load(modelSpecOf(config), observer, stop);
        return hold(beginRun(resolvedConfig(config, m_catalog), folder, model, observer, stop));
    });
}

Result<std::unique_ptr<TrainingSession>> LocalEngine::resumeRun(const std::filesystem::path &folder, const Observer &observer,
                                                                std::stop_token stop)
{
    return guarded([&] {
        const std::shared_ptr<BaseModel> model = m_state.load(modelSpecOfRun(folder), observer, stop);
        return hold(continueRun(folder, model, observer, stop));
    });
}

Result<GenerateResult> LocalEngine::generate(const GenerateRequest &request, const TokenObserver &observer, std::stop_token stop)
{
    return guarded([&] {
        const BaseModel &model = *m_state.model();
        GenerationOptions options;
        options.sampling = request.sampling;
        options.withRouting = request.withRouting;
        std::vector<GenerationLane> lanes;
        std::vector<AnswerSource> sources;
        for (const GenerateLane &asked : request.lanes) {
            const LoadedAdapter *adapter = m_state.adapter(asked.adapter);
            const std::string words =
                !request.promptTemplate.empty() || !adapter ? request.promptTemplate : adapter->description.promptTemplate;
            GenerationLane lane;
            EncodedPrompt encoded = encodePrompt(asked.prompt, model, words);
            lane.prompt = std::move(encoded.ids);
            lane.bank = adapter ? adapter->bank.get() : nullptr;
            lane.factors = routingFactors(asked.routing);
            lane.draw = asked.draw;
            lane.stopTexts = std::move(encoded.stopTexts);
            lanes.push_back(std::move(lane));
            sources.push_back(
                {adapter ? adapter->info.sha256 : std::string(), encoded.promptTemplate, request.sampling, asked.routing});
        }
        GenerateResult result = Generator(*model.decoder, model.tokenizer.get()).generate(lanes, options, observer, stop);
        for (size_t i = 0; i < result.answers.size(); ++i)
            result.answers[i].source = std::move(sources[i]);
        return result;
    });
}

Result<std::vector<EvaluationResult>> LocalEngine::evaluate(const EvaluateRequest &request, const EvaluationObserver &observer,
                                                            std::stop_token stop)
{
    return guarded([&] {
        const BaseModel &model = *m_state.model();
        const Generator generator(*model.decoder, &model.requireTokenizer());
        const EvalSet set = readEvalSet(request.data, request.limit);
        const AnswerRule &rule = answerRule(ruleFor(request, set));
        std::optional<ConfinedPython> python;
        if (request.execute)
            python.emplace();
        std::vector<EvaluationResult> results;
        for (size_t i = 0; i < request.adapters.size(); ++i) {
            const LoadedAdapter *adapter = m_state.adapter(request.adapters[i]);
            const std::string &recorded = adapter ? adapter->description.promptTemplate : request.promptTemplate;
            const std::string &name = request.promptTemplate.empty() ? recorded : request.promptTemplate;
            const PromptTemplate words = PromptTemplate::named(name.empty() ? "alpaca" : name);
            EvaluatorOptions options;
            options.bank = adapter ? adapter->bank.get() : nullptr;
            options.adapter = adapter ? adapter->info.path : std::filesystem::path();
            options.batchSize = request.batchSize;
            options.sampling = request.sampling;
            options.encoding.promptTemplate = &words;
            options.encoding.chatTemplate = model.chat ? &*model.chat : nullptr;
            options.data = request.data;
            options.terms = {model.info.path,        model.spec.precision, request.rule,
                             request.promptTemplate, request.limit,        request.sampling.maxTokens};
            options.places = placesFor(request, adapter, i);
            options.scoring = scoringNamed(request.scoring).scoring;
            options.withRouting = request.withRouting;
            options.python = python ? &*python : nullptr;
            results.push_back(Evaluator(generator).evaluate(
                set, rule, options,
                [&](EvaluationProgress progress) {
                    progress.adapter = static_cast<int64_t>(i);
                    if (observer)
                        observer(progress);
                },
                stop));
        }
        return results;
    });
}

Result<QuestionSetInfo> LocalEngine::inspectQuestions(const std::filesystem::path &file)
{
    return guarded([&] { return inspectQuestionSet(file); });
}

Result<EvaluationResult> LocalEngine::readEvaluation(const std::filesystem::path &summary)
{
    return guarded([&] { return moa::readEvaluation(summary); });
}

Result<void> LocalEngine::removeEvaluation(const std::filesystem::path &summary)
{
    return guarded([&] { moa::removeEvaluation(summary); });
}

Result<Comparison> LocalEngine::compareEvaluations(const EvaluationResult &first, const EvaluationResult &second)
{
    return guarded([&] { return compare(first, second); });
}

Result<void> LocalEngine::dump(const DumpRequest &request, std::stop_token stop)
{
    return guarded([&] { dumpTensors(*m_state.model(), m_state.adapter(request.adapter), request, stop); });
}

Result<ExportResult> LocalEngine::exportAdapter(const ExportRequest &request, std::stop_token stop)
{
    return guarded([&] { return exportAdapterFiles(request, m_state.hasModel() ? m_state.model().get() : nullptr, stop); });
}

Result<MergeResult> LocalEngine::merge(const MergeRequest &request, const Observer &observer, std::stop_token stop)
{
    return guarded([&] { return mergeAdapter(request, observer, stop); });
}

Result<AdapterInfo> LocalEngine::extract(const ExtractRequest &request)
{
    return guarded([&] {
        const ReleasedCheckpoint checkpoint = extractReleasedCheckpoint(request.checkpoint);
        std::filesystem::create_directories(request.output);
        saveReleasedCheckpoint(request.output, checkpoint);
        const AdapterFile file = AdapterFile::open(request.output);
        return describeAdapter(file);
    });
}

Result<std::vector<SelfCheckItem>> LocalEngine::selfCheck(const Observer &observer, std::stop_token stop)
{
    return guarded([&] { return checkMachine(observer, stop); });
}

DeviceInfo LocalEngine::device()
{
    return describeDevice();
}

std::unique_ptr<Engine> createEngine()
{
    return std::make_unique<LocalEngine>();
}

} // namespace moa
