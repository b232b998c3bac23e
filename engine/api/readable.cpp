// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/readable.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <unistd.h>

namespace moa {

std::string whyUnreadable(const std::filesystem::path &path)
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (!std::filesystem::status_known(status))
        return say(MOA_TR("engine", "can't be read: {}"), error.message());
    if (!std::filesystem::exists(status))
        return say(MOA_TR("engine", "there is no such file or folder"));
    const int wanted = std::filesystem::is_directory(status) ? R_OK | X_OK : R_OK;
    return access(path.c_str(), wanted) == 0 ? std::string() : say(MOA_TR("engine", "can't be read: the permission is missing"));
}

void requireReadable(const std::filesystem::path &path)
{
    if (std::string why = whyUnreadable(path); !why.empty())
        throw Failure(ErrorCode::InputFile, std::move(why), path.string());
}

} // namespace moa
