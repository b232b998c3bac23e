// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/weight_source.h"

#include "engine/api/error.h"
#include "engine/api/readable.h"
#include "engine/api/say.h"
#include "engine/model/gguf_model.h"
#include "engine/model/hugging_face_folder.h"
#include "engine/model/meta_folder.h"
#include "engine/model/weight_checks.h"

namespace moa {

namespace {

std::unique_ptr<WeightSource> recognise(const std::filesystem::path &path)
{
    requireReadable(path);
    if (!std::filesystem::is_directory(path))
        return openGgufModel(path);
    if (std::filesystem::exists(path / "params.json"))
        return openMetaFolder(path);
    if (std::filesystem::exists(path / "config.json"))
        return openHuggingFaceFolder(path);
    for (const auto &entry : std::filesystem::directory_iterator(path))
        if (entry.path().extension() == ".gguf")
            return openGgufModel(entry.path());
    throw Failure(
        ErrorCode::InputFile,
        say(MOA_TR("engine",
                   "The folder holds no model: neither params.json (Meta), nor config.json (Hugging Face), nor a .gguf file.")),
        path.string());
}

/// Cuts the rows into heads, outer and inner groups, and swaps the latter two: [heads·outer·inner, …].
at::Tensor transposeRotaryRows(const at::Tensor &x, int64_t heads, int64_t outer)
{
    if (x.dim() == 0 || x.size(0) == 0 || x.size(0) % (2 * heads) != 0)
        return x;
    std::vector<int64_t> split{heads, outer, x.size(0) / heads / outer}, whole = x.sizes().vec();
    for (int64_t i = 1; i < x.dim(); ++i)
        split.push_back(x.size(i));
    return x.reshape(split).transpose(1, 2).reshape(whole);
}

} // namespace

std::unique_ptr<WeightSource> openWeights(const std::filesystem::path &path)
{
    std::unique_ptr<WeightSource> source = recognise(path);
    requireSensible(*source);
    requireComplete(*source);
    return source;
}

at::Tensor interleaveRotaryRows(const at::Tensor &x, int64_t heads)
{
    return transposeRotaryRows(x, heads, 2); // [heads, 2, C/2, …] → [heads, C/2, 2, …]
}

at::Tensor splitRotaryRows(const at::Tensor &x, int64_t heads)
{
    return x.dim() == 0 ? x : transposeRotaryRows(x, heads, x.size(0) / heads / 2); // [heads, C/2, 2, …] → [heads, 2, C/2, …]
}

} // namespace moa
