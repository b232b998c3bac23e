// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// Files of one folder that belong together: written into a hidden folder inside it, and moved to their places once all are whole.
/// Without commit() the folder stays as it was.
class FileSet final
{
public:
    /// Throws OutputFile where the folder can't be written into.
    explicit FileSet(std::filesystem::path folder);
    ~FileSet();
    FileSet(const FileSet &) = delete;
    FileSet &operator=(const FileSet &) = delete;

    /// Where to write the file that will be called so.
    [[nodiscard]] std::filesystem::path add(std::string_view name);
    /// The folder shall hold no file of this name.
    void drop(std::string_view name) { m_dropped.emplace_back(name); }

    /// Gives all files their places, and returns these in the order of add(). Throws OutputFile.
    std::vector<std::filesystem::path> commit();

private:
    std::filesystem::path m_folder, m_hidden;
    std::vector<std::string> m_names, m_dropped;
};

} // namespace moa
