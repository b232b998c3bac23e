// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/torch.h"

#include "engine/api/error.h"
#include "engine/generate/generator.h"
#include "engine/model/causal_attention.h"
#include "engine/model/load_decoder.h"
#include "engine/text/load_tokenizer.h"
#include "tests/engine/files/failure_of.h"
#include "tests/engine/text/byte_tokenizer.h"
#include "tests/support/golden.h"
#include "tests/support/oracle.h"

#include <QTest>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace moa;
using namespace moa::test;

namespace {

using Ids = std::vector<int32_t>;

GenerationOptions greedy(int64_t maxTokens)
{
    GenerationOptions options;
    options.sampling.maxTokens = maxTokens;
    return options;
}

/// Prompts of these lengths, each different from the others.
std::vector<GenerationLane> lanesOf(const std::vector<size_t> &lengths, const AdapterBank *bank = nullptr)
{
    std::vector<GenerationLane> lanes;
    for (const size_t length : lengths) {
        GenerationLane lane{{}, bank, std::nullopt, static_cast<uint32_t>(lanes.size())};
        for (size_t t = 0; t < length; ++t)
            lane.prompt.push_back(static_cast<int32_t>((7 * t * t + 31 * t + 53 * lanes.size()) % 256));
        lanes.push_back(lane);
    }
    return lanes;
}

std::vector<Ids> idsOf(const GenerateResult &result)
{
    std::vector<Ids> ids;
    for (const GenerateAnswer &answer : result.answers)
        ids.push_back(answer.ids);
    return ids;
}

/// The model alone on a whole sequence: logits [T, V].
at::Tensor fullLogits(const Decoder &model, const Ids &ids, const GenerationLane &lane)
{
    std::vector<AdapterSpan> spans;
    if (lane.bank)
        spans.push_back({lane.bank, 0, 1, lane.factors});
    const at::NoGradGuard noGradients;
    const at::Tensor hidden = model.blocks(model.embed(at::tensor(ids, at::kLong)), model.call(1, std::ssize(ids), spans));
    return model.logits(hidden);
}

/// Whether an answer is what full forwards over prompt and answer give, token by token.
void compareToFullForward(const Decoder &model, const GenerationLane &lane, const GenerateAnswer &answer)
{
    Ids all = lane.prompt;
    all.insert(all.end(), answer.ids.begin(), answer.ids.end());
    const at::Tensor logits = fullLogits(model, all, lane);
    const at::Tensor logProbabilities = at::log_softmax(logits, -1);
    for (size_t i = 0; i < answer.ids.size(); ++i) {
        const auto place = static_cast<int64_t>(lane.prompt.size() + i) - 1;
        QCOMPARE(logits[place].argmax().item<int64_t>(), int64_t{answer.ids[i]});
        const double expected = logProbabilities[place][answer.ids[i]].item<double>();
        QVERIFY(std::abs(answer.logProbabilities[i] - expected) <= 2e-5);
    }
}

} // namespace

class TestGenerator : public QObject
{
    Q_OBJECT

    std::unique_ptr<Decoder> m_model;
    std::unique_ptr<AdapterBank> m_soft, m_sparse, m_plain;

private Q_SLOTS:
    void initTestCase()
    {
        m_model = goldenModel();
        m_soft = goldenAdapter("case02_soft_swi4", *m_model);
        m_sparse = goldenAdapter("case04_sparse_learned", *m_model);
        m_plain = goldenAdapter("case09_lora", *m_model);
    }

    void answersEqualFullForwards_data()
    {
        QTest::addColumn<std::vector<size_t>>("lengths");
        QTest::newRow("one lane") << std::vector<size_t>{7};
        QTest::newRow("equal lengths") << std::vector<size_t>{6, 6, 6};
        QTest::newRow("ragged, one of a single token") << std::vector<size_t>{9, 1, 5, 17};
        QTest::newRow("a prompt read in several pieces beside short ones") << std::vector<size_t>{2500, 3, 2048, 2049};
    }
    void answersEqualFullForwards()
    {
        QFETCH(std::vector<size_t>, lengths);
        for (const AdapterBank *bank : std::initializer_list<const AdapterBank *>{nullptr, m_soft.get(), m_sparse.get()}) {
            const std::vector<GenerationLane> lanes = lanesOf(lengths, bank);
            const GenerateResult result = Generator(*m_model, nullptr).generate(lanes, greedy(6));
            for (size_t i = 0; i < lanes.size(); ++i) {
                QCOMPARE(result.answers[i].ids.size(), size_t{6});
                QCOMPARE(result.answers[i].promptIds, lanes[i].prompt);
                compareToFullForward(*m_model, lanes[i], result.answers[i]);
            }
        }
    }

