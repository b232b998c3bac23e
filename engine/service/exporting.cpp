// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/exporting.h"

#include "engine/adapters/adapter_file.h"
#include "engine/adapters/formats/adapter_format.h"
#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/atomic_file.h"

namespace moa {

namespace {

constexpr int64_t kPrompts = 4, kPromptTokens = 32;
constexpr std::string_view kVerificationFile = "verification.json";

/// Fixed prompts: ids spread over the vocabulary by a linear congruence.
at::Tensor storedPrompts(int64_t vocabulary)
{
    at::Tensor ids = at::empty({kPrompts, kPromptTokens}, at::kLong);
    auto *out = ids.mutable_data_ptr<int64_t>();
    for (int64_t i = 0; i < ids.numel(); ++i)
        out[i] = (i * 2654435761LL + 12345) % vocabulary;
    return ids;
}

/// Logits [prompts · tokens, V] with an adapter read from disk.
at::Tensor logitsOf(const BaseModel &model, const AdapterFile &adapter)
{
    const at::NoGradGuard noGradients;
    const Decoder &decoder = *model.decoder;
    AdapterBank::Options options;
    options.computeType = decoder.computeType();
    options.device = decoder.device();
    const auto bank = loadAdapterBank(adapter, decoder.config(), options);
    const at::Tensor ids = storedPrompts(decoder.config().vocabulary).to(decoder.device());
    const BlockCall call = decoder.call(kPrompts, kPromptTokens, {{bank.get(), 0, kPrompts, {}}});
    return decoder.logits(decoder.blocks(decoder.embed(ids), call), bank->finalNorm().gain).to(at::kCPU, at::kFloat);
}

/// The content in the order of a format's rows; heads are those of the model, or what the adapter recorded of its base.
void arrange(AdapterContent &content, const AdapterFormat &format, const BaseModel *model, const std::filesystem::path &source)
{
    if (content.rotaryOrder == format.rotaryOrder)
        return;
    std::optional<HeadCounts> heads = headsInFingerprint(content.description.baseFingerprint);
    if (model)
        heads = HeadCounts{model->info.heads, model->info.keyValueHeads};
    if (!heads)
        throw Failure(
            ErrorCode::Usage,
            say(MOA_TR(
                "engine",
                "The adapter does not say how many heads its base has, which this form's order of rows depends on: name the base "
                "model.")),
            source.string());
    content.tensors = tensorsInOrder(content, format.rotaryOrder, *heads);
    content.rotaryOrder = format.rotaryOrder;
}

/// Another form beside it would be read in its place.
void requireOwnFolder(const std::filesystem::path &folder, const AdapterFormat &format)
{
    const AdapterFormat *const there = recogniseAdapter(folder);
    if (there && there->info.key != format.info.key)
        throw Failure(ErrorCode::OutputFile,
                      say(MOA_TR("engine", "The folder holds an adapter of form {} already; name another one."), there->info.key),
                      folder.string());
}

void verify(ExportResult &result, const ExportRequest &request, const AdapterFile &source, const BaseModel &model)
{
    const at::Tensor before = logitsOf(model, source), after = logitsOf(model, AdapterFile::open(request.output));
    result.prompts = kPrompts;
    result.largestLogitDifference = (before - after).abs().max().item<double>();
    const at::Tensor ours = before.argmax(-1), theirs = after.argmax(-1);
    const at::Tensor differing = at::nonzero(ours != theirs).view({-1});
    if (differing.numel() > 0) {
        const int64_t row = differing[0].item<int64_t>();
        result.firstDifferingToken = {row / kPromptTokens, row % kPromptTokens, ours[row].item<int32_t>(),
                                      theirs[row].item<int32_t>()};
    }
    nlohmann::json record = toJson(result);
    record.erase("files");
    record["format"] = request.format;
    record["prompt_tokens"] = kPromptTokens;
    record["base"] = model.fingerprint;
    record["compute_dtype"] = c10::toString(model.decoder->computeType());
    result.files.push_back(request.output / kVerificationFile);
    writeFileAtomically(result.files.back(), record.dump(2) + "\n");
}

} // namespace

ExportResult exportAdapterFiles(const ExportRequest &request, const BaseModel *model, const std::stop_token &stop)
{
    const AdapterFormat &format = adapterFormatNamed(request.format);
    if (request.verify && !model)
        throw Failure(ErrorCode::Usage, say(MOA_TR("engine", "To verify an export, its base model must be loaded.")));
    const AdapterFile source = AdapterFile::open(request.source, request.routerMode);
    AdapterContent content = source.content();
    content.description = completed(content.description);
    if (const std::optional<std::string> obstacle = format.obstacle(content.description))
        throw Failure(ErrorCode::Config,
                      say(MOA_TR("engine", "The form {} can't carry this adapter: {}."), request.format, *obstacle),
                      request.source.string());
    arrange(content, format, model, request.source);
    if (content.description.baseFingerprint.empty() && model)
        content.description.baseFingerprint = model->fingerprint;
    std::filesystem::create_directories(request.output);
    requireOwnFolder(request.output, format);
    ExportResult result;
    result.files = format.write(request.output, content);
    result.notes = content.notes;
    if (format.notes)
        std::ranges::copy(format.notes(content.description), std::back_inserter(result.notes));
    if (request.verify && stop.stop_requested())
        throw Failure(ErrorCode::Stopped, say(MOA_TR("engine", "The files are written, and were not verified.")),
                      request.output.string());
    if (request.verify)
        verify(result, request, source, *model);
    return result;
}

} // namespace moa
