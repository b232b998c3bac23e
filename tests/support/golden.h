// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_bank.h"
#include "engine/core/torch.h"
#include "engine/model/decoder.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace moa::test {

using NamedTensors = std::map<std::string, at::Tensor>;

/// tests/data/goldens.
[[nodiscard]] std::filesystem::path goldens();
[[nodiscard]] NamedTensors readTensors(const std::filesystem::path &safetensors);
/// A model of the goldens in the given arithmetic.
[[nodiscard]] std::unique_ptr<Decoder> goldenModel(const std::string &folder = "base", at::ScalarType computeType = at::kFloat);
/// The adapter of a case, with gradients allocated.
[[nodiscard]] std::unique_ptr<AdapterBank> goldenAdapter(const std::string &folder, const Decoder &model,
                                                         const std::string &routerMode = {});
/// The largest absolute difference; infinite where the shapes differ or a NaN is anywhere.
[[nodiscard]] double largestDifference(const at::Tensor &a, const at::Tensor &b);

} // namespace moa::test
