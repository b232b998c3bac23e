// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/families/mistral.h"

namespace moa {

ModelFamily mistralFamily()
{
    ModelFamily family;
    family.info.key = "mistral";
    family.info.label = "Mistral";
    family.info.help = MOA_TR("engine", "Mistral 7B and its kin; attention over the whole context.");
    family.huggingFaceType = "mistral";
    family.ggufArchitecture = "mistral";
    family.ggufRotaryIsInterleaved = true;
    return family;
}

} // namespace moa
