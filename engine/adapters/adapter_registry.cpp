// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_kind.h"
#include "engine/adapters/lora.h"
#include "engine/adapters/parallel_adapter.h"
#include "engine/adapters/prompt_tuning.h"
#include "engine/api/error.h"
#include "engine/api/say.h"

namespace moa {

const std::vector<AdapterKind> &adapterKinds()
{
    static const std::vector<AdapterKind> kinds{loraKind(), parallelAdapterKind(), promptTuningKind()};
    return kinds;
}

const AdapterKind &adapterKindNamed(std::string_view key)
{
    for (const AdapterKind &kind : adapterKinds())
        if (kind.info.key == key)
            return kind;
    throw Failure(ErrorCode::Config, say(MOA_TR("engine", "There is no adapter kind \"{}\"."), key));
}

} // namespace moa
