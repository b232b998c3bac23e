// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/field.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace moa {

// The keys and values below are written into run folders and typed by people: changing one breaks saved runs.

/// Names what set-up brings, wherever a model or a data file can be named: the sample model, the bundled word problems. `./sample`
/// is a file of that name.
inline constexpr std::string_view kSample = "sample";

inline constexpr Choice kPrecisions[]{
    {"auto", MOA_TR("engine", "Automatic")}, {"fp32", MOA_TR("engine", "32-bit float")}, {"bf16", MOA_TR("engine", "bfloat16")}};
inline constexpr Choice kDataFormats[]{
    {"auto", MOA_TR("engine", "Recognise")},     {"alpaca", MOA_TR("engine", "Alpaca (instruction, input, output)")},
    {"chat", MOA_TR("engine", "Conversations")}, {"csv", MOA_TR("engine", "CSV table")},
    {"text", MOA_TR("engine", "Plain text")},    {"tokens", MOA_TR("engine", "Already tokenised")}};
inline constexpr Choice kBatchOrders[]{{"bucketed", MOA_TR("engine", "Like lengths together")},
                                       {"shuffled", MOA_TR("engine", "Shuffled")},
                                       {"as_is", MOA_TR("engine", "As in the file")}};
inline constexpr Choice kSchedules[]{{"cosine", MOA_TR("engine", "Half a cosine")},
                                     {"linear", MOA_TR("engine", "Linear")},
                                     {"constant", MOA_TR("engine", "Constant")}};
inline constexpr Choice kRecomputeModes[]{{"auto", MOA_TR("engine", "As memory allows")},
                                          {"all", MOA_TR("engine", "Every block")},
                                          {"none", MOA_TR("engine", "No block")}};

/// The base model of a run.
struct ModelConfig {
    std::string path = "sample";
    std::string precision = "auto";

    static constexpr auto fields()
    {
        return std::tuple{Field{"path", &ModelConfig::path, MOA_TR("engine", "Model"),
                                MOA_TR("engine", "Folder or file of the base model; `sample` is the bundled one.")},
                          Field{"precision", &ModelConfig::precision, MOA_TR("engine", "Precision"),
                                MOA_TR("engine", "How the base weights are kept: as stored where that computes, or converted."),
                                kPrecisions}};
    }
};

/// What a run learns from.
struct DataConfig {
    std::vector<std::string> train{"sample"};
    std::vector<std::string> validation;
    double validationShare = 0.05;
    std::string format = "auto";
    std::string instructionColumn;
    std::string inputColumn;
    std::string outputColumn;
    std::string promptTemplate = "alpaca";
    int64_t maxTokens = 300;

    static constexpr auto fields()
    {
        return std::tuple{
            Field{"train", &DataConfig::train, MOA_TR("engine", "Training files"),
                  MOA_TR("engine", "Files to learn from; `sample` is the bundled set of word problems.")},
            Field{
                "validation", &DataConfig::validation, MOA_TR("engine", "Validation files"),
                MOA_TR("engine", "Files to measure the loss on; where there are none, a share of the training rows is kept back.")},
            Field{"validation_share", &DataConfig::validationShare, MOA_TR("engine", "Validation share"),
                  MOA_TR("engine", "Share of the training rows kept back for validation where no file is named."), 0.0, 0.5},
            Field{"format", &DataConfig::format, MOA_TR("engine", "Format"),
                  MOA_TR("engine", "How rows are written; recognised from the content unless said."), kDataFormats},
            Field{"instruction_column", &DataConfig::instructionColumn, MOA_TR("engine", "Instruction column"),
                  MOA_TR("engine", "Column or key that holds the instruction; empty: recognised by the usual names.")},
            Field{"input_column", &DataConfig::inputColumn, MOA_TR("engine", "Input column"),
                  MOA_TR("engine", "Column or key that holds what the instruction is about; empty: recognised.")},
            Field{"output_column", &DataConfig::outputColumn, MOA_TR("engine", "Output column"),
                  MOA_TR("engine", "Column or key that holds the answer to learn; empty: recognised.")},
            Field{"template", &DataConfig::promptTemplate, MOA_TR("engine", "Prompt template"),
                  MOA_TR("engine", "The words put around an instruction; kept with the adapter and used again in a chat.")},
            Field{"max_tokens", &DataConfig::maxTokens, MOA_TR("engine", "Longest example"),
                  MOA_TR("engine", "Tokens of an example beyond which it is cut."), 2, 1048576}};
    }
};

