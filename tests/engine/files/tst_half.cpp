// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/half.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace moa;

class TestHalf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHalfSurvivesTheWayToFloatAndBack()
    {
        for (uint32_t bits = 0; bits < 0x10000; ++bits) {
            const auto half = static_cast<uint16_t>(bits);
            const float value = floatFromHalf(half);
            if (std::isnan(value))
                QVERIFY(std::isnan(floatFromHalf(halfFromFloat(value))));
            else
                QCOMPARE(halfFromFloat(value), half);
        }
    }

    void everyBfloat16SurvivesTheWayToFloatAndBack()
    {
        for (uint32_t bits = 0; bits < 0x10000; ++bits) {
            const auto half = static_cast<uint16_t>(bits);
            const float value = floatFromBfloat16(half);
            if (std::isnan(value))
                QVERIFY(std::isnan(floatFromBfloat16(bfloat16FromFloat(value))));
            else
                QCOMPARE(bfloat16FromFloat(value), half);
        }
    }

    void halvesHaveTheirDefinedValues()
    {
        QCOMPARE(floatFromHalf(0x3c00), 1.0f);
        QCOMPARE(floatFromHalf(0xc000), -2.0f);
        QCOMPARE(floatFromHalf(0x7bff), 65504.0f);
        QCOMPARE(floatFromHalf(0x0001), std::ldexp(1.0f, -24));
        QCOMPARE(floatFromHalf(0x03ff), std::ldexp(1023.0f, -24));
        QCOMPARE(floatFromHalf(0x7c00), std::numeric_limits<float>::infinity());
        QVERIFY(std::signbit(floatFromHalf(0x8000)));
    }

    /// Halfway between two neighbours the even one is taken; a little off the middle, the nearer.
    void halfRoundsToNearestEven()
    {
        for (uint16_t lower = 0; lower < 0x7bff; ++lower) {
            const float middle = (floatFromHalf(lower) + floatFromHalf(static_cast<uint16_t>(lower + 1))) / 2;
            QCOMPARE(halfFromFloat(middle), static_cast<uint16_t>(lower + (lower & 1)));
            QCOMPARE(halfFromFloat(std::nextafter(middle, 0.0f)), lower);
            QCOMPARE(halfFromFloat(std::nextafter(middle, 1e9f)), static_cast<uint16_t>(lower + 1));
        }
        QCOMPARE(halfFromFloat(65519.996f), uint16_t{0x7bff});
        QCOMPARE(halfFromFloat(65520.0f), uint16_t{0x7c00});
        QCOMPARE(halfFromFloat(-1e30f), uint16_t{0xfc00});
    }

    void bfloat16RoundsToNearestEven()
    {
        for (uint16_t lower = 0x3f80; lower < 0x4080; ++lower) {
            const float middle = (floatFromBfloat16(lower) + floatFromBfloat16(static_cast<uint16_t>(lower + 1))) / 2;
            QCOMPARE(bfloat16FromFloat(middle), static_cast<uint16_t>(lower + (lower & 1)));
            QCOMPARE(bfloat16FromFloat(std::nextafter(middle, 0.0f)), lower);
        }
        QCOMPARE(bfloat16FromFloat(std::numeric_limits<float>::max()), uint16_t{0x7f80});
        QVERIFY(std::isnan(floatFromBfloat16(bfloat16FromFloat(std::bit_cast<float>(0x7f800001u)))));
    }
};

QTEST_GUILESS_MAIN(TestHalf)
#include "tst_half.moc"
