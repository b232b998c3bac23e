// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/requests.h"
#include "engine/model/base_model.h"
#include "engine/service/resident_state.h"

#include <stop_token>

namespace moa {

/// Writes what the model computes on given tokens as safetensors in fp32, for comparison with other code: `logits` [B, T, V],
/// `loss`, `ce_loss` and `lb_loss` [1], `router.{i}` [B, T, columns], `hidden.{i}` [B, T, D], `grad.<tensor>`. Every position
/// counts as real.
void dumpTensors(const BaseModel &model, const LoadedAdapter *adapter, const DumpRequest &request, const std::stop_token &stop);

} // namespace moa
