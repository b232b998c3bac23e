// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spoken_tokens.h"
#include "tests/ui/ui_test.h"
#include "ui/widgets/token_text.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using namespace moa;
using namespace moa::ui;
using moa::test::saveShot;

namespace {

std::vector<QString> tokensOf(const QString &text)
{
    std::vector<QString> tokens;
    for (const GeneratedToken &token : moa::test::spoken(text.toStdString()))
        tokens.push_back(QString::fromStdString(token.text));
    return tokens;
}

TokenLayout laidOut(const std::vector<QString> &tokens, double width)
{
    TokenLayout layout;
    layout.setFont(ui::font(14));
    layout.setWidth(width);
    layout.append(tokens);
    return layout;
}

} // namespace

class TestTokenText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyScheme(*qApp, Scheme::Light); }
    void growingEqualsLayingOutAtOnce();
    void aLineNeverBreaksInsideAWord();
    void emptyTokensBelongToTheNext();
    void newLinesBeginLines();
    void rightToLeftRunsFromTheRight();
    void chineseBreaksAnywhere();
    void everyTokenIsFoundWhereItIs();
    void arrowsGoFromTokenToToken();
    void aDragSelectsText();
    void aLongAnswerGrowsQuickly();
    void itIsDrawn();
};

void TestTokenText::growingEqualsLayingOutAtOnce()
{
    const std::vector<QString> tokens = tokensOf(QString("One two three, four.\nFive six seven eight nine. ").repeated(60));
    const TokenLayout whole = laidOut(tokens, 300);
    TokenLayout grown;
    grown.setFont(ui::font(14));
    grown.setWidth(300);
    for (const QString &token : tokens)
        grown.append({token});
    QCOMPARE(grown.text(), whole.text());
    QCOMPARE(grown.height(), whole.height());
    for (int token = 0; token < whole.tokens(); token += 7)
        QCOMPARE(grown.rects(token), whole.rects(token));
}

void TestTokenText::aLineNeverBreaksInsideAWord()
{
    const TokenLayout layout =
        laidOut({"aaaa", " bbbb", " 1", "2", "3", "4", "5"}, QFontMetricsF(ui::font(14)).horizontalAdvance("aaaa bbbb 123"));
    QCOMPARE(layout.height(), 60.0);
    for (int digit = 3; digit < 7; ++digit)
        QCOMPARE(layout.rects(digit).front().top(), layout.rects(2).front().top());
}

void TestTokenText::emptyTokensBelongToTheNext()
{
    const TokenLayout layout = laidOut({"a", "", "", QString::fromUtf8("好"), ""}, 300);
    QVERIFY(layout.rects(1).empty());
    QCOMPARE(layout.rects(3).size(), size_t{1});
    QCOMPARE(layout.tokenAt(layout.rects(3).front().center()), std::optional(3));
}

void TestTokenText::newLinesBeginLines()
{
    const TokenLayout layout = laidOut({"a", "\n\n", "b", "\n"}, 300);
    QCOMPARE(layout.height(), 120.0); // a, nothing, b, nothing yet
    QCOMPARE(layout.rects(2).front().top() - layout.rects(0).front().top(), 60.0);
    QVERIFY(layout.rects(1).empty());
    QVERIFY(!layout.tokenAt({5, 45}));
}

void TestTokenText::rightToLeftRunsFromTheRight()
{
    const TokenLayout layout = laidOut({QString::fromUtf8("שלום"), QString::fromUtf8(" עולם"), " 12"}, 300);
    const QRectF first = layout.rects(0).front(), second = layout.rects(1).front();
    QVERIFY(std::abs(first.right() - 300) < 2);
    QVERIFY(second.right() < first.left());
    QCOMPARE(layout.tokenAt(second.center()), std::optional(1));
    QVERIFY(layout.rects(2).front().right() < second.left());
}

void TestTokenText::chineseBreaksAnywhere()
{
    std::vector<QString> tokens;
    for (const QChar character : QString::fromUtf8("她先送出十五张贴纸然后又买了八张所以现在一共有十七张贴纸"))
        tokens.emplace_back(character);
    const TokenLayout layout = laidOut(tokens, 120);
    QVERIFY(layout.height() >= 90);
    for (const int token : {0, 9, 20})
        QCOMPARE(layout.tokenAt(layout.rects(token).front().center()), std::optional(token));
}

void TestTokenText::everyTokenIsFoundWhereItIs()
{
    const TokenLayout layout =
        laidOut(tokensOf(QString("She gives away 5 * 3 = 15 stickers, so she has 24 left. ").repeated(40)), 260);
    for (int token = 0; token < layout.tokens(); ++token)
        for (const QRectF &rect : layout.rects(token)) {
            QCOMPARE(layout.tokenAt(rect.center()), std::optional(token));
            QVERIFY(rect.left() >= 0 && rect.right() <= 262);
        }
    const auto seen = layout.tokensBetween(300, 360);
    QVERIFY(seen && seen->first > 0 && seen->second < layout.tokens() - 1);
}

