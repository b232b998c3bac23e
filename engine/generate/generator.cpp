// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/generate/generator.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/core/torch.h"
#include "engine/generate/answer_writer.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace moa {

namespace {

/// Tokens of all lanes together that a prompt's piece may have: what bounds the memory of reading prompts.
constexpr int64_t kPieceTokens = 4096;
constexpr int64_t kLongestPiece = 2048;
constexpr int64_t kShortestPiece = 32;

/// The cache has room for this many new tokens at first; it doubles when they are used up.
constexpr int64_t kFirstRoom = 128;

/// Leaving the batch copies the cache of those that stay, so it waits until this share of the rows is done.
constexpr double kLeavingShare = 0.25;

using Clock = std::chrono::steady_clock;

double seconds(Clock::time_point from, Clock::time_point to)
{
    return std::chrono::duration<double>(to - from).count();
}

/// A lane in the batch.
struct Row {
    size_t index = 0; ///< among the caller's lanes
    const GenerationLane *lane = nullptr;
    AnswerWriter writer;
    std::vector<int32_t> ids;          ///< prompt and answer
    int64_t lastPlace = -1;            ///< of the running call's tokens, the one that foretells the next; -1: none among them
    std::vector<LayerRouting> routing; ///< at that place

    [[nodiscard]] bool isActive() const { return !writer.isFinished(); }
};

bool haveSameAdapters(const GenerationLane &a, const GenerationLane &b)
{
    return a.bank == b.bank && a.factors == b.factors;
}

/// Rows in an order in which those with the same adapters are neighbours.
std::vector<Row> rowsOf(const std::vector<GenerationLane> &lanes, const Tokenizer *tokenizer, const Sampling &sampling)
{
    std::vector<size_t> order(lanes.size());
    std::iota(order.begin(), order.end(), size_t{0});
    for (auto rest = order.begin(); rest != order.end();) {
        const GenerationLane &first = lanes[*rest];
        rest = std::stable_partition(rest, order.end(), [&](size_t i) { return haveSameAdapters(lanes[i], first); });
    }
    std::vector<Row> rows;
    for (const size_t i : order)
        rows.push_back({i, &lanes[i], AnswerWriter(tokenizer, sampling, lanes[i].stopTexts), lanes[i].prompt, -1, {}});
    return rows;
}

/// One call of Generator::generate. A row that is done is computed on, its results unused, until the batch is made smaller.
class Generation
{
public:
    Generation(const Generator &generator, const std::vector<GenerationLane> &lanes, const GenerationOptions &options,
               const TokenObserver &observer, const std::stop_token &stop)
        : m_decoder(generator.decoder()), m_options(options), m_observer(observer), m_stop(stop),
          m_rows(rowsOf(lanes, generator.tokenizer(), options.sampling)), m_answers(lanes.size()),
          m_cache(m_decoder.config(), std::ssize(lanes), longestPrompt() + std::min(options.sampling.maxTokens, kFirstRoom),
                  m_decoder.options())
    {}

    GenerateResult run()
    {
        const Clock::time_point start = Clock::now();
        if (const at::Tensor hidden = readPrompts(); hidden.defined())
            chooseTokens(hidden);
        const Clock::time_point decodeStart = Clock::now();
        while (std::ranges::any_of(m_rows, &Row::isActive) && !m_stop.stop_requested())
            step();
        for (Row &row : m_rows) {
            if (row.isActive())
                row.writer.stop();
            keepAnswer(row);
        }
        return {std::move(m_answers), seconds(start, decodeStart), seconds(decodeStart, Clock::now())};
    }

private:
    [[nodiscard]] int64_t longestPrompt() const
    {
        size_t longest = 0;
        for (const Row &row : m_rows)
            longest = std::max(longest, row.lane->prompt.size());
        return static_cast<int64_t>(longest);
    }

    /// All prompts into the cache, padded on the right. Returns the hidden rows [B, D] of their last tokens; undefined after a
    /// stop.
    at::Tensor readPrompts()
    {
        const auto rows = std::ssize(m_rows);
        const int64_t longest = longestPrompt();
        // A pooled router judges a prompt before its first token is computed, so it must see all of it.
        const int64_t piece = isPooled() ? longest : std::clamp(kPieceTokens / rows, kShortestPiece, kLongestPiece);
        at::Tensor last = at::empty({rows, m_decoder.config().width}, m_decoder.options());
        for (int64_t begin = 0; begin < longest; begin += piece) {
            if (m_stop.stop_requested())
                return {};
            readPiece(begin, std::min(piece, longest - begin), last);
        }
        m_isJudged = true;
        return last;
    }

    [[nodiscard]] bool isPooled() const
    {
        return std::ranges::any_of(m_rows, [](const Row &row) { return row.lane->bank && row.lane->bank->isPooled(); });
    }

