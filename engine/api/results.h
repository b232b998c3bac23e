// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/events.h"
#include "engine/api/requests.h"
#include "engine/api/run_config.h"
#include "engine/api/site.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace moa {

/// What a base model is, read without its weights.
struct ModelInfo {
    std::filesystem::path path;
    std::string layout; ///< meta, hugging_face, gguf
    std::string family;
    int64_t layers = 0;
    int64_t width = 0;
    int64_t heads = 0;
    int64_t keyValueHeads = 0;
    int64_t headWidth = 0;
    int64_t feedForwardWidth = 0;
    int64_t vocabulary = 0;
    int64_t contextTokens = 0;   ///< longest text in tokens; 0 is unknown
    int64_t attentionWindow = 0; ///< where the context is cut to what attention reaches back: that reach
    int64_t parameters = 0;
    bool tiedEmbedding = false;
    std::string storedPrecision; ///< such as bf16, Q4_1
    int64_t fileBytes = 0;
    std::string tokenizer;                                    ///< kind; empty where there is none
    std::string chatTemplate;                                 ///< recognised key; empty where none is
    std::vector<std::pair<std::string, int64_t>> memoryBytes; ///< what the weights need at each precision
    std::string residentPrecision;                            ///< of a loaded one: what the weights are kept in
    int64_t residentBytes = 0;                                ///< of a loaded one: what they take
};

/// What an adapter is, read without a base model.
struct AdapterInfo {
    AdapterHandle handle = AdapterHandle::Base; ///< of a loaded one
    std::filesystem::path path;
    std::string routerMode;
    nlohmann::json adapters; ///< as in a run config
    int64_t layers = 0;      ///< of the base model it belongs to
    int64_t width = 0;
    int64_t parameters = 0;
    std::string promptTemplate;     ///< empty where none is recorded
    std::string baseFingerprint;    ///< empty where none is recorded
    std::string sha256;             ///< of the file of tensors that a loaded one was read from; empty for others
    std::vector<std::string> notes; ///< what a person should know, such as `trained on another model`
};

struct DatasetProblem {
    std::string file;
    int64_t line = 0;
    std::string message;
};

struct DatasetInfo {
    std::vector<std::filesystem::path> files;
    std::string format;
    int64_t rows = 0;
    int64_t tokens = 0; ///< 0 without a tokenizer (but for data that is tokens), like what follows
    int64_t supervisedTokens = 0;
    int64_t cutRows = 0; ///< longer than the limit
    int64_t longestTokens = 0;
    std::vector<int64_t> lengthHistogram; ///< examples by length, in steps of histogramStep tokens
    int64_t histogramStep = 0;
    std::vector<DatasetProblem> problems;
    std::vector<std::string> columns; ///< of the first file: a table's header, the keys of the first row
    std::vector<int32_t> rowTokens;   ///< of every row before it is cut, 0 for one that is left out; empty where tokens is 0
};

struct PreviewToken {
    int32_t id = 0;
    std::string text;
    bool supervised = false;
    bool special = false;
    bool isCut = false; ///< beyond the limit: shown here, but not given to the model
};

/// An example as the model will get it, with what is cut off it.
struct ExamplePreview {
    std::vector<PreviewToken> tokens;
    int64_t cutTokens = 0;
    std::string file;
    int64_t line = 0; ///< where the row begins, counted from 1
};

/// What a run's folder holds.
struct RunInfo {
    std::filesystem::path folder;
    std::string name;
    std::string note;
    std::string created;
    std::string state; ///< an outcome's name, or `new`, `running`, `interrupted`, `damaged`
    int64_t step = 0;  ///< optimizer steps done
    int64_t plannedSteps = 0;
    std::optional<double> lastLoss;
    std::string problem; ///< why it is damaged
    std::optional<double> bestValidationLoss;
    std::vector<double> losses;     ///< the training loss from the first step to the last, thinned to at most 64 values
    int64_t bytes = 0;              ///< of the whole folder
    std::string base;               ///< the base model's file or folder
    std::string mixture;            ///< router mode and adapters in short: `soft: Q K V O FFN_DOWN, PROMPT`
    std::optional<double> accuracy; ///< of the latest evaluation that was judged
    std::string accuracySet;        ///< what that was on
    double trainingSeconds = 0;     ///< of work until the last step or validation, pauses not counted
    double pausedSeconds = 0;       ///< of the pauses that are over
    bool hasAdapter = false;        ///< adapter.pth is in its folder
};

/// One thing that was tried on this machine.
struct SelfCheckItem {
    std::string name; ///< such as `device`, `memory`, `training step`
    bool isGood = false;
    std::string text; ///< what was found, or what to do
};

/// What is trained at one place.
struct PlanPart {
    std::string kind; ///< an adapter kind, or `router`
    int64_t layer = 0;
    int64_t parameters = 0;
    std::optional<Site> site; ///< none for a router
};

