// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace moa {

/// Holds a folder for one writer (flock on the folder itself). It leaves nothing behind, ends with the process, and follows the
/// folder when it is renamed.
class FolderLock final
{
public:
    /// Failure(OutputFile) where somebody else holds it, in this process or another.
    explicit FolderLock(const std::filesystem::path &folder);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    [[nodiscard]] static bool isHeld(const std::filesystem::path &folder);

private:
    int m_descriptor = -1;
};

} // namespace moa
