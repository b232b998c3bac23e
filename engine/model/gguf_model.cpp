// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/gguf_model.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/gguf.h"
#include "engine/model/family.h"
#include "engine/model/tensor_bridge.h"
#include "engine/model/weight_names.h"

#include <cmath>

namespace moa {

namespace {

constexpr WeightNames kNames{"token_embd.weight",
                             "output_norm.weight",
                             "output.weight",
                             "blk.",
                             {"attn_q", "attn_k", "attn_v", "attn_output", "attn_q_norm", "attn_k_norm", "ffn_gate", "ffn_down",
                              "ffn_up", "attn_norm", "ffn_norm"}};

class GgufModel final : public WeightSource
{
public:
    explicit GgufModel(const std::filesystem::path &path) : m_path(path), m_file(GgufFile::open(path)) { readConfig(); }

    const DecoderConfig &config() const override { return m_config; }
    ConfigNames configNames() const override
    {
        return {m_path, m_architecture + ".rope.freq_base", "rope_freqs.weight",
                m_architecture + ".attention.layer_norm_rms_epsilon"};
    }
    std::string layout() const override { return "gguf"; }
    std::string storedPrecision() const override
    {
        return std::string(ggufTypeInfo(find("layers.0.feed_forward.w1.weight").type).name);
    }
    std::vector<WeightShape> stored() const override
    {
        std::vector<WeightShape> stored;
        for (const GgufTensor &tensor : m_file.tensors())
            stored.push_back({tensor.name, tensor.shape});
        return stored;
    }
    std::string storedName(const std::string &name) const override { return kNames.of(name); }
    bool has(const std::string &name) const override { return m_file.find(kNames.of(name)) != nullptr; }

    at::Tensor tensor(const std::string &name) const override
    {
        const at::Tensor stored = values(find(name));
        return m_isInterleaved ? stored : fromHalfSplit(name, stored, m_config);
    }

private:
    const GgufTensor &find(const std::string &name) const
    {
        const GgufTensor *tensor = m_file.find(kNames.of(name));
        if (!tensor)
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "The file has no tensor {}."), kNames.of(name)),
                          m_path.string());
        return *tensor;
    }

    static at::Tensor values(const GgufTensor &tensor)
    {
        if (const std::optional<TensorView> plain = tensor.plainView())
            return tensorFromView(*plain);
        at::Tensor out = at::empty(tensor.shape, at::kFloat);
        if (out.numel() == 0)
            return out;
        const int64_t rows = tensor.shape.front(), perRow = tensor.elementCount() / rows;
        const int64_t bytesPerRow = static_cast<int64_t>(tensor.bytes.size()) / rows;
        auto *data = out.mutable_data_ptr<float>();
        at::parallel_for(0, rows, 64, [&](int64_t begin, int64_t end) {
            dequantize(tensor.type, tensor.bytes.data() + begin * bytesPerRow, (end - begin) * perRow, data + begin * perRow);
        });
        return out;
    }

    int64_t count(const std::string &key, std::optional<int64_t> fallback = {}) const
    {
        const int64_t *value = m_file.value<int64_t>(m_architecture + "." + key);
        if (!value && fallback)
            return *fallback;
        if (!value || *value < 1 || *value > std::numeric_limits<int32_t>::max())
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "{}.{} is {}, but a whole number from 1 is needed."), m_architecture, key,
                              value ? std::to_string(*value) : say(MOA_TR("engine", "missing"))),
                          m_path.string());
        return *value;
    }

    double number(const std::string &key, double fallback) const
    {
        const double *value = m_file.value<double>(m_architecture + "." + key);
        return value ? *value : fallback;
    }

    void readConfig()
    {
        const std::string *architecture = m_file.value<std::string>("general.architecture");
        m_architecture = architecture ? *architecture : "";
        const ModelFamily *family = familyOfGgufArchitecture(m_architecture);
        if (!family)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "Models of architecture \"{}\" are not supported; these are: {}."), m_architecture,
                              familyNames()),
                          m_path.string());
        m_isInterleaved = family->ggufRotaryIsInterleaved;
        m_config.family = family->info.key;
        m_config.width = count("embedding_length");
        m_config.layers = count("block_count");
        m_config.heads = count("attention.head_count");
        m_config.keyValueHeads = count("attention.head_count_kv", m_config.heads);
        m_config.headWidth = count("attention.key_length", m_config.width / m_config.heads);
        m_config.ffnWidth = count("feed_forward_length");
        m_config.contextLength = count("context_length", 0);
        if (const int64_t *window = m_file.value<int64_t>(m_architecture + ".attention.sliding_window"))
            m_config.limitContext(*window);
        m_config.normEpsilon = number("attention.layer_norm_rms_epsilon", 1e-5);
        m_config.ropeTheta = number("rope.freq_base", 10000.0);
        m_config.queryKeyNorm = family->queryKeyNorm;
        m_config.attentionBias = family->attentionBias;
        const GgufTensor &embedding = find("tok_embeddings.weight");
        if (embedding.shape.size() != 2)
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "{} must be a matrix."), embedding.name), m_path.string());
        m_config.vocabulary = embedding.shape.front();
        m_config.tiedEmbeddings = !has("output.weight");
        if (const GgufTensor *factors = m_file.find("rope_freqs.weight")) {
            const at::Tensor read = values(*factors).to(at::kDouble).contiguous();
            m_config.ropeFactors.assign(read.const_data_ptr<double>(), read.const_data_ptr<double>() + read.numel());
        }
        if (const std::string *scaling = m_file.value<std::string>(m_architecture + ".rope.scaling.type");
            scaling && *scaling != "none")
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "Rotary scaling of type \"{}\" is not supported."), *scaling),
                          m_path.string());
    }

    std::filesystem::path m_path;
    GgufFile m_file;
    std::string m_architecture;
    bool m_isInterleaved = false;
    DecoderConfig m_config;
};

} // namespace

std::unique_ptr<WeightSource> openGgufModel(const std::filesystem::path &path)
{
    return std::make_unique<GgufModel>(path);
}

} // namespace moa
