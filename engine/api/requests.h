// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/site.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace moa {

/// Names an adapter held beside the base model; Base is the model itself, without any.
enum class AdapterHandle : int64_t { Base = 0 };

/// Which base model to hold, and how.
struct ModelSpec {
    std::filesystem::path path;
    std::string precision = "auto";    ///< kPrecisions
    std::string computeDtype = "auto"; ///< kPrecisions
    std::string device = "auto";       ///< auto, cpu, cuda, cuda:N
    int64_t threads = 0;               ///< 0: all cores
    /// Round the rotary frequencies to bf16, to be compared with code that casts a whole model.
    bool castRotary = false;
};

/// Which adapter to hold beside it.
struct AdapterSpec {
    std::filesystem::path path;   ///< its folder, or its adapter.pth
    std::string routerMode;       ///< what a file can't tell (soft and instance look alike); empty: as recorded or recognised
    bool acceptOtherBase = false; ///< take one trained on another model of the same dimensions
};

/// A turn of a conversation.
struct ChatTurn {
    std::string role; ///< system, user, assistant
    std::string content;
};

/// How the next token is chosen.
struct Sampling {
    int64_t maxTokens = 200;
    double temperature = 0; ///< 0 is greedy
    int64_t topK = 0;       ///< 0 is off
    double topP = 1;
    double minP = 0;
    double repetitionPenalty = 1;
    int64_t seed = 0;
    bool ignoreEnd = false; ///< go on to maxTokens whatever token comes
    std::vector<std::string> stop;
};

/// A hand on the router's weights of one call. What is muted weighs 0; with `solo`, so does everything else.
struct RoutingOverride {
    std::set<Site> mute;
    std::set<Site> solo;
    std::map<Site, double> scale;
};

/// Text taken as it is.
struct TextPrompt {
    std::string text;
    bool parseSpecial = false; ///< whether the names of special tokens in it mean these tokens
};

/// Put into the prompt template of the adapter, or the named one.
struct InstructionPrompt {
    std::string instruction;
    std::string input;
};

/// Put into the model's chat template.
struct ChatPrompt {
    std::vector<ChatTurn> messages;
};

struct TokenPrompt {
    std::vector<int32_t> ids;
};

using Prompt = std::variant<TextPrompt, InstructionPrompt, ChatPrompt, TokenPrompt>;

struct GenerateLane {
    AdapterHandle adapter = AdapterHandle::Base;
    Prompt prompt;
    RoutingOverride routing;
    /// Which of the seed's random numbers it gets, whatever lies beside it: equal lanes with equal ones say the same.
    uint32_t draw = 0;
};

struct GenerateRequest {
    std::vector<GenerateLane> lanes; ///< one batch
    Sampling sampling;
    std::string promptTemplate; ///< for instructions and chats; empty: the adapter's, else the model's own
    bool withRouting = false;   ///< report every token's routing weights
};

struct EvaluateRequest {
    std::vector<AdapterHandle> adapters{AdapterHandle::Base};
    std::filesystem::path data;
    std::string rule;                 ///< a key of Catalog::answerRules; empty: that of the recognised set
    std::string scoring = "generate"; ///< a key of Catalog::scorings
    int64_t limit = 0;                ///< rows, from the first; 0 is all
    int64_t batchSize = 16;
    std::string promptTemplate; ///< empty: the adapter's, else alpaca
    Sampling sampling;
    std::filesystem::path outputFolder; ///< where a record of every answer is written; empty: nowhere
    std::string outputName;             ///< of the files there, for a single adapter; empty: base, adapter-0, adapter-1, …
    bool keepInRun = false;             ///< a run's adapter leaves its record in the run's folder too, named after the data
    bool withRouting = false;           ///< keep every answer's mean routing weights
    bool execute = false;               ///< run what the model wrote for a set of programming problems, in a confined process
};

struct DatasetRequest {
    std::vector<std::filesystem::path> files;
    std::string format = "auto"; ///< kDataFormats
    std::string promptTemplate = "alpaca";
    int64_t maxTokens = 300;
    std::filesystem::path tokenizerModel; ///< lengths are counted with its tokenizer; empty: no lengths
    std::string instructionColumn;        ///< what holds the instruction; empty: recognised by the usual names
    std::string inputColumn;
    std::string outputColumn;
};

struct PreviewRequest {
    DatasetRequest data;
    int64_t row = 0;
};

struct TokenizeRequest {
    std::filesystem::path model;
    std::vector<std::string> texts;
    bool parseSpecial = false;
};

enum class DumpPart { Logits, Loss, Router, Hidden, Gradients };

/// Asks for what the model computes on given tokens; see the help of `moa dump` for the names and shapes.
struct DumpRequest {
    AdapterHandle adapter = AdapterHandle::Base;
    std::filesystem::path tokens; ///< safetensors: `tokens` and optionally `labels`, int64 [B, T], aligned
    std::filesystem::path output; ///< safetensors
    std::set<DumpPart> parts{DumpPart::Logits};
    std::optional<int64_t> ignoreLabel; ///< left out of the loss, besides -100
};

struct ExportRequest {
    std::filesystem::path source; ///< adapter or run folder
    std::string format = "pth";   ///< a key of Catalog::exportFormats
    std::filesystem::path output;
    bool verify = false;      ///< run the written file beside the source on the base model and compare
    std::string routerMode{}; ///< as AdapterSpec has it
};

/// Asks for a base model with a LoRA's updates added to its weights.
struct MergeRequest {
    std::filesystem::path adapter; ///< LoRA alone, without a type router and experts
    std::filesystem::path model;   ///< a Hugging Face folder
    std::filesystem::path output;  ///< a folder that is made
    bool acceptOtherBase = false;  ///< take an adapter trained on another model of the same dimensions
};

struct RunEdit {
    std::filesystem::path folder;
    std::optional<std::string> name;
    std::optional<std::string> note;
};

struct ExtractRequest {
    std::filesystem::path checkpoint; ///< the released code's checkpoint-N.pth
    std::filesystem::path output;
};

} // namespace moa
