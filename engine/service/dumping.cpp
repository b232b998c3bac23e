// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/dumping.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/safetensors.h"
#include "engine/model/tensor_bridge.h"
#include "engine/train/backpropagation.h"
#include "engine/train/loss.h"

namespace moa {

namespace {

struct DumpInput {
    at::Tensor tokens; ///< [B, T]
    at::Tensor labels; ///< [B, T] or undefined
};

at::Tensor integers(const TensorView &view, const std::string &where)
{
    if (view.dtype != DType::I64 || view.shape.size() != 2 || view.elementCount() == 0)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "\"{}\" is {} of type {}, but a matrix of int64 is needed."), view.name,
                          describeShape(view.shape), dtypeName(view.dtype)),
                      where);
    return tensorFromView(view).contiguous();
}

/// The file's tensors, on the model's device.
DumpInput readInput(const DumpRequest &request, int64_t vocabulary, at::Device device)
{
    const SafetensorsFile file = SafetensorsFile::open(request.tokens);
    const std::string where = request.tokens.string();
    const TensorView *tokens = file.find("tokens"), *labels = file.find("labels");
    if (!tokens)
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "The file has no tensor \"tokens\".")), where);
    DumpInput input{integers(*tokens, where), labels ? integers(*labels, where) : at::Tensor()};
    const auto check = [&](const at::Tensor &ids, const char *name, int64_t least) {
        if (ids.min().item<int64_t>() < least || ids.max().item<int64_t>() >= vocabulary)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "\"{}\" has values from {} to {}, but the vocabulary has {} tokens."), name,
                              ids.min().item<int64_t>(), ids.max().item<int64_t>(), vocabulary),
                          where);
    };
    check(input.tokens, "tokens", 0);
    if (labels) {
        if (input.labels.sizes() != input.tokens.sizes())
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "\"labels\" and \"tokens\" have different shapes.")), where);
        check(input.labels, "labels", kIgnoredLabel);
        input.labels = input.labels.to(device);
    }
    input.tokens = input.tokens.to(device);
    return input;
}

/// Labels are aligned with the tokens: the logits at t − 1 are compared with the label at t.
TokenBatch batchOf(const DumpInput &input, const std::optional<int64_t> &ignoreLabel)
{
    TokenBatch batch;
    batch.tokens = input.tokens;
    at::Tensor labels = input.labels.masked_fill(input.labels < 0, kIgnoredLabel);
    if (ignoreLabel)
        labels = labels.masked_fill(labels == *ignoreLabel, kIgnoredLabel);
    const int64_t sequences = labels.size(0), tokens = labels.size(1);
    const at::Tensor last = at::full({sequences, 1}, static_cast<int64_t>(kIgnoredLabel), labels.options());
    const at::Tensor next = at::cat({labels.narrow(1, 1, tokens - 1), last}, 1).flatten(); // [B·T]
    batch.supervisedRows = (next != kIgnoredLabel).nonzero().squeeze(1);
    batch.targets = next.index_select(0, batch.supervisedRows);
    batch.realTokens = batch.tokens.numel();
    return batch;
}

class Dumper
{
public:
    Dumper(const BaseModel &model, const LoadedAdapter *adapter, const DumpRequest &request)
        : m_decoder(*model.decoder), m_bank(adapter ? adapter->bank.get() : nullptr), m_request(request),
          m_input(readInput(request, m_decoder.config().vocabulary, m_decoder.device()))
    {}

    void forward()
    {
        const at::NoGradGuard noGradients;
        const int64_t sequences = m_input.tokens.size(0), tokens = m_input.tokens.size(1);
        std::vector<AdapterSpan> spans;
        if (m_bank)
            spans.push_back({m_bank, 0, sequences, {}});
        BlockCall call = m_decoder.call(sequences, tokens, spans);
        if (wants(DumpPart::Router))
            call.onRouting = [&](int64_t layer, const AdapterPass &pass) { addRouting(layer, pass); };
        at::Tensor x = m_decoder.embed(m_input.tokens);
        for (int64_t layer = 0; layer < m_decoder.config().layers; ++layer) {
            x = m_decoder.block(layer).forward(x, call, nullptr);
            if (wants(DumpPart::Hidden))
                add(fmt::format("hidden.{}", layer), x.view({sequences, tokens, -1}));
        }
        if (wants(DumpPart::Logits))
            add("logits", m_decoder.logits(x, m_bank ? m_bank->finalNorm().gain : at::Tensor()).view({sequences, tokens, -1}));
    }