/// One entry of the list of adapters. Its options are read by the table of its kind, which the catalog publishes.
struct AdapterConfig {
    std::string kind;
    std::string layers = "all";                        ///< see layer_spans.h
    nlohmann::json options = nlohmann::json::object(); ///< everything but `kind` and `layers`
};

/// How the adapters of a layer are weighted. Its options are read by the table of its mode.
struct RouterConfig {
    std::string mode = "none";
    nlohmann::json options = nlohmann::json::object(); ///< everything but `mode`
};

/// How a run learns.
struct TrainingConfig {
    int64_t seed = 0;
    int64_t epochs = 2;
    int64_t maxSteps = 0;
    int64_t batchSize = 32;
    int64_t microBatchSize = 8;
    std::string batchOrder = "bucketed";
    double learningRate = 7.5e-4;
    double minLearningRate = 0;
    std::string schedule = "cosine";
    double warmupEpochs = 0.1;
    double weightDecay = 0.02;
    double beta1 = 0.9;
    double beta2 = 0.95;
    double eps = 1e-8;
    double clipNorm = 0;
    int64_t earlyStopPatience = 0;
    std::string computeDtype = "auto";
    std::string recompute = "auto";
    std::string initAdapter;
    bool biasTuning = false;
    std::string device = "auto";
    int64_t threads = 0;

    static constexpr auto fields();
};

constexpr auto TrainingConfig::fields()
{
    using T = TrainingConfig;
    return std::tuple{
        Field{"seed", &T::seed, MOA_TR("engine", "Seed"),
              MOA_TR("engine", "Decides the order of the data and the initial adapters."), 0, std::numeric_limits<int64_t>::max()},
        Field{"epochs", &T::epochs, MOA_TR("engine", "Epochs"), MOA_TR("engine", "How often every example is seen."), 1, 10000},
        Field{"max_steps", &T::maxSteps, MOA_TR("engine", "Stop after steps"),
              MOA_TR("engine", "Ends the run early without changing the schedule; 0 runs all steps."), 0, 1000000000},
        Field{"batch_size", &T::batchSize, MOA_TR("engine", "Batch size"),
              MOA_TR("engine", "Examples an optimizer step learns from, over all devices."), 1, 65536},
        Field{"micro_batch_size", &T::microBatchSize, MOA_TR("engine", "Micro-batch size"),
              MOA_TR("engine", "Examples computed at once; less needs less memory and changes no result."), 1, 65536},
        Field{"batch_order", &T::batchOrder, MOA_TR("engine", "Order"), MOA_TR("engine", "How examples are gathered into batches."),
              kBatchOrders},
        Field{"learning_rate", &T::learningRate, MOA_TR("engine", "Learning rate"),
              MOA_TR("engine", "The largest step of the optimizer."), 0.0, 1.0},
        Field{"min_learning_rate", &T::minLearningRate, MOA_TR("engine", "Least learning rate"),
              MOA_TR("engine", "Where the schedule ends."), 0.0, 1.0},
        Field{"schedule", &T::schedule, MOA_TR("engine", "Schedule"), MOA_TR("engine", "How the rate falls after warm-up."),
              kSchedules},
        Field{"warmup_epochs", &T::warmupEpochs, MOA_TR("engine", "Warm-up"),
              MOA_TR("engine", "Epochs over which the rate rises from 0."), 0.0, 10000.0},
        Field{"weight_decay", &T::weightDecay, MOA_TR("engine", "Weight decay"),
              MOA_TR("engine", "Pulls matrices towards 0; vectors are left alone."), 0.0, 1.0},
        Field{"beta1", &T::beta1, MOA_TR("engine", "Beta 1"), MOA_TR("engine", "Memory of AdamW's first moment."), 0.0, 0.99999},
        Field{"beta2", &T::beta2, MOA_TR("engine", "Beta 2"), MOA_TR("engine", "Memory of AdamW's second moment."), 0.0, 0.99999},
        Field{"eps", &T::eps, MOA_TR("engine", "Epsilon"), MOA_TR("engine", "Keeps AdamW from dividing by 0."), 1e-16, 1.0},
        Field{"clip_norm", &T::clipNorm, MOA_TR("engine", "Gradient limit"),
              MOA_TR("engine", "Longer gradients are shortened to this norm; 0 leaves them."), 0.0, 1e9},
        Field{"early_stop_patience", &T::earlyStopPatience, MOA_TR("engine", "Patience"),
              MOA_TR("engine", "Validations without a better loss after which the run ends; 0 never ends it early."), 0, 100000},
        Field{"compute_dtype", &T::computeDtype, MOA_TR("engine", "Arithmetic"),
              MOA_TR("engine", "Number format of the products; adapters are always kept in 32 bits."), kPrecisions},
        Field{"recompute", &T::recompute, MOA_TR("engine", "Recompute"),
              MOA_TR("engine", "Computes a block again in the backward pass instead of keeping what it needs: slower, smaller."),
              kRecomputeModes},
        Field{"bias_tuning", &T::biasTuning, MOA_TR("engine", "Tune biases and norms"),
              MOA_TR("engine", "Trains biases beside the base's projections and the gains of its norms with the adapters.")},
        Field{"init_adapter", &T::initAdapter, MOA_TR("engine", "Start from"),
              MOA_TR("engine", "Folder of an adapter to go on from; empty starts afresh.")},
        Field{"device", &T::device, MOA_TR("engine", "Device"), MOA_TR("engine", "auto, cpu, cuda or cuda:N.")},
        Field{"threads", &T::threads, MOA_TR("engine", "Threads"),
              MOA_TR("engine", "Processor threads to compute with; 0 takes all cores."), 0, 4096}};
}

