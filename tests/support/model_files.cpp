// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/model_files.h"

#include "engine/files/atomic_file.h"
#include "engine/files/pth.h"
#include "engine/files/safetensors.h"
#include "engine/model/tensor_bridge.h"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <fstream>
#include <iterator>

namespace moa::test {

namespace {

/// The numbers of GGUF's types (github.com/ggml-org/ggml, docs/gguf.md).
enum class GgufValueType : uint32_t { UInt32 = 4, Float32 = 6, String = 8 };
enum class GgufTensorType : uint32_t { F32 = 0, BF16 = 30 };
constexpr uint64_t kGgufAlignment = 32;

class GgufText
{
public:
    template <class T>
    void number(T value)
    {
        const auto bytes = std::bit_cast<std::array<char, sizeof(T)>>(value);
        m_bytes.append(bytes.data(), bytes.size());
    }
    void text(const std::string &value)
    {
        number(static_cast<uint64_t>(value.size()));
        m_bytes += value;
    }
    void entry(const std::string &key, const std::string &value)
    {
        head(key, GgufValueType::String);
        text(value);
    }
    void entry(const std::string &key, uint32_t value)
    {
        head(key, GgufValueType::UInt32);
        number(value);
    }
    void entry(const std::string &key, float value)
    {
        head(key, GgufValueType::Float32);
        number(value);
    }
    void bytes(const at::Tensor &tensor) { m_bytes.append(static_cast<const char *>(tensor.const_data_ptr()), tensor.nbytes()); }
    void pad() { m_bytes.resize((m_bytes.size() + kGgufAlignment - 1) / kGgufAlignment * kGgufAlignment, '\0'); }
    [[nodiscard]] uint64_t size() const { return m_bytes.size(); }
    [[nodiscard]] const std::string &content() const { return m_bytes; }
    [[nodiscard]] uint64_t entries() const { return m_entries; }

private:
    void head(const std::string &key, GgufValueType type)
    {
        ++m_entries;
        text(key);
        number(static_cast<uint32_t>(type));
    }

    std::string m_bytes;
    uint64_t m_entries = 0;
};

std::string ggufName(std::string name)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kParts{{{"layers.", "blk."},
                                                                                    {"tok_embeddings", "token_embd"},
                                                                                    {"attention_norm", "attn_norm"},
                                                                                    {"attention.q_norm", "attn_q_norm"},
                                                                                    {"attention.k_norm", "attn_k_norm"},
                                                                                    {"attention.wq", "attn_q"},
                                                                                    {"attention.wk", "attn_k"},
                                                                                    {"attention.wv", "attn_v"},
                                                                                    {"attention.wo", "attn_output"},
                                                                                    {"feed_forward.w1", "ffn_gate"},
                                                                                    {"feed_forward.w2", "ffn_down"},
                                                                                    {"feed_forward.w3", "ffn_up"}}};
    if (name == "norm.weight")
        return "output_norm.weight";
    for (const auto &[ours, theirs] : kParts)
        if (const size_t at = name.find(ours); at != std::string::npos)
            name.replace(at, ours.size(), theirs);
    return name;
}

at::Tensor asGguf(const WeightSource &source, const std::string &name, bool isInterleaved)
{
    const at::Tensor tensor = source.tensor(name);
    if (isInterleaved)
        return tensor;
    if (name.find("attention.wq.") != std::string::npos)
        return splitRotaryRows(tensor, source.config().heads);
    if (name.find("attention.wk.") != std::string::npos)
        return splitRotaryRows(tensor, source.config().keyValueHeads);
    return name.find("q_norm.") != std::string::npos || name.find("k_norm.") != std::string::npos ? splitRotaryRows(tensor, 1)
                                                                                                  : tensor;
}

void writeDimensions(GgufText &metadata, const DecoderConfig &c, const std::string &architecture)
{
    const auto key = [&](const char *name) { return architecture + "." + name; };
    metadata.entry("general.architecture", architecture);
    metadata.entry(key("embedding_length"), static_cast<uint32_t>(c.width));
    metadata.entry(key("block_count"), static_cast<uint32_t>(c.layers));
    metadata.entry(key("attention.head_count"), static_cast<uint32_t>(c.heads));
    metadata.entry(key("attention.head_count_kv"), static_cast<uint32_t>(c.keyValueHeads));
    metadata.entry(key("attention.key_length"), static_cast<uint32_t>(c.headWidth));
    metadata.entry(key("feed_forward_length"), static_cast<uint32_t>(c.ffnWidth));
    metadata.entry(key("attention.layer_norm_rms_epsilon"), static_cast<float>(c.normEpsilon));
    metadata.entry(key("rope.freq_base"), static_cast<float>(c.ropeTheta));
}

} // namespace