    /// Which places of the prompts pooled routers judge. The released code feeds as many tokens at first as the shortest prompt of
    /// its batch has; ours is the batch of those with one set of adapters.
    [[nodiscard]] PoolMasks promptMasks(int64_t tokens) const
    {
        PoolMasks masks;
        const auto rows = std::ssize(m_rows);
        masks.real = at::zeros({rows, tokens}, at::kBool);
        masks.released = at::zeros({rows, tokens}, at::kBool);
        for (int64_t b = 0; b < rows; ++b) {
            const GenerationLane &lane = *m_rows[static_cast<size_t>(b)].lane;
            int64_t shortest = tokens;
            for (const Row &row : m_rows)
                if (row.lane->bank == lane.bank)
                    shortest = std::min(shortest, std::ssize(row.lane->prompt));
            masks.real[b].narrow(0, 0, std::ssize(lane.prompt)).fill_(true);
            masks.released[b].narrow(0, 0, shortest).fill_(true);
        }
        masks.real = masks.real.to(m_decoder.device());
        masks.released = masks.released.to(m_decoder.device());
        masks.prompt = masks.real;
        return masks;
    }

    void readPiece(int64_t begin, int64_t tokens, const at::Tensor &last)
    {
        const at::Tensor ids = at::zeros({std::ssize(m_rows), tokens}, at::kLong); // [B, T]
        auto *to = ids.mutable_data_ptr<int64_t>();
        std::vector<int64_t> counts;
        for (Row &row : m_rows) {
            const std::vector<int32_t> &prompt = row.lane->prompt;
            const int64_t left = std::ssize(prompt) - begin, count = std::clamp<int64_t>(left, 0, tokens);
            std::copy_n(prompt.begin() + std::min(begin, std::ssize(prompt)), count, to);
            row.lastPlace = left > 0 && left <= tokens ? left - 1 : -1;
            counts.push_back(count);
            to += tokens;
        }
        const at::Tensor hidden = forward(ids).view({std::ssize(m_rows), tokens, -1}); // [B, T, D]
        m_cache.advance(counts);
        for (int64_t b = 0; b < std::ssize(m_rows); ++b)
            if (const int64_t place = m_rows[static_cast<size_t>(b)].lastPlace; place >= 0)
                last[b].copy_(hidden[b][place]);
    }

    /// One more token for every row.
    void step()
    {
        const std::vector<int64_t> &lengths = m_cache.lengths();
        const int64_t longest = *std::ranges::max_element(lengths);
        if (longest == m_cache.capacity())
            m_cache.reserve(2 * longest);
        const at::Tensor ids = at::empty({std::ssize(m_rows), 1}, at::kLong);
        auto *to = ids.mutable_data_ptr<int64_t>();
        std::vector<int64_t> added;
        for (Row &row : m_rows) {
            *to++ = row.ids.back();
            row.lastPlace = 0;
            added.push_back(row.isActive() ? 1 : 0);
        }
        const at::Tensor hidden = forward(ids); // [B, D]
        m_cache.advance(added);
        chooseTokens(hidden);
    }

    /// ids int64 [B, T] → the final hidden rows [B·T, D].
    at::Tensor forward(const at::Tensor &ids)
    {
        BlockCall call = m_decoder.cachedCall(m_cache, ids.size(1), spans());
        if (!m_isJudged && isPooled())
            call.pool = promptMasks(ids.size(1));
        if (m_options.withRouting)
            call.onRouting = [this](int64_t layer, const AdapterPass &pass) { keepRouting(layer, pass); };
        return m_decoder.blocks(m_decoder.embed(ids), call);
    }

    [[nodiscard]] std::vector<AdapterSpan> spans()
    {
        std::vector<AdapterSpan> spans;
        for (size_t begin = 0, end = 0; begin < m_rows.size(); begin = end) {
            const GenerationLane &lane = *m_rows[begin].lane;
            while (end < m_rows.size() && haveSameAdapters(*m_rows[end].lane, lane))
                ++end;
            if (lane.bank)
                spans.push_back({lane.bank, static_cast<int64_t>(begin), static_cast<int64_t>(end - begin), lane.factors,
                                 &m_prompts, &m_weights, m_isJudged});
        }
        return spans;
    }

    void keepRouting(int64_t layer, const AdapterPass &pass)
    {
        if (!pass.weights().defined())
            return;
        const at::Tensor weights = pass.weights().to(at::kCPU, at::kDouble).contiguous(); // [sequences, T or 1, columns]
        const auto columns = weights.size(2);
        for (int64_t i = 0; i < pass.span().sequences; ++i) {
            Row &row = m_rows[static_cast<size_t>(pass.span().firstSequence + i)];
            if (row.lastPlace < 0 || !row.isActive())
                continue;
            LayerRouting &routing = row.routing.emplace_back();
            routing.layer = layer;
            routing.columns = pass.weightNames();
            const int64_t place = i * weights.size(1) + std::min(row.lastPlace, weights.size(1) - 1);
            const double *from = weights.const_data_ptr<double>() + place * columns;
            routing.mean.assign(from, from + columns);
        }
    }

    /// The last norm's gain for each row, [B, D]; undefined where no adapter tunes it.
    [[nodiscard]] at::Tensor gains() const
    {
        const auto tunes = [](const Row &row) { return row.lane->bank && row.lane->bank->finalNorm().gain.defined(); };
        if (std::ranges::none_of(m_rows, tunes))
            return {};
        std::vector<at::Tensor> gains;
        for (const Row &row : m_rows)
            gains.push_back(tunes(row) ? row.lane->bank->finalNorm().gain : m_decoder.finalNorm());
        return at::stack(gains);
    }

