// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/guard.h"
#include "engine/api/say.h"

#include <filesystem>
#include <string_view>

namespace moa {

bool isOutOfMemory(const std::exception &error)
{
    if (dynamic_cast<const std::bad_alloc *>(&error) || dynamic_cast<const c10::OutOfMemoryError *>(&error))
        return true;
    // The CPU allocator has no type of its own for this, and oneDNN no reason: our products fail to be made for no other.
    const auto *torch = dynamic_cast<const c10::Error *>(&error);
    const std::string_view text = torch ? torch->what_without_backtrace() : error.what();
    return text.find("can't allocate memory") != text.npos || text.find("could not create a primitive") != text.npos ||
           text.find("could not create a memory object") != text.npos;
}

Error currentError()
{
    try {
        throw;
    } catch (const Failure &failure) {
        return failure.error();
    } catch (const std::exception &error) {
        if (isOutOfMemory(error))
            return {ErrorCode::OutOfMemory,
                    say(MOA_TR("engine",
                               "There is not enough memory; take a smaller micro-batch, shorter examples or a smaller model.")),
                    {}};
        if (const auto *torch = dynamic_cast<const c10::Error *>(&error))
            return {ErrorCode::Internal, torch->what_without_backtrace(), {}};
        if (const auto *file = dynamic_cast<const std::filesystem::filesystem_error *>(&error))
            return {ErrorCode::InputFile, file->code().message(), file->path1().string()};
        return {ErrorCode::Internal, error.what(), {}};
    } catch (...) {
        return {ErrorCode::Internal, "An unknown error.", {}};
    }
}

} // namespace moa
