// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/experts/adamole_router.h"
#include "engine/adapters/experts/softmax_router.h"
#include "engine/adapters/experts/top_k_router.h"
#include "engine/api/error.h"
#include "engine/api/say.h"

#include <fmt/format.h>

namespace moa {

const std::vector<ExpertRouterKind> &expertRouterKinds()
{
    static const std::vector<ExpertRouterKind> kinds{softmaxRouterKind(), topKRouterKind(), adaMoleRouterKind()};
    return kinds;
}

const ExpertRouterKind &expertRouterNamed(std::string_view key)
{
    for (const ExpertRouterKind &kind : expertRouterKinds())
        if (kind.key == key)
            return kind;
    throw Failure(ErrorCode::Config, say(MOA_TR("engine", "There is no expert router \"{}\"."), key));
}

} // namespace moa