void TestTokenText::arrowsGoFromTokenToToken()
{
    TokenText text;
    text.resize(200, 120);
    text.show();
    text.append(tokensOf("one two\n\nthree four five six seven eight nine ten eleven twelve"));
    QSignalSpy chosen(&text, &TokenText::tokenChosen), dismissed(&text, &TokenText::dismissed);
    QTest::keyClick(&text, Qt::Key_Right);
    QTest::keyClick(&text, Qt::Key_Right);
    QTest::keyClick(&text, Qt::Key_Right); // over the empty lines
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(text.layOut().text().mid(text.layOut().start(*text.chosen()), 5), QString("three"));
    QTest::keyClick(&text, Qt::Key_End);
    QVERIFY(text.verticalScrollBar()->value() > 0); // it is brought into sight
    QTest::keyClick(&text, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(text.selectedText().contains("eleven"));
    QTest::keyClick(&text, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), text.selectedText());
    QTest::keyClick(&text, Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(!text.chosen());
}

void TestTokenText::aDragSelectsText()
{
    TokenText text;
    text.resize(300, 120);
    text.show();
    text.append(tokensOf("one two three"));
    const auto middle = [&](int token, bool atEnd) {
        const QRectF rect = text.layOut().rects(token).front().translated(0, 8);
        return QPoint(static_cast<int>(atEnd ? rect.right() + 1 : rect.left()), static_cast<int>(rect.center().y()));
    };
    QSignalSpy chosen(&text, &TokenText::tokenChosen);
    QTest::mousePress(text.viewport(), Qt::LeftButton, {}, middle(0, false));
    QTest::mouseMove(text.viewport(), middle(1, true));
    QTest::mouseRelease(text.viewport(), Qt::LeftButton, {}, middle(1, true));
    QCOMPARE(text.selectedText(), QString("one two"));
    QVERIFY(chosen.isEmpty());
    QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, text.layOut().rects(2).front().translated(0, 8).center().toPoint());
    QCOMPARE(chosen.size(), 1);
    QVERIFY(text.selectedText().isEmpty());
}

void TestTokenText::aLongAnswerGrowsQuickly()
{
    TokenText text;
    text.resize(380, 400);
    text.show();
    text.setGrowing(true);
    const std::vector<QString> tokens = tokensOf(QString("She gives away 5 * 3 = 15 stickers, so she has 24 left. ").repeated(150));
    std::vector<qint64> times;
    for (size_t at = 0; at + 5 < tokens.size(); at += 5) { // what comes in 50 ms
        QElapsedTimer clock;
        clock.start();
        text.append({tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.begin() + static_cast<std::ptrdiff_t>(at) + 5});
        text.repaint();
        times.push_back(clock.nsecsElapsed());
    }
    std::ranges::sort(times);
    const double median = static_cast<double>(times[times.size() / 2]) / 1e6;
    qInfo("%zu tokens: %.2f ms each time, %.2f at worst", tokens.size(), median, static_cast<double>(times.back()) / 1e6);
    QVERIFY2(median < 8, qPrintable(QString::number(median)));
    QVERIFY(text.verticalScrollBar()->value() >= text.verticalScrollBar()->maximum() - 2); // the end stays in sight
}

void TestTokenText::itIsDrawn()
{
    TokenText text;
    text.setAutoFillBackground(true);
    text.setBackgroundRole(QPalette::Base);
    text.resize(320, 330);
    text.show();
    text.append(tokensOf(QString::fromUtf8("She gives away 5 * 3 = 15.\n")));
    for (const QChar character : QString::fromUtf8("她先送出十五张贴纸，然后又买了八张，所以现在一共有十七张。\n"))
        text.append({QString(character)});
    text.append(tokensOf(QString::fromUtf8("היא נותנת 15 מדבקות ואז קונה 8 נוספות, כלומר 17.\nيبقى لديها 17 ملصقا.")));
    text.setTint([](int token) { return mix(colors().surface, ramp((token * 37 % 100) / 100.0), 0.4); });
    text.setFlags({{4, QString::fromUtf8("≠ A"), "why"}, {30, QString::fromUtf8("≠ B C"), "why"}});
    text.setChosen(40);
    saveShot(text, "token-text");
    QVERIFY(text.sizeHint().height() > 150);
}

QTEST_MAIN(TestTokenText)
#include "tst_ui_token_text.moc"
