// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_file.h"

namespace moa {

/// The adapter inside a training checkpoint of the released code.
struct ReleasedCheckpoint {
    AdapterDescription description;
    std::vector<TensorView> tensors; ///< named as in an adapter.pth, fp32, in the checkpoint's order
};

/// Whether a file of torch.save is a training checkpoint of the released code. Throws InputFile where it can't be read.
[[nodiscard]] bool isReleasedCheckpoint(const std::filesystem::path &path);

/// Reads a checkpoint-N.pth: a dict whose "model" holds base and adapters under the prefix "llama." and whose "args" is the
/// argparse.Namespace of the command line. Throws InputFile where either is missing or no adapter is inside. routerMode: what the
/// file can't say, or empty.
[[nodiscard]] ReleasedCheckpoint extractReleasedCheckpoint(const std::filesystem::path &path, const std::string &routerMode = {});

/// Writes adapter.pth and adapter_params.json, as the released code's own extractor does.
void saveReleasedCheckpoint(const std::filesystem::path &folder, const ReleasedCheckpoint &checkpoint);

} // namespace moa
