// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/routing/instance_router.h"
#include "engine/routing/no_router.h"
#include "engine/routing/router_mode.h"
#include "engine/routing/soft_router.h"
#include "engine/routing/sparse_router.h"
#include "engine/routing/unipeft_router.h"

namespace moa {

const std::vector<RouterMode> &routerModes()
{
    static const std::vector<RouterMode> modes{noRouterMode(), softRouterMode(), sparseRouterMode(), instanceRouterMode(),
                                               uniPeftRouterMode()};
    return modes;
}

const RouterMode &routerModeNamed(std::string_view key)
{
    for (const RouterMode &mode : routerModes())
        if (mode.info.key == key)
            return mode;
    throw Failure(ErrorCode::Config, say(MOA_TR("engine", "There is no router mode \"{}\"."), key));
}

} // namespace moa