std::string readText(const std::filesystem::path &path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

nlohmann::json readJson(const std::filesystem::path &path)
{
    return nlohmann::json::parse(readText(path));
}

void writeText(const std::filesystem::path &path, const std::string &text)
{
    writeFileAtomically(path, text);
}

HuggingFaceModel HuggingFaceModel::read(const std::filesystem::path &folder)
{
    return {readJson(folder / "config.json"), readTensors(folder / "model.safetensors")};
}

void HuggingFaceModel::write(const std::filesystem::path &folder, int shards) const
{
    writeText(folder / "config.json", config.dump());
    std::vector<std::vector<TensorView>> parts(static_cast<size_t>(shards));
    nlohmann::json map = nlohmann::json::object();
    size_t next = 0;
    const auto fileName = [&](size_t part) {
        return shards == 1 ? std::string("model.safetensors") : fmt::format("model-{:05}-of-{:05}.safetensors", part + 1, shards);
    };
    for (const auto &[name, tensor] : tensors) {
        const size_t part = next++ % parts.size();
        parts[part].push_back(viewOfTensor(name, tensor));
        map[name] = fileName(part);
    }
    for (size_t part = 0; part < parts.size(); ++part)
        writeSafetensors(folder / fileName(part), parts[part]);
    if (shards > 1)
        writeText(folder / "model.safetensors.index.json", nlohmann::json{{"weight_map", map}}.dump());
}

std::vector<std::string> tensorNames(const WeightSource &source)
{
    std::vector<std::string> names{"tok_embeddings.weight", "norm.weight", "output.weight"};
    for (int64_t layer = 0; layer < source.config().layers; ++layer)
        for (const char *part : {"attention.wq.weight", "attention.wq.bias", "attention.wk.weight", "attention.wk.bias",
                                 "attention.wv.weight", "attention.wv.bias", "attention.wo.weight", "attention.q_norm.weight",
                                 "attention.k_norm.weight", "feed_forward.w1.weight", "feed_forward.w2.weight",
                                 "feed_forward.w3.weight", "attention_norm.weight", "ffn_norm.weight"})
            names.push_back(fmt::format("layers.{}.{}", layer, part));
    std::erase_if(names, [&](const std::string &name) { return !source.has(name); });
    return names;
}

void writeMetaFolder(const std::filesystem::path &folder, const WeightSource &source)
{
    const DecoderConfig &c = source.config();
    std::vector<TensorView> views;
    for (const std::string &name : tensorNames(source))
        views.push_back(viewOfTensor(name, source.tensor(name)));
    writePth(folder / "consolidated.00.pth", views);
    const nlohmann::json params{{"dim", c.width},
                                {"n_layers", c.layers},
                                {"n_heads", c.heads},
                                {"n_kv_heads", c.keyValueHeads},
                                {"norm_eps", c.normEpsilon},
                                {"rope_theta", c.ropeTheta}};
    writeText(folder / "params.json", params.dump());
}

void writeGguf(const std::filesystem::path &path, const WeightSource &source, const std::string &architecture,
               const std::vector<float> &ropeFactors)
{
    std::vector<std::pair<std::string, at::Tensor>> tensors;
    for (const std::string &name : tensorNames(source))
        tensors.emplace_back(ggufName(name), asGguf(source, name, architecture == "llama").contiguous());
    if (!ropeFactors.empty())
        tensors.emplace_back("rope_freqs.weight", at::tensor(ropeFactors));

    GgufText metadata, infos, data;
    writeDimensions(metadata, source.config(), architecture);
    for (const auto &[name, tensor] : tensors) {
        infos.text(name);
        infos.number(static_cast<uint32_t>(tensor.dim()));
        for (int64_t i = tensor.dim() - 1; i >= 0; --i)
            infos.number(tensor.size(i));
        infos.number(static_cast<uint32_t>(tensor.scalar_type() == at::kBFloat16 ? GgufTensorType::BF16 : GgufTensorType::F32));
        infos.number(data.size());
        data.bytes(tensor);
        data.pad();
    }
    GgufText file;
    for (const char letter : {'G', 'G', 'U', 'F'})
        file.number(letter);
    file.number(uint32_t{3});
    file.number(static_cast<uint64_t>(tensors.size()));
    file.number(metadata.entries());
    std::string content = file.content() + metadata.content() + infos.content();
    content.resize((content.size() + kGgufAlignment - 1) / kGgufAlignment * kGgufAlignment, '\0');
    writeText(path, content + data.content());
}

} // namespace moa::test
