// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/hugging_face_folder.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/json_file.h"
#include "engine/files/safetensors.h"
#include "engine/model/family.h"
#include "engine/model/tensor_bridge.h"
#include "engine/model/weight_names.h"

#include <map>

namespace moa {

namespace {

constexpr WeightNames kNames{"model.embed_tokens.weight",
                             "model.norm.weight",
                             "lm_head.weight",
                             "model.layers.",
                             {"self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj", "self_attn.o_proj", "self_attn.q_norm",
                              "self_attn.k_norm", "mlp.gate_proj", "mlp.down_proj", "mlp.up_proj", "input_layernorm",
                              "post_attention_layernorm"}};

class HuggingFaceFolder final : public WeightSource
{
public:
    explicit HuggingFaceFolder(const std::filesystem::path &folder) : m_folder(folder)
    {
        readConfig();
        for (TensorView &view : readSafetensorsFolder(folder)) {
            const std::string name = view.name;
            m_tensors.emplace(name, std::move(view));
        }
        m_config.tiedEmbeddings = !has("output.weight");
        if (m_config.tiedEmbeddings && !m_mayTie)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "The weights have no {}, and \"tie_word_embeddings\" is false."), kNames.output),
                          configNames().file.string());
    }

    const DecoderConfig &config() const override { return m_config; }
    ConfigNames configNames() const override { return {m_folder / "config.json", "rope_theta", "rope_scaling", "rms_norm_eps"}; }
    std::string layout() const override { return "hugging_face"; }
    std::string storedPrecision() const override { return std::string(dtypeName(view("layers.0.attention.wq.weight").dtype)); }
    std::vector<WeightShape> stored() const override
    {
        std::vector<WeightShape> stored;
        for (const auto &[name, view] : m_tensors)
            stored.push_back({name, view.shape});
        return stored;
    }
    std::string storedName(const std::string &name) const override { return kNames.of(name); }
    bool has(const std::string &name) const override { return m_tensors.contains(kNames.of(name)); }

    at::Tensor tensor(const std::string &name) const override { return fromHalfSplit(name, tensorFromView(view(name)), m_config); }

private:
    const TensorView &view(const std::string &name) const
    {
        const auto found = m_tensors.find(kNames.of(name));
        if (found == m_tensors.end())
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "The weights have no tensor {}."), kNames.of(name)),
                          m_folder.string());
        return found->second;
    }

    void readConfig()
    {
        const std::filesystem::path path = m_folder / "config.json";
        const JsonFile json(path);
        const std::string type = json.textOr("model_type", "");
        const ModelFamily *family = familyOfHuggingFaceType(type);
        if (!family)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "Models of type \"{}\" are not supported; these are: {}."), type, familyNames()),
                          path.string());
        m_config.family = family->info.key;
        m_config.width = json.positive("hidden_size");
        m_config.layers = json.positive("num_hidden_layers");
        m_config.heads = json.positive("num_attention_heads");
        m_config.keyValueHeads = json.positiveOr("num_key_value_heads", m_config.heads);
        m_config.headWidth = json.positiveOr("head_dim", m_config.width / m_config.heads);
        m_config.ffnWidth = json.positive("intermediate_size");
        m_config.vocabulary = json.positive("vocab_size");
        m_config.contextLength = json.positiveOr("max_position_embeddings", 0);
        if (json.flagOr("use_sliding_window", true))
            m_config.limitContext(json.positiveOr("sliding_window", 0));
        m_config.normEpsilon = json.numberOr("rms_norm_eps", 1e-6);
        m_config.attentionBias = family->attentionBias || json.flagOr("attention_bias", false);
        m_config.queryKeyNorm = family->queryKeyNorm;
        m_mayTie = json.flagOr("tie_word_embeddings", true);
        refuseOtherArithmetic(json, path);
        readRope(json, path);
    }

    /// What would be computed wrongly without a word.
    static void refuseOtherArithmetic(const JsonFile &json, const std::filesystem::path &path)
    {
        const auto refuse = [&](const std::string &message) { throw Failure(ErrorCode::InputFile, message, path.string()); };
        if (json.flagOr("mlp_bias", false))
            refuse(say(MOA_TR("engine", "Biases in the feed-forward network are not supported.")));
        if (const std::string activation = json.textOr("hidden_act", "silu"); activation != "silu" && activation != "swish")
            refuse(
                say(MOA_TR("engine", "\"hidden_act\" is \"{}\", but the only activation that is supported is silu."), activation));
        if (json.has("quantization_config"))
            refuse(say(MOA_TR("engine",
                              "The weights are quantised ({}), which is supported in GGUF files alone; take the model's folder in "
                              "bf16 or a GGUF file of it."),
                       json.objectAt("quantization_config").textOr("quant_method", say(MOA_TR("engine", "by an unnamed method")))));
    }

    /// Newer files keep everything in rope_parameters, older ones rope_theta beside rope_scaling.
    void readRope(const JsonFile &json, const std::filesystem::path &path)
    {
        const JsonFile newer = json.objectAt("rope_parameters"), older = json.objectAt("rope_scaling");
        m_config.ropeTheta = newer.numberOr("rope_theta", json.numberOr("rope_theta", 10000.0));
        const JsonFile &rope = newer.has("rope_type") ? newer : older;
        const std::string type = rope.textOr("rope_type", rope.textOr("type", "default"));
        if (type == "llama3") {
            RopeScaling scaling;
            scaling.factor = rope.numberOr("factor", scaling.factor);
            scaling.lowFrequencyFactor = rope.numberOr("low_freq_factor", scaling.lowFrequencyFactor);
            scaling.highFrequencyFactor = rope.numberOr("high_freq_factor", scaling.highFrequencyFactor);
            scaling.originalContext = rope.positiveOr("original_max_position_embeddings", scaling.originalContext);
            m_config.ropeScaling = scaling;
        } else if (type != "default") {
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "Rotary scaling of type \"{}\" is not supported; llama3 and default are."), type),
                          path.string());
        }
    }

    std::filesystem::path m_folder;
    std::map<std::string, TensorView> m_tensors;
    DecoderConfig m_config;
    bool m_mayTie = true; ///< a missing head is the embedding
};

} // namespace

std::unique_ptr<WeightSource> openHuggingFaceFolder(const std::filesystem::path &folder)
{
    return std::make_unique<HuggingFaceFolder>(folder);
}

} // namespace moa
