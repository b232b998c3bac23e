// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/resources.h"

#include "engine/api/error.h"
#include "engine/core/embedded_files.h"

namespace moa {

std::string_view resource(std::string_view name)
{
    const auto found = embeddedFiles().find(name);
    if (found == embeddedFiles().end())
        throw Failure(ErrorCode::Internal, fmt::format("the program was built without its file {}", name));
    return found->second;
}

std::vector<std::string_view> resourceNames(std::string_view prefix)
{
    std::vector<std::string_view> names;
    for (const auto &[name, content] : embeddedFiles()) {
        if (name.starts_with(prefix))
            names.push_back(name);
    }
    return names;
}

} // namespace moa
