// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/field.h"

#include <QTest>

using namespace moa;
using nlohmann::json;

namespace {

constexpr Choice kColours[]{{"red", "Red"}, {"green", "Green"}};

struct Options {
    bool loud = false;
    int64_t count = 3;
    double share = 0.5;
    int64_t free = 0;
    std::string colour = "red";
    std::vector<std::string> names;

    static constexpr auto fields()
    {
        return std::tuple{Field{"loud", &Options::loud, "Loud", "Help."},
                          Field{"count", &Options::count, "Count", "Help.", 1, 10},
                          Field{"share", &Options::share, "Share", "Help.", 0.0, 1.0},
                          Field{"free", &Options::free, "Free", "Help."},
                          Field{"colour", &Options::colour, "Colour", "Help.", kColours},
                          Field{"names", &Options::names, "Names", "Help."}};
    }
};

} // namespace

class TestField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreReadAndWritten();
    void wrongValuesAreReported_data();
    void wrongValuesAreReported();
    void allProblemsComeAtOnceAndLeaveDefaults();
    void infosDescribeTheTable();
};

void TestField::valuesAreReadAndWritten()
{
    const json document{{"loud", true}, {"count", 10}, {"share", 1}, {"free", -7}, {"colour", "green"}, {"names", {"a", "b"}}};
    Options options;
    QVERIFY(fromJson(document, options).empty());
    QCOMPARE(options.loud, true);
    QCOMPARE(options.count, 10);
    QCOMPARE(options.share, 1.0);
    QCOMPARE(options.free, -7);
    QCOMPARE(options.colour, std::string("green"));
    QCOMPARE(options.names.size(), size_t{2});
    QVERIFY(toJson(options) == document);
}

void TestField::wrongValuesAreReported_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("a number for a truth") << QByteArray(R"({"loud": 1})") << "a.loud: 1 is not true or false";
    QTest::newRow("a fraction for a whole number") << QByteArray(R"({"count": 2.5})") << "a.count: 2.5 is not a whole number";
    QTest::newRow("below the range") << QByteArray(R"({"count": 0})") << "a.count: 0 is out of range 1..10";
    QTest::newRow("above the range") << QByteArray(R"({"share": 1.5})") << "a.share: 1.5 is out of range 0.0..1.0";
    QTest::newRow("a text for a number") << QByteArray(R"({"share": "x"})") << "a.share: \"x\" is not a number";
    QTest::newRow("beyond 64 bits") << QByteArray(R"({"free": 18446744073709551615})")
                                    << "a.free: 18446744073709551615 is too large";
    QTest::newRow("none of the choices") << QByteArray(R"({"colour": "blue"})") << "a.colour: \"blue\" is none of red, green";
    QTest::newRow("a list for a text") << QByteArray(R"({"colour": ["red"]})") << "a.colour: a list is not a text";
    QTest::newRow("a text for a list") << QByteArray(R"({"names": "a"})") << "a.names: \"a\" is not a list of texts";
    QTest::newRow("a bad item of a list") << QByteArray(R"({"names": ["a", {}]})") << "a.names[1]: an object is not a text";
    QTest::newRow("a key nearly right") << QByteArray(R"({"cuont": 1})") << "a.cuont: unknown key; did you mean count?";
    QTest::newRow("a key from nowhere") << QByteArray(R"({"elephant": 1})")
                                        << "a.elephant: unknown key; known: loud, count, share, free, colour, names";
    QTest::newRow("not an object") << QByteArray("[1]") << "a: a list is not an object";
}

void TestField::wrongValuesAreReported()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, problem);
    Options options;
    const auto problems = fromJson(json::parse(text.toStdString()), options, "a");
    QCOMPARE(problems.size(), size_t{1});
    QCOMPARE(QString::fromStdString(describe(problems.front())), problem);
}

void TestField::allProblemsComeAtOnceAndLeaveDefaults()
{
    Options options;
    const auto problems = fromJson(json{{"count", 11}, {"share", -1}, {"colour", 3}, {"nmaes", 1}, {"loud", true}}, options);
    QCOMPARE(problems.size(), size_t{4});
    QCOMPARE(options.count, 3);
    QCOMPARE(options.share, 0.5);
    QCOMPARE(options.loud, true);
}

void TestField::infosDescribeTheTable()
{
    const auto infos = fieldInfos<Options>();
    QCOMPARE(infos.size(), size_t{6});
    const FieldInfo *count = findField(infos, "count");
    QVERIFY(count != nullptr);
    QVERIFY(count->type == FieldType::Integer);
    QVERIFY(count->defaultValue == 3 && count->min == 1 && count->max == 10);
    QVERIFY(findField(infos, "free")->min.is_null());
    QCOMPARE(findField(infos, "colour")->choices.size(), size_t{2});
    QVERIFY(findField(infos, "nothing") == nullptr);
}

QTEST_GUILESS_MAIN(TestField)
#include "tst_field.moc"
