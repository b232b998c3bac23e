// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/formats/adapter_format.h"

namespace moa {

/// A folder of PEFT (github.com/huggingface/peft) with a LoRA: adapter_config.json of peft_type LORA, adapter_model.safetensors or,
/// when reading, adapter_model.bin. Names are those of Llama's modules in transformers.
[[nodiscard]] AdapterFormat peftFolderFormat();

/// The peft_type of a folder's adapter_config.json; empty where there is none or it can't be read.
[[nodiscard]] std::string peftTypeOf(const std::filesystem::path &folder);

} // namespace moa
