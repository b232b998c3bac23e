// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/families/llama.h"

namespace moa {

ModelFamily llamaFamily()
{
    ModelFamily family;
    family.info.key = "llama";
    family.info.label = "Llama";
    family.info.help = MOA_TR("engine", "Llama 2, 3, 3.1, 3.2 and models of their form, such as SmolLM2.");
    family.huggingFaceType = "llama";
    family.ggufArchitecture = "llama";
    family.ggufRotaryIsInterleaved = true;
    return family;
}

} // namespace moa
