// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/meta_folder.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/json_file.h"
#include "engine/files/pth.h"
#include "engine/model/tensor_bridge.h"

#include <algorithm>
#include <map>

namespace moa {

namespace {

using Shards = std::vector<std::map<std::string, TensorView>>;

/// Llama 3.2 carries factor 32 and is told from 3.1 (factor 8) by its size: no model of 3.1 is that small.
constexpr int64_t kLargestWidthOfLlama32 = 3072;

class MetaFolder final : public WeightSource
{
public:
    MetaFolder(const std::filesystem::path &folder, Shards shards) : m_folder(folder), m_shards(std::move(shards)) { readConfig(); }

    const DecoderConfig &config() const override { return m_config; }
    ConfigNames configNames() const override { return {m_folder / "params.json", "rope_theta", "rope_scaling_factor", "norm_eps"}; }
    std::string layout() const override { return "meta"; }
    std::string storedPrecision() const override { return std::string(dtypeName(view("layers.0.attention.wq.weight").dtype)); }
    std::vector<WeightShape> stored() const override
    {
        std::map<std::string, std::vector<int64_t>> joined;
        for (const auto &shard : m_shards)
            for (const auto &[name, view] : shard)
                if (const auto [whole, isNew] = joined.emplace(name, view.shape);
                    !isNew && view.shape.size() == 2 && whole->second.size() == 2) {
                    const auto split = static_cast<size_t>(splitDimension(name, view.shape));
                    whole->second[split] += view.shape[split];
                }
        std::vector<WeightShape> stored;
        for (auto &[name, shape] : joined)
            stored.push_back({name, std::move(shape)});
        return stored;
    }
    std::string storedName(const std::string &name) const override { return name; }
    bool has(const std::string &name) const override { return m_shards.front().contains(name); }

    at::Tensor tensor(const std::string &name) const override
    {
        const at::Tensor first = tensorFromView(view(name));
        if (m_shards.size() == 1 || first.dim() == 1)
            return first;
        std::vector<at::Tensor> parts;
        for (const auto &shard : m_shards) {
            const auto part = shard.find(name);
            if (part == shard.end())
                throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "One of the {} shards lacks {}."), m_shards.size(), name),
                              m_folder.string());
            parts.push_back(tensorFromView(part->second));
        }
        return at::cat(parts, splitDimension(name, first.sizes()));
    }

private:
    const TensorView &view(const std::string &name) const
    {
        const auto found = m_shards.front().find(name);
        if (found == m_shards.front().end())
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "The checkpoint has no tensor {}."), name), m_folder.string());
        return found->second;
    }

    /// Model-parallel shards split the inputs of wo and w2 and the outputs of the rest; the embedding either way.
    int64_t splitDimension(const std::string &name, at::IntArrayRef part) const
    {
        if (name.ends_with("attention.wo.weight") || name.ends_with("feed_forward.w2.weight"))
            return 1;
        return name == "tok_embeddings.weight" && part[1] != m_config.width ? 1 : 0;
    }

    void readConfig()
    {
        const JsonFile params(m_folder / "params.json");
        m_config.family = "llama";
        m_config.width = params.positive("dim");
        m_config.layers = params.positive("n_layers");
        m_config.heads = params.positive("n_heads");
        m_config.keyValueHeads = params.positiveOr("n_kv_heads", m_config.heads);
        m_config.headWidth = m_config.width / m_config.heads;
        m_config.normEpsilon = params.numberOr("norm_eps", 1e-5);
        m_config.ropeTheta = params.numberOr("rope_theta", 10000.0);
        m_config.contextLength = params.numberOr("max_seq_len", 0.0) > 0 ? params.positive("max_seq_len") : 0;
        const auto shards = std::ssize(m_shards);
        const TensorView &w1 = view("layers.0.feed_forward.w1.weight");
        const TensorView &embedding = view("tok_embeddings.weight");
        const auto isMatrix = [](const TensorView &view) { return view.shape.size() == 2 && view.elementCount() > 0; };
        if (!isMatrix(w1) || !isMatrix(embedding))
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "The embedding and layers.0.feed_forward.w1.weight must be matrices.")),
                          m_folder.string());
        m_config.ffnWidth = w1.shape[0] * shards;
        m_config.vocabulary = embedding.shape[1] == m_config.width ? embedding.shape[0] * shards : embedding.shape[0];
        if (shards == 1)
            m_config.vocabulary = embedding.shape[0];
        m_config.tiedEmbeddings = !has("output.weight");
        (void)params.positiveOr("multiple_of", 1); // rounded the feed-forward's width, which w1 says
        constexpr double kAsTokenizer = -1;
        if (const double stated = params.numberOr("vocab_size", kAsTokenizer);
            stated != kAsTokenizer && stated != static_cast<double>(m_config.vocabulary))
            throw Failure(
                ErrorCode::InputFile,
                say(MOA_TR("engine", "\"vocab_size\" is {}, but the embedding has {} rows."), stated, m_config.vocabulary),
                configNames().file.string());
        if (params.flagOr("use_scaled_rope", false)) {
            RopeScaling scaling;
            scaling.factor = params.numberOr("rope_scaling_factor", m_config.width <= kLargestWidthOfLlama32 ? 32.0 : 8.0);
            m_config.ropeScaling = scaling;
        }
    }

    std::filesystem::path m_folder;
    Shards m_shards;
    DecoderConfig m_config;
};

/// A shard is one plain dict of tensors.
std::map<std::string, TensorView> tensorsOf(const std::filesystem::path &path)
{
    std::map<std::string, TensorView> tensors;
    for (TensorView &view : PthFile::open(path).tensors()) {
        const std::string name = view.name;
        tensors.emplace(name, std::move(view));
    }
    return tensors;
}

} // namespace

std::unique_ptr<WeightSource> openMetaFolder(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("consolidated.") && name.ends_with(".pth"))
            files.push_back(entry.path());
    }
    if (files.empty())
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "The folder has params.json but no consolidated.*.pth beside it.")), folder.string());
    std::ranges::sort(files);
    Shards shards;
    for (const std::filesystem::path &file : files)
        shards.push_back(tensorsOf(file));
    return std::make_unique<MetaFolder>(folder, std::move(shards));
}

} // namespace moa