    void theCacheGrowsWithTheAnswer()
    {
        const std::vector<GenerationLane> lanes = lanesOf({3, 5}, m_soft.get());
        const GenerateResult result = Generator(*m_model, nullptr).generate(lanes, greedy(300));
        for (size_t i = 0; i < lanes.size(); ++i)
            compareToFullForward(*m_model, lanes[i], result.answers[i]);
    }

    /// LibTorch's attention on the CPU makes zeros of a short row of NaN.
    void whatIsNoNumberIsNotHidden()
    {
        DecoderConfig config = m_model->config();
        config.ropeTheta = -5;
        const auto broken = randomModel(config);
        for (const size_t length : {1, 3, 40}) {
            const auto error = failureOf([&] { (void)Generator(*broken, nullptr).generate(lanesOf({length, 2}), greedy(3)); });
            QVERIFY2(error && error->code == ErrorCode::Diverged, qPrintable(describeFailure(error)));
        }
    }

    void theReleasedLoopIsReproduced_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("adapter");
        QTest::addColumn<QString>("run");
        const auto row = [](const char *name, const char *folder, const char *adapter, const char *run) {
            QTest::newRow(name) << folder << adapter << run;
        };
        row("Soft MoA, prompts of 5 and 9", "case18_generate", "case02_soft_swi4", "gen0");
        row("Soft MoA, prompts of 6 and 6", "case18_generate", "case02_soft_swi4", "gen1");
        row("Sparse MoA, prompts of 5 and 9", "case18b_generate_sparse", "case04_sparse_learned", "gen0");
        row("Instance MoA, prompts of 5 and 9", "case18c_generate_instance", "case07_instance", "gen0");
        row("Instance MoA, a prompt of 7", "case18c_generate_instance", "case07_instance", "gen1");
    }
    void theReleasedLoopIsReproduced()
    {
        QFETCH(QString, folder);
        QFETCH(QString, adapter);
        QFETCH(QString, run);
        NamedTensors golden = readTensors(goldens() / folder.toStdString() / "golden.safetensors");
        const auto named = [&](const char *name) { return golden.at(fmt::format("{}.{}", run.toStdString(), name)); };
        const auto bank = goldenAdapter(adapter.toStdString(), *m_model, adapter.contains("instance") ? "instance" : "");

        // Step by step as the released code feeds it.
        const at::Tensor fed = named("fed_tokens"), starts = named("step_start"), counts = named("step_len");
        const int64_t rows = fed.size(0);
        KvCache cache(m_model->config(), rows, 48, m_model->options());
        const at::NoGradGuard noGradients;
        HeldWeights held;
        for (int64_t step = 0; step < starts.size(0); ++step) {
            const int64_t count = counts[step].item<int64_t>();
            const at::Tensor ids = fed.narrow(1, starts[step].item<int64_t>(), count);
            AdapterSpan span{bank.get(), 0, rows, {}};
            span.heldWeights = &held;
            span.isJudged = step > 0;
            const at::Tensor hidden =
                m_model->blocks(m_model->embed(ids), m_model->cachedCall(cache, count, {span})).view({rows, count, -1});
            cache.advance(std::vector<int64_t>(static_cast<size_t>(rows), count));
            const at::Tensor logits = m_model->logits(hidden.select(1, count - 1));
            QVERIFY2(largestDifference(logits, named("step_logits")[step]) <= 2e-5, qPrintable(QString("step %1").arg(step)));
        }

        // The same answers from ragged prompts in one go.
        std::vector<GenerationLane> lanes;
        for (int64_t row = 0; row < rows; ++row) {
            GenerationLane lane{{}, bank.get(), std::nullopt, 0};
            for (int64_t t = 0; t < named("prompt_len")[row].item<int64_t>(); ++t)
                lane.prompt.push_back(named("prompts")[row][t].item<int32_t>());
            lanes.push_back(lane);
        }
        const at::Tensor generated = named("generated");
        const GenerateResult result = Generator(*m_model, nullptr).generate(lanes, greedy(generated.size(1)));
        for (int64_t row = 0; row < rows; ++row)
            for (int64_t t = 0; t < generated.size(1); ++t)
                QCOMPARE(result.answers[static_cast<size_t>(row)].ids[static_cast<size_t>(t)], generated[row][t].item<int32_t>());
    }

    void lanesWithDifferentAdaptersAnswerAsAlone()
    {
        std::vector<GenerationLane> lanes = lanesOf({4, 11, 6, 8, 5, 9, 7});
        lanes[0].bank = lanes[3].bank = lanes[6].bank = m_soft.get();
        lanes[1].bank = m_sparse.get();
        lanes[4].bank = m_plain.get();
        lanes[5].bank = m_soft.get();
        lanes[5].factors = routingFactors({{}, {Site::Value, Site::Parallel}, {{Site::Value, 0.5}}});
        const Generator generator(*m_model, nullptr);
        const GenerateResult together = generator.generate(lanes, greedy(10));
        for (size_t i = 0; i < lanes.size(); ++i) {
            const GenerateAnswer alone = generator.generate({lanes[i]}, greedy(10)).answers[0];
            QCOMPARE(together.answers[i].ids, alone.ids);
            compareToFullForward(*m_model, lanes[i], together.answers[i]);
        }
        const std::vector<Ids> base = idsOf(generator.generate(lanesOf({4, 11, 6, 8, 5, 9, 7}), greedy(10)));
        QVERIFY(together.answers[2].ids == base[2]);
        QVERIFY(together.answers[0].ids != base[0]);
    }

    void mutingEverythingIsTheBase()
    {
        std::vector<GenerationLane> lanes = lanesOf({5, 8, 3});
        const GenerateResult base = Generator(*m_model, nullptr).generate(lanes, greedy(12));
        RoutingOverride muteAll;
        muteAll.mute.insert(kAllSites.begin(), kAllSites.end());
        lanes[0].bank = m_soft.get();
        lanes[1].bank = m_sparse.get();
        lanes[2].bank = m_plain.get();
        for (GenerationLane &lane : lanes)
            lane.factors = routingFactors(muteAll);
        const GenerateResult muted = Generator(*m_model, nullptr).generate(lanes, greedy(12));
        for (size_t i = 0; i < lanes.size(); ++i) {
            QCOMPARE(muted.answers[i].ids, base.answers[i].ids);
            QCOMPARE(muted.answers[i].logProbabilities, base.answers[i].logProbabilities);
        }
    }

    void everyTokenComesWithTheWeightsThatForetoldIt()
    {
        std::vector<GenerationLane> lanes = lanesOf({5, 9}, m_soft.get());
        lanes[1].factors = routingFactors({{Site::Key}, {}, {}});
        GenerationOptions options = greedy(4);
        options.withRouting = true;
        const GenerateResult result = Generator(*m_model, nullptr).generate(lanes, options);
        for (size_t i = 0; i < lanes.size(); ++i) {
            Ids all = lanes[i].prompt;
            all.insert(all.end(), result.answers[i].ids.begin(), result.answers[i].ids.end());
            BlockCall call = m_model->call(1, std::ssize(all), {{m_soft.get(), 0, 1, lanes[i].factors}});
            std::vector<at::Tensor> weights;
            call.onRouting = [&](int64_t, const AdapterPass &pass) { weights.push_back(pass.weights()); };
            const at::NoGradGuard noGradients;
            (void)m_model->blocks(m_model->embed(at::tensor(all, at::kLong)), call);
            QCOMPARE(result.answers[i].routing.size(), size_t{4});
            for (size_t t = 0; t < 4; ++t)
                for (size_t layer = 0; layer < weights.size(); ++layer) {
                    const LayerRouting &routing = result.answers[i].routing[t][layer];
                    QCOMPARE(routing.layer, static_cast<int64_t>(layer));
                    QCOMPARE(routing.columns.size(), size_t{9});
                    const auto place = static_cast<int64_t>(lanes[i].prompt.size() + t) - 1;
                    for (size_t column = 0; column < 9; ++column)
                        QVERIFY(std::abs(routing.mean[column] -
                                         weights[layer][0][place][static_cast<int64_t>(column)].item<double>()) <= 1e-5);
                    QCOMPARE(routing.mean[static_cast<size_t>(Site::Key)] == 0, i == 1);
                }
        }
    }

    void samplingDependsOnSeedAndLaneAlone()
    {
        const std::vector<GenerationLane> lanes = lanesOf({5, 9, 3, 7});
        GenerationOptions options = greedy(12);
        options.sampling.temperature = 1;
        options.sampling.seed = 5;
        const Generator generator(*m_model, nullptr);
        const std::vector<Ids> first = idsOf(generator.generate(lanes, options));
        QCOMPARE(idsOf(generator.generate(lanes, options)), first);
        QCOMPARE(idsOf(generator.generate({lanes[3], lanes[1]}, options)), (std::vector<Ids>{first[3], first[1]}));
        options.sampling.seed = 6;
        QVERIFY(idsOf(generator.generate(lanes, options)) != first);
    }

    void everyLaneEndsOnItsOwnAndIsHeardInOrder()
    {
        // A letter that lane 1 says becomes a stop text, at which any lane ends.
        std::vector<GenerationLane> lanes = lanesOf({5, 9, 3, 7, 6});
        const std::vector<Ids> full = idsOf(Generator(*m_model, nullptr).generate(lanes, greedy(20)));
        const auto stopId = std::ranges::find_if(full[1], [](int32_t id) { return id < 128; });
        QVERIFY(stopId != full[1].end());
        const ByteTokenizer tokenizer;
        GenerationOptions options = greedy(20);
        options.sampling.stop = {std::string(1, static_cast<char>(*stopId))};
        std::vector<GeneratedToken> heard;
        const GenerateResult result =
            Generator(*m_model, &tokenizer).generate(lanes, options, [&](const GeneratedToken &token) { heard.push_back(token); });
        std::vector<GenerateAnswer> collected(lanes.size());
        for (const GeneratedToken &token : heard) {
            GenerateAnswer &answer = collected[static_cast<size_t>(token.lane)];
            answer.ids.push_back(token.id);
            answer.text += token.text;
            answer.logProbabilities.push_back(token.logProbability);
        }
        bool someEndedEarly = false, someWentOn = false;
        for (size_t i = 0; i < lanes.size(); ++i) {
            const auto stopped = std::ranges::find(full[i], *stopId);
            const Ids expected(full[i].begin(), stopped == full[i].end() ? stopped : stopped + 1);
            QCOMPARE(result.answers[i].ids, expected);
            QCOMPARE(collected[i].ids, expected);
            QCOMPARE(collected[i].text, result.answers[i].text);
            QCOMPARE(collected[i].logProbabilities, result.answers[i].logProbabilities);
            someEndedEarly = someEndedEarly || result.answers[i].finishReason == FinishReason::StopText;
            someWentOn = someWentOn || result.answers[i].finishReason == FinishReason::Length;
        }
        QVERIFY(someEndedEarly && someWentOn);
        for (size_t i = 0; i < lanes.size(); ++i)
            QCOMPARE(heard[i].lane, static_cast<int64_t>(i));
    }

    void aStopTextOfOneLaneEndsNoOther()
    {
        std::vector<GenerationLane> lanes = lanesOf({5, 5});
        lanes[1].prompt = lanes[0].prompt; // they say the same
        const Ids full = Generator(*m_model, nullptr).generate({lanes[0]}, greedy(20)).answers[0].ids;
        const auto letter = std::ranges::find_if(full, [](int32_t id) { return id < 128; });
        QVERIFY(letter != full.end());
        const ByteTokenizer tokenizer;
        lanes[0].stopTexts = {std::string(1, static_cast<char>(*letter))};
        const GenerateResult result = Generator(*m_model, &tokenizer).generate(lanes, greedy(20));
        QCOMPARE(result.answers[0].ids, Ids(full.begin(), letter + 1));
        QCOMPARE(result.answers[0].finishReason, FinishReason::StopText);
        QCOMPARE(result.answers[1].ids, full);
        QCOMPARE(result.answers[1].finishReason, FinishReason::Length);
    }

    void aStopKeepsWhatThereIs()
    {
        std::stop_source source;
        int64_t tokens = 0;
        const GenerateResult result =
            Generator(*m_model, nullptr)
                .generate(
                    lanesOf({4, 6}), greedy(100),
                    [&](const GeneratedToken &) { ++tokens == 7 ? (void)source.request_stop() : (void)0; }, source.get_token());
        QCOMPARE(tokens, int64_t{8}); // the step is finished
        for (const GenerateAnswer &answer : result.answers) {
            QCOMPARE(answer.ids.size(), size_t{4});
            QCOMPARE(answer.finishReason, FinishReason::Stopped);
        }
        const GenerateResult none = Generator(*m_model, nullptr).generate(lanesOf({4}), greedy(100), {}, source.get_token());
        QVERIFY(none.answers[0].ids.empty());
        QCOMPARE(none.answers[0].finishReason, FinishReason::Stopped);
    }

    void badRequestsAreNamed()
    {
        const Generator generator(*m_model, nullptr);
        GenerationOptions stopText = greedy(3);
        stopText.sampling.stop = {"x"};
        const auto lane = [](Ids prompt) { return std::vector{GenerationLane{std::move(prompt), nullptr, std::nullopt, 0}}; };
        QVERIFY_THROWS_EXCEPTION(Failure, (void)generator.generate(lane({}), greedy(3)));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)generator.generate(lane({1, 256}), greedy(3)));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)generator.generate(lane({-1}), greedy(3)));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)generator.generate(lane({1}), greedy(0)));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)generator.generate(lane({1}), stopText));
        QVERIFY(generator.generate({}, greedy(3)).answers.empty());
    }

    void theSampleModelSaysWhatTransformersSays()
    {
        const QByteArray path = qgetenv("MOA_SAMPLE_MODEL");
        if (path.isEmpty())
            QSKIP("MOA_SAMPLE_MODEL names no model");
        LoadOptions load;
        load.storageType = at::kFloat;
        const auto model = loadDecoder(*openWeights(path.toStdString()), load);
        const auto tokenizer = loadTokenizer(path.toStdString());
        std::ifstream file(goldens() / "smollm2" / "cases.json");
        const nlohmann::json cases = nlohmann::json::parse(file);
        const NamedTensors golden = readTensors(goldens() / "smollm2" / "logprobs.safetensors");
        const auto ids = cases.at("ids").get<std::vector<Ids>>();
        const auto expected = cases.at("greedy").get<std::vector<Ids>>();
        std::vector<GenerationLane> lanes;
        for (size_t i = 0; i < ids.size(); ++i) {
            QCOMPARE(tokenizer->encode(cases.at("prompts")[i].get<std::string>(), SpecialTokens::Parse), ids[i]);
            lanes.push_back({ids[i], nullptr, std::nullopt, 0});
            const at::Tensor logProbabilities = at::log_softmax(fullLogits(*model, ids[i], lanes.back()), -1);
            const at::Tensor found = logProbabilities.gather(1, golden.at(fmt::format("top_id.{}", i)).to(at::kLong));
            QVERIFY(largestDifference(found, golden.at(fmt::format("top_logprob.{}", i))) <= 1e-3);
        }
        GenerationOptions options = greedy(24);
        options.sampling.ignoreEnd = true;
        QCOMPARE(idsOf(Generator(*model, tokenizer.get()).generate(lanes, options)), expected);
    }
};

QTEST_GUILESS_MAIN(TestGenerator)
#include "tst_generator.moc"
