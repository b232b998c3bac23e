// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/say.h"
#include "engine/api/validate.h"
#include "tests/support/train_events.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/widget_audit.h"
#include "ui/services/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/widgets/field_form.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace {

struct Message {
    QString context, source;
    QStringList forms; ///< one, or one for each plural form
    bool isNumerus = false, isFinished = true;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isNumerus = xml.attributes().value("numerus") == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.isFinished = !xml.attributes().hasAttribute("type");
            if (!message.isNumerus)
                message.forms << xml.readElementText();
            while (message.isNumerus && xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readTranslations(const QString &language)
{
    QFile file(QString(MOA_TEST_DATA "/../../translations/moa-studio_%1.ts").arg(language));
    if (!file.open(QFile::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages << readMessage(xml, context);
    }
    return messages;
}

/// Sets a run up and trains it until step 184 of 420, where it waits.
void train(TestStudio &test)
{
    RunConfig config;
    config.name = "maths-soft";
    config.adapters = {{"lora", "all", {{"rank", 8}}}};
    config.router = {"soft", {{"swiglu_factor", 0}}};
    test.script.record.config = config;
    test.script.record.info.name = config.name;
    test.script.events = TrainEvents::until(184, 420);
    test.script.holdBefore = test.script.events.size();
    test.script.events.push_back({184, 999, EndEvent{}});
    test.studio->setUp().replace("test", config);
    test.studio->training().start(config, test.studio->freeRunFolder(config.name));
    QTRY_COMPARE(test.studio->training().record().info.step, 184);
}

/// Which value goes where and how: Qt's %1, and fmt's {} and {:.1f}, each with the number it has or would have.
QStringList placesIn(const QString &text)
{
    static const QRegularExpression place("%\\d|\\{(\\d*)(:[^{}]*)?\\}");
    QStringList found;
    int next = 0;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const QString number = one.captured(1).isEmpty() ? QString::number(next++) : one.captured(1);
        found << (one.captured().startsWith('{') ? QString("{%1%2}").arg(number, one.captured(2)) : one.captured());
    }
    found.sort();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyScheme(*qApp, Scheme::Light); }
    void cleanup() { applyLanguage("en"); }

    void nothingIsUnfinished_data();
    void nothingIsUnfinished();
    void englishCountsRightly();
    void theEnginesTextsAreTranslated_data() { nothingIsUnfinished_data(); }
    void theEnginesTextsAreTranslated();
    void theEngineSpeaksTheLanguage();
    void everyPageFitsInEveryLanguage_data() { nothingIsUnfinished_data(); }
    void everyPageFitsInEveryLanguage();
    void everyPageFitsAScaledScreen_data();
    void everyPageFitsAScaledScreen();
};

void TestTranslations::nothingIsUnfinished_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("pluralForms");
    QTest::newRow("German") << "de" << 2;
    QTest::newRow("Simplified Chinese") << "zh_CN" << 1;
}

void TestTranslations::nothingIsUnfinished()
{
    QFETCH(QString, language);
    QFETCH(int, pluralForms);
    const QList<Message> messages = readTranslations(language);
    QVERIFY(messages.size() > 800);
    QStringList complaints;
    for (const Message &message : messages) {
        const QString name = message.context + ": " + message.source;
        if (!message.isFinished || message.forms.size() != (message.isNumerus ? pluralForms : 1))
            complaints << "unfinished: " + name;
        for (const QString &form : message.forms)
            if (form.isEmpty() || placesIn(form) != placesIn(message.source))
                complaints << "other places than in " + name + ": " + form;
    }
    QVERIFY2(complaints.isEmpty(), qPrintable("\n" + complaints.join("\n")));
}

void TestTranslations::englishCountsRightly()
{
    for (const Message &message : readTranslations("en"))
        QVERIFY2(message.isFinished && message.forms.size() == 2, qPrintable(message.source));
    for (const char *language : {"en", "fr", "C"}) { // without a translation it stays English
        applyLanguage(language);
        QCOMPARE(QCoreApplication::translate("moa::ui::TopBar", "%n core(s)", nullptr, 1), QString("1 core"));
        QCOMPARE(QCoreApplication::translate("moa::ui::TopBar", "%n core(s)", nullptr, 2), QString("2 cores"));
    }
}

