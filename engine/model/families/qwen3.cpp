// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/families/qwen3.h"

namespace moa {

ModelFamily qwen3Family()
{
    ModelFamily family;
    family.info.key = "qwen3";
    family.info.label = "Qwen3";
    family.info.help = MOA_TR("engine", "Qwen3, with norms on each head's query and key.");
    family.huggingFaceType = "qwen3";
    family.ggufArchitecture = "qwen3";
    family.queryKeyNorm = true;
    return family;
}

} // namespace moa
