// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/families/llama.h"
#include "engine/model/families/mistral.h"
#include "engine/model/families/qwen2.h"
#include "engine/model/families/qwen3.h"
#include "engine/model/family.h"

#include <algorithm>

namespace moa {

const std::vector<ModelFamily> &modelFamilies()
{
    static const std::vector<ModelFamily> families{llamaFamily(), mistralFamily(), qwen2Family(), qwen3Family()};
    return families;
}

namespace {

const ModelFamily *familyWhere(std::string ModelFamily::*name, std::string_view value)
{
    const auto found = std::ranges::find(modelFamilies(), value, name);
    return found == modelFamilies().end() ? nullptr : &*found;
}

} // namespace

const ModelFamily *familyOfHuggingFaceType(std::string_view modelType)
{
    return familyWhere(&ModelFamily::huggingFaceType, modelType);
}

const ModelFamily *familyOfGgufArchitecture(std::string_view architecture)
{
    return familyWhere(&ModelFamily::ggufArchitecture, architecture);
}

std::string familyNames()
{
    std::string names;
    for (const ModelFamily &family : modelFamilies())
        names += (names.empty() ? "" : ", ") + family.info.key;
    return names;
}

} // namespace moa
