// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_bank.h"
#include "engine/adapters/adapter_pass.h"
#include "engine/api/run_config.h"
#include "engine/core/torch.h"
#include "engine/model/decoder.h"
#include "engine/train/token_batch.h"

#include <memory>
#include <string>
#include <vector>

namespace moa::test {

/// A model of these dimensions with random weights; what they leave open is filled in.
[[nodiscard]] std::unique_ptr<Decoder> randomModel(DecoderConfig config, at::ScalarType computeType = at::kFloat);

/// The lists "adapters" and "router" as a run's configuration has them.
struct AdapterSetup {
    std::vector<AdapterConfig> adapters;
    RouterConfig router;
    bool tunesBase = false;
};
[[nodiscard]] AdapterSetup readSetup(const std::string &adaptersJson, const std::string &routerJson);

/// A fresh bank with gradients allocated; its values are fp64 where the model computes in it, else fp32.
[[nodiscard]] std::unique_ptr<AdapterBank> freshBank(const AdapterSetup &setup, const Decoder &model);
/// Fills every tensor with random numbers, so that every term of the formulas shows.
void randomise(AdapterBank &bank, double spread = 0.1);

/// Random rows of these lengths, padded on the right, whose second halves are supervised.
[[nodiscard]] TokenBatch randomBatch(const std::vector<int64_t> &lengths, int64_t vocabulary);

/// The whole batch served by one bank.
[[nodiscard]] AdapterSpan wholeBatch(const AdapterBank &bank, const TokenBatch &batch);

/// The gradient of the summed loss, laid out as the bank's values, by autograd through the plain forward.
/// training: with the routers' own terms in the loss.
[[nodiscard]] at::Tensor autogradGradient(const Decoder &model, AdapterBank &bank, const TokenBatch &batch, const AdapterSpan &span,
                                          const TrainingTerms *training = nullptr);
/// The same by the blocks' written-out backward, laid out as the bank's gradients.
[[nodiscard]] at::Tensor writtenOutGradient(const Decoder &model, AdapterBank &bank, const TokenBatch &batch,
                                            const AdapterSpan &span, const TrainingTerms *training = nullptr);
/// The summed loss that these differentiate, at other values, laid out as the bank's.
[[nodiscard]] double lossAt(const Decoder &model, AdapterBank &bank, const at::Tensor &values, const TokenBatch &batch,
                            const AdapterSpan &span, const TrainingTerms *training = nullptr);

/// Hidden rows after all blocks, without recording gradients.
[[nodiscard]] at::Tensor hiddenRows(const Decoder &model, const at::Tensor &tokens, const std::vector<AdapterSpan> &spans);

/// The largest difference as a share of b's largest magnitude; infinite where the shapes differ or a NaN is anywhere.
[[nodiscard]] double relativeDifference(const at::Tensor &a, const at::Tensor &b);

/// The name of the trained tensor whose gradients lie furthest apart beyond the tolerance; empty where all agree.
[[nodiscard]] std::string firstDisagreement(const AdapterBank &bank, const at::Tensor &a, const at::Tensor &b, double tolerance);

} // namespace moa::test
