// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/families/qwen2.h"

namespace moa {

ModelFamily qwen2Family()
{
    ModelFamily family;
    family.info.key = "qwen2";
    family.info.label = "Qwen2";
    family.info.help = MOA_TR("engine", "Qwen2 and Qwen2.5, with biases on query, key and value.");
    family.huggingFaceType = "qwen2";
    family.ggufArchitecture = "qwen2";
    family.attentionBias = true;
    return family;
}

} // namespace moa
