// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/base_model.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/core/device.h"
#include "engine/text/load_tokenizer.h"

namespace moa {

namespace {

int64_t bytesOf(const std::filesystem::path &path)
{
    if (!std::filesystem::is_directory(path))
        return static_cast<int64_t>(std::filesystem::file_size(path));
    int64_t bytes = 0;
    for (const auto &entry : std::filesystem::directory_iterator(path))
        if (entry.is_regular_file())
            bytes += static_cast<int64_t>(entry.file_size());
    return bytes;
}

ModelInfo infoOf(const std::filesystem::path &path, const WeightSource &source)
{
    const DecoderConfig &c = source.config();
    ModelInfo info;
    info.path = path;
    info.layout = source.layout();
    info.family = c.family;
    info.layers = c.layers;
    info.width = c.width;
    info.heads = c.heads;
    info.keyValueHeads = c.keyValueHeads;
    info.headWidth = c.headWidth;
    info.feedForwardWidth = c.ffnWidth;
    info.vocabulary = c.vocabulary;
    info.contextTokens = c.contextLength;
    info.attentionWindow = c.attentionWindow;
    info.parameters = parameterCount(c);
    info.tiedEmbedding = c.tiedEmbeddings;
    info.storedPrecision = source.storedPrecision();
    info.fileBytes = bytesOf(path);
    info.memoryBytes = {{"fp32", info.parameters * 4}, {"bf16", info.parameters * 2}};
    return info;
}

void readTokenizer(BaseModel &model, const std::filesystem::path &path, int64_t vocabulary)
{
    try {
        model.tokenizer = loadTokenizer(path);
    } catch (const Failure &failure) {
        model.tokenizerProblem = failure.what();
        return;
    }
    if (model.tokenizer->vocabularySize() > vocabulary)
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "The tokenizer has {} tokens, but the model's embedding only {} rows; they are not of one model."),
                model.tokenizer->vocabularySize(), vocabulary),
            path.string());
    model.chat = ChatTemplate::recognise(*model.tokenizer);
    model.info.tokenizer = say(MOA_TR("engine", "{} tokens"), model.tokenizer->vocabularySize());
    model.info.chatTemplate = model.chat ? model.chat->name() : "";
}

std::optional<at::ScalarType> storageType(const std::string &precision)
{
    if (precision == "auto")
        return std::nullopt;
    if (precision == "fp32")
        return at::kFloat;
    if (precision == "bf16")
        return at::kBFloat16;
    throw Failure(ErrorCode::Config, say(MOA_TR("engine", "\"{}\" is no precision; auto, fp32 and bf16 are."), precision));
}

} // namespace

const Tokenizer &BaseModel::requireTokenizer() const
{
    if (!tokenizer)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "The model has no tokenizer, so text can't be used with it. ")) + tokenizerProblem,
                      spec.path.string());
    return *tokenizer;
}

ModelInfo inspectModel(const std::filesystem::path &path)
{
    const std::unique_ptr<WeightSource> source = openWeights(path);
    BaseModel model;
    model.info = infoOf(path, *source);
    readTokenizer(model, path, source->config().vocabulary);
    return model.info;
}

std::shared_ptr<BaseModel> loadBaseModel(const ModelSpec &spec, const Observer &observer, const std::stop_token &stop)
{
    setThreads(spec.threads);
    const std::unique_ptr<WeightSource> source = openWeights(spec.path);
    auto model = std::make_shared<BaseModel>();
    model->spec = spec;
    model->info = infoOf(spec.path, *source);
    readTokenizer(*model, spec.path, source->config().vocabulary);
    LoadOptions options;
    options.device = resolveDevice(spec.device);
    options.computeType = resolveComputeType(spec.computeDtype, options.device);
    options.storageType = storageType(spec.precision);
    options.castRotary = spec.castRotary;
    options.onBlock = [&](int64_t block, int64_t blocks) {
        if (stop.stop_requested())
            throw Failure(ErrorCode::Stopped, say(MOA_TR("engine", "Stopped while loading the model.")));
        if (observer)
            observer({0, 0, PhaseEvent{"load model", block, blocks}});
    };
    model->decoder = loadDecoder(*source, options);
    model->info.residentPrecision = precisionName(model->decoder->weightType());
    model->info.residentBytes = static_cast<int64_t>(model->decoder->byteCount());
    model->fingerprint = fingerprint(*source);
    if (observer)
        observer({0, 0, PhaseEvent{"load model", model->info.layers, model->info.layers}});
    return model;
}

} // namespace moa