struct MemoryPart {
    std::string name; ///< weights, adapters, optimizer, activations, overhead
    int64_t bytes = 0;
};

/// What a run will train and need.
struct PlanResult {
    int64_t baseParameters = 0;
    int64_t trainableParameters = 0;
    std::vector<PlanPart> parts;
    std::vector<MemoryPart> memory;
    int64_t totalBytes = 0;
    int64_t availableBytes = 0; ///< of the device
    /// What a fresh router weighs: that of the first layer with the most adapters, over random tokens; none without a router.
    std::optional<LayerRouting> router;
};

/// The plan beside what running the longest batch once took.
struct PreflightResult {
    PlanResult plan;
    double estimatedTokensPerSecond = 0;
    int64_t peakBytes = 0;
    double stepSeconds = 0; ///< an optimizer step of such batches
    double tokensPerSecond = 0;
    int64_t longestTokens = 0;
};

struct TrainingResult {
    RunOutcome outcome = RunOutcome::Finished;
    int64_t steps = 0;
    std::optional<double> lastLoss; ///< nothing where no step was done
    std::optional<double> validationLoss;
    double seconds = 0;
    std::filesystem::path folder;
    std::filesystem::path adapter; ///< the written adapter.pth; empty where none was written
};

/// One generated token, as it comes.
struct GeneratedToken {
    int64_t lane = 0;
    int32_t id = 0;
    std::string text; ///< whole characters that the token completed; may be empty
    double logProbability = 0;
    std::vector<LayerRouting> routing; ///< only where asked for; `mean` holds the token's weights
};

using TokenObserver = std::function<void(const GeneratedToken &)>;

enum class FinishReason { EndToken, StopText, Length, Stopped };

/// What an answer was made with, as the engine took it.
struct AnswerSource {
    std::string adapterSha256;  ///< empty for the base, and for an adapter that no file holds as it is
    std::string promptTemplate; ///< that put the prompt into words; empty where none did
    Sampling sampling;          ///< without the stop texts of the template
    RoutingOverride routing;
};

struct GenerateAnswer {
    std::string text;
    std::vector<int32_t> ids;
    std::vector<int32_t> promptIds;
    std::vector<double> logProbabilities;           ///< one for each id
    std::vector<std::vector<LayerRouting>> routing; ///< one list for each id; empty unless asked for
    FinishReason finishReason = FinishReason::Length;
    AnswerSource source;
};

struct GenerateResult {
    std::vector<GenerateAnswer> answers; ///< one for each lane
    double promptSeconds = 0;
    double decodeSeconds = 0;
};

/// What a file was recognised as, taken for questions to evaluate with.
struct QuestionSetInfo {
    std::filesystem::path file;
    std::string set;  ///< such as `GSM8K`; empty where it is no known set
    std::string rule; ///< that belongs to it; empty likewise
    int64_t questions = 0;
    bool hasChoices = false; ///< every question offers answers, whose likelihoods can be compared
    bool isCode = false;     ///< they ask for programs, which are judged by running them
    std::vector<DatasetProblem> problems;
};

/// What a model thinks of one of the answers to choose from.
struct ChoiceScore {
    std::string label;
    double logProbability = 0; ///< of the scored text after the prompt, natural logarithm
    int64_t bytes = 0;         ///< of that text
};

struct EvaluationRecord {
    int64_t row = 0;
    std::string prompt;
    std::string answer; ///< the model's text; empty where likelihoods were compared
    std::string extracted;
    std::string expected;
    bool isCorrect = false;
    std::vector<ChoiceScore> choices;                    ///< empty unless likelihoods were compared
    std::string verdict;                                 ///< how a program ended: `passed`, or why not; empty where none was run
    std::vector<std::pair<std::string, double>> routing; ///< mean weight by column over layers and tokens; empty unless asked for
    std::string question;                                ///< what was asked, before the template put its words around it
};

/// With what a set was answered, as it was asked for; how tokens were drawn (greedily, unless a program says otherwise) is not
/// told.
struct EvaluationTerms {
    std::filesystem::path model;
    std::string precision{};      ///< kPrecisions
    std::string rule{};           ///< empty: that of the recognised set
    std::string promptTemplate{}; ///< empty: the adapter's, else alpaca
    int64_t limit = 0;            ///< rows, from the first; 0 is all
    int64_t maxTokens = 0;
};

/// The rule of sets of programming problems: a key of Catalog::answerRules.
inline constexpr const char *kCodeRule = "code";

struct EvaluationResult {
    std::filesystem::path adapter; ///< empty for the base
    std::string rule;
    int64_t correct = 0;
    int64_t total = 0;
    double accuracy = 0;
    double low = 0; ///< Wilson interval, 95 %
    double high = 0;
    double seconds = 0;
    std::vector<EvaluationRecord> records;
    std::filesystem::path recordsFile; ///< empty where none was asked for
    std::string set;                   ///< what the data was recognised as, such as `GSM8K`; empty where it is no known set
    std::string scoring = "generate";
    bool isJudged = true;                  ///< false: programs that were not run, so that nobody knows how many are right
    std::filesystem::path completionsFile; ///< of a set of programming problems, for an outside sandbox; else empty
    std::filesystem::path data;            ///< the file that was answered
    std::string finished;                  ///< when, in UTC, as 2026-01-31T12:00:00.123Z
    EvaluationTerms terms{};
};