    /// The next token of every active row from hidden rows [B, D]; then rows may leave.
    void chooseTokens(const at::Tensor &hidden)
    {
        const at::Tensor logits = m_decoder.logits(hidden, gains()).to(at::kCPU, at::kFloat).contiguous(); // [B, V]
        const auto *data = logits.const_data_ptr<float>();
        const auto width = static_cast<size_t>(logits.size(1));
        std::vector<SampledToken> tokens(m_rows.size());
        at::parallel_for(0, std::ssize(m_rows), 1, [&](int64_t begin, int64_t end) {
            for (auto b = static_cast<size_t>(begin); b < static_cast<size_t>(end); ++b)
                if (const Row &row = m_rows[b]; row.isActive())
                    tokens[b] = sampleToken({data + b * width, width}, row.ids, m_options.sampling,
                                            {row.lane->draw, static_cast<uint32_t>(row.writer.ids().size())});
        });
        std::vector<size_t> order(m_rows.size());
        std::iota(order.begin(), order.end(), size_t{0});
        std::ranges::sort(order, {}, [&](size_t b) { return m_rows[b].index; });
        for (const size_t b : order)
            if (m_rows[b].isActive())
                add(m_rows[b], tokens[b]);
        leave();
    }

    void add(Row &row, const SampledToken &token)
    {
        row.ids.push_back(token.id);
        GeneratedToken event{static_cast<int64_t>(row.index), token.id, {}, token.logProbability, row.routing};
        event.text = row.writer.add(token, std::exchange(row.routing, {}));
        if (m_observer)
            m_observer(event);
    }

    /// Makes the batch smaller where enough rows are done.
    void leave()
    {
        const auto active = std::ranges::count_if(m_rows, &Row::isActive);
        const auto share = static_cast<double>(active) / static_cast<double>(m_rows.size());
        if (active == 0 || share > 1 - kLeavingShare)
            return;
        std::vector<int64_t> stayingIndices;
        std::vector<Row> staying;
        for (size_t b = 0; b < m_rows.size(); ++b) {
            if (m_rows[b].isActive()) {
                stayingIndices.push_back(static_cast<int64_t>(b));
                staying.push_back(std::move(m_rows[b]));
            } else {
                keepAnswer(m_rows[b]);
            }
        }
        m_cache.select(stayingIndices);
        const at::Tensor rows = at::tensor(stayingIndices, at::kLong).to(m_decoder.device());
        for (auto &[bank, weights] : m_weights)
            weights = at::constant_pad_nd(weights, {0, 0, 0, 0, 0, std::ssize(m_rows) - weights.size(0)}).index_select(0, rows);
        m_rows = std::move(staying);
    }

    void keepAnswer(Row &row)
    {
        GenerateAnswer &answer = m_answers[row.index] = row.writer.take();
        answer.promptIds = row.lane->prompt;
    }

    const Decoder &m_decoder;
    const GenerationOptions &m_options;
    const TokenObserver &m_observer;
    const std::stop_token &m_stop;
    std::vector<Row> m_rows;
    std::vector<GenerateAnswer> m_answers;
    KvCache m_cache;
    HeldPrompts m_prompts;
    HeldWeights m_weights;
    bool m_isJudged = false; ///< pooled routers have seen the prompts
};

void checkLanes(const std::vector<GenerationLane> &lanes, int64_t vocabulary)
{
    for (size_t i = 0; i < lanes.size(); ++i) {
        const std::vector<int32_t> &prompt = lanes[i].prompt;
        const std::string where = fmt::format("lanes[{}].prompt", i);
        if (prompt.empty())
            throw Failure(ErrorCode::Usage,
                          say(MOA_TR("engine", "holds no token; give it at least one, such as the model's begin token")), where);
        const auto outside = std::ranges::find_if(prompt, [&](int32_t id) { return id < 0 || id >= vocabulary; });
        if (outside != prompt.end())
            throw Failure(ErrorCode::Usage,
                          say(MOA_TR("engine", "holds token {}, but the model's tokens are 0 to {}"), *outside, vocabulary - 1),
                          where);
    }
}

} // namespace

GenerateResult Generator::generate(const std::vector<GenerationLane> &lanes, const GenerationOptions &options,
                                   const TokenObserver &observer, const std::stop_token &stop) const
{
    checkSampling(options.sampling);
    checkLanes(lanes, m_decoder.config().vocabulary);
    for (const GenerationLane &lane : lanes)
        m_decoder.requireInReach(std::ssize(lane.prompt) + options.sampling.maxTokens - 1); // the last token is never read
    if (!m_tokenizer && !options.sampling.stop.empty())
        throw Failure(ErrorCode::Usage, say(MOA_TR("engine", "a stop text needs a model with a tokenizer")), "stop");
    if (lanes.empty())
        return {};
    const c10::InferenceMode inference;
    return Generation(*this, lanes, options, observer, stop).run();
}

} // namespace moa
