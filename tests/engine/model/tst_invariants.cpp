// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/torch.h"
#include "engine/model/kv_cache.h"
#include "tests/support/golden.h"
#include "tests/support/oracle.h"
#include "tests/support/tolerance.h"

#include <QTest>

using namespace moa;
using namespace moa::test;

namespace {

constexpr const char *kEverything =
    R"([{"kind": "lora", "targets": ["Q", "K", "V", "O", "FFN_UP", "FFN_GATE", "FFN_DOWN"], "rank": 3, "alpha": 6},
                                        {"kind": "parallel", "size": 5}, {"kind": "prompt", "length": 4}])";

std::unique_ptr<AdapterBank> randomBank(const char *router, const Decoder &model)
{
    auto bank = freshBank(readSetup(kEverything, router), model);
    randomise(*bank);
    return bank;
}

void routers()
{
    QTest::addColumn<QString>("router");
    QTest::newRow("without a router") << R"({"mode": "none"})";
    QTest::newRow("under a soft router") << R"({"mode": "soft", "swiglu_factor": 2})";
    QTest::newRow("under sparse weights") << R"({"mode": "sparse", "swiglu_factor": 2, "max_threshold": 1.0})";
    QTest::newRow("under a router of the normed input") << R"({"mode": "soft", "swiglu_factor": 0, "router_input": "normed"})";
}

void routersAndNoAdapters()
{
    routers();
    QTest::newRow("without adapters") << "";
}

} // namespace

