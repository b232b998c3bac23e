// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/context.h"

namespace moa {

Engine &Context::engine()
{
    if (!m_engine)
        m_engine = m_surroundings.makeEngine();
    return *m_engine;
}

std::stop_token Context::stop() const
{
    return m_surroundings.interrupt == nullptr ? std::stop_token() : m_surroundings.interrupt->token();
}

void Context::printJson(const nlohmann::json &value) const
{
    print("{}\n", value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    std::fflush(m_surroundings.out);
}

} // namespace moa
