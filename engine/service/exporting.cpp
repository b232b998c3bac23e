// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/exporting.h"

#include "engine/adapters/adapter_file.h"
#include "engine/api/error.h"

namespace moa {

namespace {

constexpr int64_t kPrompts = 4, kPromptTokens = 32;

/// Fixed prompts: ids spread over the vocabulary by a linear congruence.
at::Tensor storedPrompts(int64_t vocabulary)
{
    at::Tensor ids = at::empty({kPrompts, kPromptTokens}, at::kLong);
    auto *out = ids.mutable_data_ptr<int64_t>();
    for (int64_t i = 0; i < ids.numel(); ++i)
        out[i] = (i * 2654435761LL + 12345) % vocabulary;
    return ids;
}

at::Tensor logitsOf(const BaseModel &model, const std::filesystem::path &adapter)
{
    const at::NoGradGuard noGradients;
    const Decoder &decoder = *model.decoder;
    AdapterBank::Options options;
    options.computeType = decoder.computeType();
    options.device = decoder.device();
    const auto bank = loadAdapterBank(AdapterFile::open(adapter), decoder.config(), options);
    const at::Tensor ids = storedPrompts(decoder.config().vocabulary);
    const BlockCall call = decoder.call(kPrompts, kPromptTokens, {{bank.get(), 0, kPrompts, {}}});
    return decoder.logits(decoder.blocks(decoder.embed(ids), call)).to(at::kFloat);
}

} // namespace

ExportResult exportAdapterFiles(const ExportRequest &request, const BaseModel *model)
{
    if (request.format != "pth")
        throw Failure(ErrorCode::Usage, fmt::format("There is no export format \"{}\"; pth is the one.", request.format));
    const AdapterFile source = AdapterFile::open(request.source);
    if (const std::optional<std::string> obstacle = releasedFormObstacle(source.description()))
        throw Failure(ErrorCode::Config, fmt::format("The released form can't express this adapter: {}.", *obstacle),
                      request.source.string());
    std::filesystem::create_directories(request.output);
    ExportResult result;
    result.files = writeAdapter(request.output, source.tensors(), source.description(), source.runRecord());
    if (request.verify) {
        if (!model)
            throw Failure(ErrorCode::Usage, "To verify an export, its base model must be loaded.");
        result.largestLogitDifference =
            (logitsOf(*model, request.source) - logitsOf(*model, request.output)).abs().max().item<double>();
    }
    return result;
}

} // namespace moa