void TestTranslations::theEnginesTextsAreTranslated()
{
    QFETCH(QString, language);
    applyLanguage(language);
    int same = 0, count = 0;
    for (const FieldInfo &field : fieldInfos<TrainingConfig>()) {
        ++count;
        QVERIFY2(engineText(field.help) != QString::fromStdString(field.help) || field.help.empty(), field.help.c_str());
        same += engineText(field.label) == QString::fromStdString(field.label) ? 1 : 0;
    }
    QVERIFY(count > 10 && same < count / 2); // some names are the same everywhere
}

/// Also at once after another choice, and English where a translation's places don't fit.
void TestTranslations::theEngineSpeaksTheLanguage()
{
    translateTheEngine();
    const RunConfig config; // without an adapter
    const auto said = [&config] {
        const std::vector<Problem> problems = validate(config, {}, nullptr);
        const auto found = std::ranges::find(problems, "adapters", &Problem::path);
        return found == problems.end() ? QString() : QString::fromStdString(found->message);
    };
    applyLanguage("en");
    const QString english = said();
    QVERIFY(english.contains("name at least one"));
    applyLanguage("de");
    QCOMPARE(said(), QCoreApplication::translate("engine", english.toUtf8().constData()));
    QVERIFY(said() != english);
    setTranslator([](const char *) { return std::string("{} und {}"); });
    QCOMPARE(QString::fromStdString(say("{} of them", 3)), QString("3 of them"));
    setTranslator({});
    QCOMPARE(said(), english);
}

void TestTranslations::everyPageFitsInEveryLanguage()
{
    QFETCH(QString, language);
    TestStudio test;
    applyLanguage(language);
    MainWindow window(*test.studio);
    window.show();
    for (const QString stage : {"empty", "training"}) {
        if (stage == "training")
            train(test);
        for (const PageEntry &entry : pages()) {
            window.showPage(entry.key);
            window.resize(1280, 720);
            QTest::qWait(100);
            QVERIFY2(window.size() == QSize(1280, 720), entry.key);
            QCOMPARE(window.findChild<QLabel *>("pageTitle")->text(), QCoreApplication::translate("moa::ui::Pages", entry.word));
            saveShot(window, QString("%1-%2-%3").arg(entry.key, language, stage));
        }
    }
}

void TestTranslations::everyPageFitsAScaledScreen_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("German") << "de";
}

/// A screen of 1280 × 720 at 150 %: what does not fit is scrolled down to, never sideways, and no word is cut.
void TestTranslations::everyPageFitsAScaledScreen()
{
    QFETCH(QString, language);
    constexpr QSize kScreen(853, 480);
    TestStudio test;
    applyLanguage(language);
    MainWindow window(*test.studio);
    window.show();
    QStringList complaints;
    for (const QString stage : {"empty", "training", "set-up"}) {
        if (stage == "training")
            train(test);
        for (const PageEntry &entry : pages()) {
            if (stage == "set-up" && entry.key != QByteArray("train"))
                continue;
            window.showPage(entry.key);
            window.resize(kScreen);
            if (stage == "set-up")
                window.findChild<QPushButton *>("newRunButton")->click();
            QTest::qWait(150);
            const QString where = QString("%1 (%2): ").arg(entry.key, stage);
            if (window.size() != kScreen)
                complaints << where + QString("the window is %1 px wide and %2 px high").arg(window.width()).arg(window.height());
            for (const QString &one : sidewaysIn(window) + cutTextsIn(window))
                complaints << where + one;
            saveShot(window, QString("scaled-%1-%2-%3").arg(entry.key, language, stage));
        }
    }
    for (const QString &complaint : complaints)
        qWarning("%s", qPrintable(complaint));
    QVERIFY(complaints.isEmpty());
}

QTEST_MAIN(TestTranslations)
#include "tst_ui_translations.moc"
