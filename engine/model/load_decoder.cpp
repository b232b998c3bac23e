// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/load_decoder.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/sha256.h"

#include <utility>

namespace moa {

namespace {

class Reader
{
public:
    Reader(const WeightSource &source, const LoadOptions &options) : m_source(source), m_options(options) {}

    /// A weight in the type it is to be kept in.
    at::Tensor weight(const std::string &name) const
    {
        const at::Tensor stored = checked(name);
        return stored.to(m_options.device, storageType(stored));
    }

    /// A norm's gain: fp32, or fp64 where the arithmetic is.
    at::Tensor gain(const std::string &name) const
    {
        return checked(name).to(m_options.device, m_options.computeType == at::kDouble ? at::kDouble : at::kFloat);
    }

    at::Tensor optionalGain(const std::string &name, bool isThere) const { return isThere ? gain(name) : at::Tensor(); }

private:
    at::Tensor checked(const std::string &name) const
    {
        at::Tensor stored = m_source.tensor(name);
        if (!at::isfinite(stored.sum(at::kFloat)).item<bool>())
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "The weights hold NaN or infinite values; the file is damaged.")),
                          m_source.storedName(name));
        return stored;
    }

    at::ScalarType storageType(const at::Tensor &stored) const
    {
        if (m_options.storageType)
            return *m_options.storageType;
        const bool isHalf = stored.scalar_type() == at::kBFloat16 || stored.scalar_type() == at::kHalf;
        const bool computes = stored.scalar_type() == m_options.computeType || (isHalf && m_options.computeType == at::kFloat);
        return computes ? stored.scalar_type() : m_options.computeType;
    }

    const WeightSource &m_source;
    const LoadOptions &m_options;
};

DecoderBlock::Weights readBlock(const Reader &read, const DecoderConfig &c, int64_t layer)
{
    const std::string prefix = fmt::format("layers.{}.", layer);
    DecoderBlock::Weights block;
    block.attentionNorm = read.gain(prefix + "attention_norm.weight");
    block.ffnNorm = read.gain(prefix + "ffn_norm.weight");
    at::Tensor bias;
    if (c.attentionBias)
        bias = at::cat({read.weight(prefix + "attention.wq.bias"), read.weight(prefix + "attention.wk.bias"),
                        read.weight(prefix + "attention.wv.bias")});
    block.attention.queryKeyValue =
        BaseLinear(at::cat({read.weight(prefix + "attention.wq.weight"), read.weight(prefix + "attention.wk.weight"),
                            read.weight(prefix + "attention.wv.weight")}),
                   bias);
    block.attention.output = BaseLinear(read.weight(prefix + "attention.wo.weight"));
    block.attention.queryNorm = read.optionalGain(prefix + "attention.q_norm.weight", c.queryKeyNorm);
    block.attention.keyNorm = read.optionalGain(prefix + "attention.k_norm.weight", c.queryKeyNorm);
    block.feedForward.gateUp =
        BaseLinear(at::cat({read.weight(prefix + "feed_forward.w1.weight"), read.weight(prefix + "feed_forward.w3.weight")}));
    block.feedForward.down = BaseLinear(read.weight(prefix + "feed_forward.w2.weight"));
    return block;
}

} // namespace

std::unique_ptr<Decoder> loadDecoder(const WeightSource &source, const LoadOptions &options)
{
    const at::NoGradGuard noGradients;
    DecoderConfig config = source.config();
    config.castRotary = options.castRotary;
    const Reader read(source, options);
    Decoder::Weights weights;
    weights.embedding = read.weight("tok_embeddings.weight");
    for (int64_t layer = 0; layer < config.layers; ++layer) {
        if (options.onBlock)
            options.onBlock(layer, config.layers);
        weights.blocks.push_back(readBlock(read, config, layer));
    }
    weights.finalNorm = read.gain("norm.weight");
    weights.head = BaseLinear(config.tiedEmbeddings ? weights.embedding : read.weight("output.weight"));
    return std::make_unique<Decoder>(std::move(config), std::move(weights), options.computeType);
}

std::string fingerprint(const WeightSource &source)
{
    const DecoderConfig &c = source.config();
    Sha256 hash;
    const auto add = [&](const std::string &name) {
        const at::Tensor norm = source.tensor(name).to(at::kBFloat16).contiguous();
        hash.update({static_cast<const std::byte *>(norm.const_data_ptr()), norm.nbytes()});
    };
    for (int64_t layer = 0; layer < c.layers; ++layer) {
        add(fmt::format("layers.{}.attention_norm.weight", layer));
        add(fmt::format("layers.{}.ffn_norm.weight", layer));
        if (c.queryKeyNorm) {
            add(fmt::format("layers.{}.attention.q_norm.weight", layer));
            add(fmt::format("layers.{}.attention.k_norm.weight", layer));
        }
    }
    add("norm.weight");
    return fmt::format("L{} D{} H{} K{} C{} F{} V{} sha256:{}", c.layers, c.width, c.heads, c.keyValueHeads, c.headWidth,
                       c.ffnWidth, c.vocabulary, hash.finish());
}

std::string fingerprintDimensions(const std::string &fingerprint)
{
    return fingerprint.substr(0, fingerprint.find(" sha256:"));
}

int64_t parameterCount(const DecoderConfig &config)
{
    int64_t count = 0;
    for (const WeightShape &weight : weightShapes(config))
        count += c10::multiply_integers(weight.shape);
    return count;
}

} // namespace moa