/// When a run saves what it could go on from.
struct CheckpointConfig {
    int64_t everySteps = 0;
    double everyMinutes = 10;
    int64_t keep = 3;

    static constexpr auto fields()
    {
        return std::tuple{Field{"every_steps", &CheckpointConfig::everySteps, MOA_TR("engine", "Every steps"),
                                MOA_TR("engine", "Optimizer steps between checkpoints; 0 for none by steps."), 0, 1000000000},
                          Field{"every_minutes", &CheckpointConfig::everyMinutes, MOA_TR("engine", "Every minutes"),
                                MOA_TR("engine", "Minutes between checkpoints; 0 for none by time."), 0.0, 100000.0},
                          Field{"keep", &CheckpointConfig::keep, MOA_TR("engine", "Keep"),
                                MOA_TR("engine", "How many of the latest checkpoints stay."), 1, 1000}};
    }
};

/// What is measured and asked while a run learns.
struct EvaluationConfig {
    int64_t everySteps = 50;
    std::vector<std::string> prompts;
    int64_t maxTokens = 64;

    static constexpr auto fields()
    {
        return std::tuple{Field{"every_steps", &EvaluationConfig::everySteps, MOA_TR("engine", "Every steps"),
                                MOA_TR("engine", "Optimizer steps between validations; 0 for none but the last."), 0, 1000000000},
                          Field{"prompts", &EvaluationConfig::prompts, MOA_TR("engine", "Prompts"),
                                MOA_TR("engine", "Instructions answered at every checkpoint and at the end.")},
                          Field{"max_tokens", &EvaluationConfig::maxTokens, MOA_TR("engine", "Longest answer"),
                                MOA_TR("engine", "Tokens of an answer to one of the prompts."), 1, 65536}};
    }
};

/// Everything that decides a run; written whole into its folder, so that it can be repeated from there.
struct RunConfig {
    static constexpr int64_t kVersion = 1;

    std::string name = "run";
    ModelConfig model;
    DataConfig data;
    std::vector<AdapterConfig> adapters;
    RouterConfig router;
    TrainingConfig training;
    CheckpointConfig checkpoints;
    EvaluationConfig evaluation;
};

/// A config and everything that is wrong with the form of its JSON.
struct RunConfigReading {
    RunConfig config;
    std::vector<Problem> problems;
};

/// The versioned JSON form; reading it gives the same config.
[[nodiscard]] nlohmann::json toJson(const RunConfig &config);

/// Brings a document of an older version to the present one; the problem is a version that is not known here.
[[nodiscard]] std::vector<Problem> migrate(nlohmann::json &document);

/// Reads a document, migrated first. Values that are missing or wrong stay as `start` has them; the options of adapters and router
/// are taken as they are, for only validate() knows their tables.
[[nodiscard]] RunConfigReading readRunConfig(nlohmann::json document, RunConfig start = {});

} // namespace moa