/// How an evaluation's set is called: by its file, else as what it was recognised.
[[nodiscard]] std::string setName(const EvaluationResult &result);

/// Everything that a run recorded of itself.
struct RunRecord {
    RunInfo info;
    RunConfig config;
    std::vector<Event> events;                 ///< all of them, by time
    std::vector<EvaluationResult> evaluations; ///< without their records
};

struct EvaluationProgress {
    int64_t adapter = 0; ///< index into the request's adapters
    int64_t done = 0;
    int64_t total = 0;
    int64_t correct = 0;
};

using EvaluationObserver = std::function<void(const EvaluationProgress &)>;

/// Two evaluations of one set, row by row.
struct Comparison {
    std::vector<int64_t> fixed;  ///< rows that only the second got right
    std::vector<int64_t> broken; ///< rows that only the first got right
    double p = 1;                ///< exact two-sided McNemar
};

/// Where two adapters that should be one lead a model to different tokens.
struct DifferingToken {
    int64_t prompt = 0;
    int64_t position = 0;
    int32_t source = 0; ///< the likeliest token with the one
    int32_t written = 0;
};

struct ExportResult {
    std::vector<std::filesystem::path> files;
    std::optional<double> largestLogitDifference; ///< where it was verified, like what follows
    int64_t prompts = 0;                          ///< how many were compared
    std::optional<DifferingToken> firstDifferingToken;
    std::vector<std::string> notes; ///< what a person should know
};

/// What merging changed, and what rounding to the base's type made of it.
struct MergeResult {
    std::filesystem::path folder;
    int64_t tensors = 0;       ///< in the model
    int64_t mergedTensors = 0; ///< of them, changed
    std::string precision;     ///< what the changed ones are kept in
    double largestLoss = 0;    ///< rounding error over update, both as Euclidean norms of a tensor: the worst tensor's
    std::string worstTensor;
    double largestError = 0; ///< rounding error of a single weight
    std::vector<std::string> notes;
};

struct DeviceInfo {
    std::string name;
    std::string kind;       ///< cpu, cuda
    std::string capability; ///< instruction set or compute capability
    int64_t threads = 0;
    int64_t memoryBytes = 0;
    int64_t freeBytes = 0;
    int64_t residentBytes = 0; ///< that this process holds now
    int64_t peakBytes = 0;     ///< of this process so far
    bool hasFastBf16 = false;
    std::string dtypePolicy; ///< what `auto` stands for, in words
    std::string cudaStatus;  ///< the CUDA device, or why there is none
    int64_t cudaDevices = 0;
    std::string libtorchVersion;
};

/// What a path turned out to be.
using Inspection = std::variant<ModelInfo, AdapterInfo, DatasetInfo, RunInfo>;

[[nodiscard]] nlohmann::json toJson(const ModelInfo &info);
[[nodiscard]] nlohmann::json toJson(const AdapterInfo &info);
[[nodiscard]] nlohmann::json toJson(const DatasetInfo &info);
[[nodiscard]] nlohmann::json toJson(const RunInfo &info);
[[nodiscard]] nlohmann::json toJson(const PlanResult &plan);
[[nodiscard]] nlohmann::json toJson(const PreflightResult &result);
[[nodiscard]] nlohmann::json toJson(const TrainingResult &result);
[[nodiscard]] nlohmann::json toJson(const Sampling &sampling);
[[nodiscard]] nlohmann::json toJson(const RoutingOverride &routing);
[[nodiscard]] nlohmann::json toJson(const GenerateAnswer &answer);
[[nodiscard]] nlohmann::json toJson(const QuestionSetInfo &info);
[[nodiscard]] nlohmann::json toJson(const EvaluationRecord &record);
/// Reads what toJson() wrote; nothing where it has no row, no expected answer or does not say whether that was given.
[[nodiscard]] std::optional<EvaluationRecord> evaluationRecordFromJson(const nlohmann::json &object);
[[nodiscard]] nlohmann::json toJson(const EvaluationResult &result); ///< without its records
/// Reads what toJson() wrote; nothing where it is no such thing.
[[nodiscard]] std::optional<EvaluationResult> evaluationFromJson(const nlohmann::json &object);
[[nodiscard]] nlohmann::json toJson(const Comparison &comparison);
[[nodiscard]] nlohmann::json toJson(const ExportResult &result);
[[nodiscard]] nlohmann::json toJson(const MergeResult &result);
[[nodiscard]] nlohmann::json toJson(const DeviceInfo &info);

} // namespace moa