    void loss(const std::stop_token &stop)
    {
        if (!m_input.labels.defined())
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "The loss and its gradients need a tensor \"labels\" beside \"tokens\".")),
                          m_request.tokens.string());
        const TokenBatch batch = batchOf(m_input, m_request.ignoreLabel);
        if (batch.supervised() == 0)
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "Every label is ignored, so there is no loss.")),
                          m_request.tokens.string());
        const auto count = static_cast<double>(batch.supervised());
        double sum = 0, balance = 0, weightedBalance = 0;
        if (wants(DumpPart::Gradients)) {
            m_bank->buffer().allocateGradients();
            m_bank->bind();
            BackpropagationOptions options;
            options.tapeBytes = int64_t{1} << 32;
            options.scale = 1 / count;
            const std::optional<double> done = backpropagate(m_decoder, *m_bank, batch, options, stop);
            if (!done)
                throw Failure(ErrorCode::Stopped, say(MOA_TR("engine", "Stopped.")));
            sum = *done;
            const auto &entries = m_bank->buffer().entries();
            for (size_t i = 0; i < entries.size(); ++i)
                if (entries[i].isTrained)
                    add("grad." + entries[i].name, m_bank->buffer().gradient(static_cast<int64_t>(i)));
        } else {
            sum = evaluateLoss(m_decoder, m_bank, batch);
        }
        if (m_bank)
            addBalance(balance, weightedBalance);
        add("ce_loss", at::full({1}, sum / count, at::kDouble));
        add("lb_loss", at::full({1}, balance, at::kDouble));
        add("loss", at::full({1}, sum / count + weightedBalance, at::kDouble));
    }

    void write() const { writeSafetensors(m_request.output, m_views); }

    bool wants(DumpPart part) const { return m_request.parts.contains(part); }

private:
    void addRouting(int64_t layer, const AdapterPass &pass)
    {
        if (pass.weights().defined())
            add(fmt::format("router.{}", layer), pass.weights());
        const std::vector<LayerBank::Experts> &experts = pass.bank().experts;
        for (size_t i = 0; i < experts.size(); ++i) {
            const ExpertRouter::Output &output = pass.expertOutput(i);
            const std::string name = fmt::format("expert_router.{}.{}", layer, experts[i].router->place().router);
            add(name + ".probs", byToken(output.probabilities));
            if (output.balanced.defined())
                add(name + ".weights", byToken(output.weights));
        }
    }

    /// The load-balancing losses of all places, over all positions as the released code counts.
    void addBalance(double &sum, double &weighted)
    {
        const at::NoGradGuard noGradients;
        const int64_t sequences = m_input.tokens.size(0), tokens = m_input.tokens.size(1);
        BlockCall call = m_decoder.call(sequences, tokens, {{m_bank, 0, sequences, {}}});
        call.onRouting = [&](int64_t layer, const AdapterPass &pass) {
            const std::vector<LayerBank::Experts> &experts = pass.bank().experts;
            for (size_t i = 0; i < experts.size(); ++i)
                if (const at::Tensor loss = loadBalancingLoss(pass.expertOutput(i), {}); loss.defined()) {
                    add(fmt::format("lb.layers.{}.{}", layer, experts[i].router->place().adapter), loss.view({1}));
                    sum += loss.item<double>();
                    weighted += loss.item<double>() * experts[i].router->choice().balanceCoefficient;
                }
        };
        (void)m_decoder.blocks(m_decoder.embed(m_input.tokens), call);
    }

    /// [N, E] → [B, T, E]
    [[nodiscard]] at::Tensor byToken(const at::Tensor &rows) const
    {
        return rows.view({m_input.tokens.size(0), m_input.tokens.size(1), -1});
    }

    void add(const std::string &name, const at::Tensor &tensor)
    {
        if (!at::isfinite(tensor).all().item<bool>())
            throw Failure(ErrorCode::Diverged,
                          say(MOA_TR("engine", "not all are finite numbers: the model's weights or the adapter's are broken")),
                          name);
        m_views.push_back(viewOfTensor(name, tensor.to(at::kFloat).clone()));
    }

    const Decoder &m_decoder;
    AdapterBank *m_bank;
    const DumpRequest &m_request;
    DumpInput m_input;
    std::vector<TensorView> m_views;
};

} // namespace

void dumpTensors(const BaseModel &model, const LoadedAdapter *adapter, const DumpRequest &request, const std::stop_token &stop)
{
    if (!adapter && (request.parts.contains(DumpPart::Router) || request.parts.contains(DumpPart::Gradients)))
        throw Failure(ErrorCode::Usage,
                      say(MOA_TR("engine", "The router's weights and the gradients are an adapter's, and none was given.")));
    Dumper dumper(model, adapter, request);
    if (dumper.wants(DumpPart::Logits) || dumper.wants(DumpPart::Router) || dumper.wants(DumpPart::Hidden))
        dumper.forward();
    if (stop.stop_requested())
        throw Failure(ErrorCode::Stopped, say(MOA_TR("engine", "Stopped.")));
    if (dumper.wants(DumpPart::Loss) || dumper.wants(DumpPart::Gradients))
        dumper.loss(stop);
    dumper.write();
}

} // namespace moa
