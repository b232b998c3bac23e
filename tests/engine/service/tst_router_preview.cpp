// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/torch.h"
#include "engine/routing/router_mode.h"
#include "engine/service/router_preview.h"
#include "tests/support/golden.h"
#include "tests/support/oracle.h"

#include <QTest>

using namespace moa;
using namespace moa::test;

namespace {

constexpr int64_t kWidth = 64, kLayers = 4;

AdapterPlan planOf(const std::string &mode)
{
    const auto model = goldenModel();
    const AdapterSetup setup =
        readSetup(R"([{"kind": "lora", "layers": "1-4", "targets": ["Q", "V"]}, {"kind": "parallel", "layers": "2-3"}])",
                  R"({"mode": ")" + mode + R"("})");
    return freshBank(setup, *model)->plan();
}

} // namespace

/// What is said of a router before it has learnt anything.
class TestRouterPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModeHasOne_data()
    {
        QTest::addColumn<QString>("mode");
        for (const RouterMode &mode : routerModes())
            QTest::newRow(mode.info.key.c_str()) << QString::fromStdString(mode.info.key);
    }

    void everyModeHasOne()
    {
        QFETCH(QString, mode);
        const AdapterPlan plan = planOf(mode.toStdString());
        const auto preview = previewRouter(plan, kWidth, kLayers, 0);
        QCOMPARE(preview.has_value(), routerModeNamed(mode.toStdString()).make != nullptr);
        if (!preview)
            return;
        QCOMPARE(preview->layer, int64_t{2}); // the first with all three
        QVERIFY(!preview->columns.empty() && preview->columns.size() <= 3);
        for (size_t i = 0; i < preview->columns.size(); ++i) {
            QVERIFY(preview->mean.at(i) >= 0 && preview->mean[i] <= 1);
            QVERIFY(preview->deviation.at(i) >= 0 && preview->active.at(i) >= 0 && preview->active[i] <= 1);
        }
    }

    void theSeedDecides()
    {
        const AdapterPlan plan = planOf("soft");
        const auto one = previewRouter(plan, kWidth, kLayers, 1), again = previewRouter(plan, kWidth, kLayers, 1),
                   other = previewRouter(plan, kWidth, kLayers, 2);
        QCOMPARE(one->columns, (std::vector<std::string>{"Q", "V", "PARALLEL"}));
        QVERIFY(one->mean == again->mean && one->deviation == again->deviation);
        QVERIFY(one->mean != other->mean);
        QVERIFY(one->deviation[0] > 0); // tokens differ
        QVERIFY(one->active == std::vector<double>({1, 1, 1}));
    }

    void withoutAdaptersThereIsNone()
    {
        AdapterPlan plan = planOf("soft");
        plan.adapters.clear();
        QVERIFY(!previewRouter(plan, kWidth, kLayers, 0));
    }
};

QTEST_GUILESS_MAIN(TestRouterPreview)
#include "tst_router_preview.moc"