/// What holds for any weights and any input.
class TestInvariants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laterTokensLeaveEarlierRowsAlone_data() { routersAndNoAdapters(); }
    void laterTokensLeaveEarlierRowsAlone()
    {
        QFETCH(QString, router);
        const auto model = goldenModel();
        const auto bank = router.isEmpty() ? nullptr : randomBank(qPrintable(router), *model);
        TokenBatch batch = randomBatch({12, 12}, model->config().vocabulary);
        const std::vector<AdapterSpan> spans = bank ? std::vector{wholeBatch(*bank, batch)} : std::vector<AdapterSpan>{};
        const at::Tensor before = hiddenRows(*model, batch.tokens, spans).view({2, 12, -1});
        for (const int64_t changed : {1, 6, 11}) {
            at::Tensor tokens = batch.tokens.clone();
            tokens.select(1, changed).fill_(3);
            const at::Tensor after = hiddenRows(*model, tokens, spans).view({2, 12, -1});
            QVERIFY(at::equal(before.narrow(1, 0, changed), after.narrow(1, 0, changed)));
            QVERIFY(!at::equal(before.select(1, changed), after.select(1, changed)));
        }
    }

    void rowsDoNotSeeEachOther_data() { routersAndNoAdapters(); }
    void rowsDoNotSeeEachOther()
    {
        QFETCH(QString, router);
        const auto model = goldenModel();
        const auto bank = router.isEmpty() ? nullptr : randomBank(qPrintable(router), *model);
        const TokenBatch batch = randomBatch({9, 5, 7}, model->config().vocabulary);
        const auto spans = [&](int64_t rows) {
            AdapterSpan span;
            span.bank = bank.get();
            span.sequences = rows;
            return bank ? std::vector{span} : std::vector<AdapterSpan>{};
        };
        const at::Tensor together = hiddenRows(*model, batch.tokens, spans(3)).view({3, 9, -1});
        const at::Tensor alone = hiddenRows(*model, batch.tokens.narrow(0, 1, 1).narrow(1, 0, 5), spans(1)).view({5, -1});
        VERIFY_AT_MOST(relativeDifference(alone, together.select(0, 1).narrow(0, 0, 5)), toleranceOf(at::kFloat).values);
    }

    void cacheChangesNothing_data() { routersAndNoAdapters(); }
    void cacheChangesNothing()
    {
        QFETCH(QString, router);
        const at::NoGradGuard noGradients;
        const auto model = goldenModel();
        const auto bank = router.isEmpty() ? nullptr : randomBank(qPrintable(router), *model);
        const TokenBatch batch = randomBatch({9, 9}, model->config().vocabulary);
        const std::vector<AdapterSpan> spans = bank ? std::vector{wholeBatch(*bank, batch)} : std::vector<AdapterSpan>{};
        const at::Tensor whole = hiddenRows(*model, batch.tokens, spans).view({2, 9, -1});

        KvCache cache(model->config(), 2, 16, model->options());
        const auto feed = [&](const at::Tensor &tokens, const std::vector<int64_t> &counts) {
            const at::Tensor rows = model->blocks(model->embed(tokens), model->cachedCall(cache, tokens.size(1), spans));
            cache.advance(counts);
            return rows.view({2, tokens.size(1), -1});
        };
        // The second row's prompt is two tokens shorter, padded on the right; then both go on token by token.
        at::Tensor prompt = batch.tokens.narrow(1, 0, 4).clone();
        prompt.select(0, 1).narrow(0, 2, 2).fill_(0);
        const double allowed = toleranceOf(at::kFloat).values;
        const at::Tensor first = feed(prompt, {4, 2});
        VERIFY_AT_MOST(relativeDifference(first.select(0, 0), whole.select(0, 0).narrow(0, 0, 4)), allowed);
        for (int64_t step = 0; step < 5; ++step) {
            const at::Tensor next =
                at::stack({batch.tokens.select(0, 0).narrow(0, 4 + step, 1), batch.tokens.select(0, 1).narrow(0, 2 + step, 1)});
            const at::Tensor rows = feed(next, {1, 1});
            VERIFY_AT_MOST(relativeDifference(rows.select(0, 0).select(0, 0), whole.select(0, 0).select(0, 4 + step)), allowed);
            VERIFY_AT_MOST(relativeDifference(rows.select(0, 1).select(0, 0), whole.select(0, 1).select(0, 2 + step)), allowed);
        }
    }

    void lanesOfOneBatchKeepTheirOwnAdapters()
    {
        const auto model = goldenModel();
        const auto soft = randomBank(R"({"mode": "soft", "swiglu_factor": 2})", *model);
        const auto plain = randomBank(R"({"mode": "none"})", *model);
        const TokenBatch batch = randomBatch({6, 6, 6, 6}, model->config().vocabulary);
        const auto spanOf = [](const AdapterBank &bank, int64_t first, int64_t count) {
            AdapterSpan span;
            span.bank = &bank;
            span.firstSequence = first;
            span.sequences = count;
            return span;
        };
        const at::Tensor lanes = hiddenRows(*model, batch.tokens, {spanOf(*soft, 0, 1), spanOf(*plain, 2, 2)}).view({4, 6, -1});
        const at::Tensor base = hiddenRows(*model, batch.tokens, {}).view({4, 6, -1});
        const at::Tensor allSoft = hiddenRows(*model, batch.tokens, {spanOf(*soft, 0, 4)}).view({4, 6, -1});
        const at::Tensor allPlain = hiddenRows(*model, batch.tokens, {spanOf(*plain, 0, 4)}).view({4, 6, -1});
        const double allowed = toleranceOf(at::kFloat).values;
        VERIFY_AT_MOST(relativeDifference(lanes[0], allSoft[0]), allowed);
        VERIFY_AT_MOST(relativeDifference(lanes[1], base[1]), allowed);
        VERIFY_AT_MOST(relativeDifference(lanes.narrow(0, 2, 2), allPlain.narrow(0, 2, 2)), allowed);
    }

    void mutingEverySiteLeavesTheBase_data() { routers(); }
    void mutingEverySiteLeavesTheBase()
    {
        QFETCH(QString, router);
        const auto model = goldenModel();
        const auto bank = randomBank(qPrintable(router), *model);
        const TokenBatch batch = randomBatch({6, 4}, model->config().vocabulary);
        AdapterSpan muted = wholeBatch(*bank, batch);
        muted.factors.emplace().fill(0);
        const at::Tensor base = hiddenRows(*model, batch.tokens, {});
        QVERIFY(at::equal(hiddenRows(*model, batch.tokens, {muted}), base));
        QVERIFY(!at::equal(hiddenRows(*model, batch.tokens, {wholeBatch(*bank, batch)}), base));
    }
};

QTEST_GUILESS_MAIN(TestInvariants)
#include "tst_invariants.moc"
