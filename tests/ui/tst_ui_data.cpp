// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_test.h"
#include "ui/pages/data/length_histogram.h"
#include "ui/pages/data/token_view.h"
#include "ui/pages/data_page.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/entry_button.h"
#include "ui/widgets/error_notice.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>

#include <cmath>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace {

/// Words with the space before them, as a byte-level tokenizer makes them; digits alone, line ends apart.
void addTokens(std::vector<PreviewToken> &tokens, const std::string &text, bool isLearnt)
{
    std::string piece;
    const auto flush = [&] {
        if (!piece.empty())
            tokens.push_back({static_cast<int32_t>(300 + tokens.size()), piece, isLearnt, false, false});
        piece.clear();
    };
    for (const char c : text) {
        const bool isSingle = (c >= '0' && c <= '9') || c == '\n' || c == '.' || c == ',' || c == '?' || c == ':';
        if (c == ' ' || isSingle)
            flush();
        piece += c;
        if (isSingle)
            flush();
    }
    flush();
}

/// The example of the drawings, cut to `limit` as the engine cuts: from the beginning, for it has no input.
ExamplePreview muffins(const std::string &file, int64_t limit)
{
    ExamplePreview preview;
    addTokens(
        preview.tokens,
        "Below is an instruction that describes a task. Write a response that appropriately completes the request.\n\n"
        "### Instruction:\nA bakery sells muffins in boxes of 6 and rolls in bags of 4. On Saturday it sold 18 boxes and 25 bags "
        "before noon, and half as many boxes and 10 bags fewer after noon. How many muffins and rolls did the bakery sell on "
        "Saturday in all?\n\n### Response:\n",
        false);
    addTokens(
        preview.tokens,
        "Before noon it sold 18 * 6 = 108 muffins and 25 * 4 = 100 rolls. After noon it sold 9 * 6 = 54 muffins and 15 * 4 = 60 "
        "rolls. That makes 162 muffins and 160 rolls, so 162 + 160 = 322. The answer is 322.",
        true);
    preview.tokens.push_back({2, "<|im_end|>", true, true, false});
    preview.cutTokens = std::max<int64_t>(0, static_cast<int64_t>(preview.tokens.size()) - limit);
    for (int64_t i = 0; i < preview.cutTokens; ++i) {
        preview.tokens[static_cast<size_t>(i)].isCut = true;
        preview.tokens[static_cast<size_t>(i)].supervised = false;
    }
    preview.file = file;
    preview.line = 638;
    return preview;
}

DatasetInfo wordProblems(int rows)
{
    DatasetInfo info;
    info.format = "alpaca";
    info.rows = rows;
    info.columns = {"instruction", "input", "output", "source"};
    for (int row = 0; row < rows; ++row) { // a bell from 50 to 150, and a few long ones
        const double bell = 96 + 19 * std::sin(row * 1.7) + 17 * std::sin(row * 0.61) + 9 * std::sin(row * 5.3);
        info.rowTokens.push_back(row % 320 == 5 ? 170 + row % 7 * 3 : static_cast<int32_t>(bell));
        info.tokens += info.rowTokens.back();
    }
    info.supervisedTokens = info.tokens * 31 / 100;
    info.longestTokens = 187;
    return info;
}

/// A page in a window, with two files of which one row in three is wrong.
struct Shown {
    TestStudio test;
    std::unique_ptr<DataPage> page;
    std::string train, extra;

    explicit Shown(bool hasFiles = true)
    {
        train = test.studio->surroundings().sampleTrain.string();
        extra = (std::filesystem::path(test.folder.path().toStdString()) / "extra.csv").string();
        QFile csv(QString::fromStdString(extra));
        (void)csv.open(QFile::WriteOnly);
        csv.write("question,answer,note\nWhat is 1 + 1?,2,easy\nWhat is 2 + 2?,4,easy,too many\nWhat is 3 + 3?,6,\n");
        csv.close();
        DatasetInfo problems = wordProblems(1240);
        problems.problems = {{train, 412, "has no output to learn (looked for output, response, completion)"}};
        DatasetInfo table = wordProblems(25);
        table.format = "csv";
        table.columns = {"question", "answer", "note"};
        table.problems = {{extra, 3, "has 4 columns where the head has 3"}};
        test.script.datasets = {{"train.json", problems}, {"extra.csv", table}, {"held-out.json", wordProblems(40)}};
        test.script.previews.assign(1240, muffins(train, 160));
        test.studio->setUp().edit("x", [&](RunConfig &config) {
            config.data.train = hasFiles ? std::vector<std::string>{"sample", extra} : std::vector<std::string>();
            config.data.maxTokens = 160;
        });
        page = std::make_unique<DataPage>(*test.studio);
        page->resize(1360, 796);
        page->show();
        page->shown();
        settle();
    }
    void settle()
    {
        QTest::qWait(260); // reading waits a little for further edits
        QTRY_VERIFY(test.studio->light().isIdle());
        QCoreApplication::processEvents();
        QTRY_VERIFY(test.studio->light().isIdle());
    }
    template <class T>
    [[nodiscard]] T *find(const char *name) const
    {
        return page->findChild<T *>(name);
    }
    void press(const char *name) { find<QPushButton>(name)->click(); }
    void choose(const char *name, const QString &value)
    {
        auto *combo = find<QComboBox>(name);
        combo->setCurrentIndex(combo->findData(value));
        emit combo->activated(combo->currentIndex());
    }
    [[nodiscard]] const DataConfig &config() const { return test.studio->setUp().config().data; }
    [[nodiscard]] int row() const { return find<QSpinBox>("rowSpinBox")->value(); }
};

} // namespace

class TestData : public QObject
{
    Q_OBJECT

private slots:
    void filesAreAddedAndTakenOff();
    void readingCanBeStoppedAndTakenUp();
    void formatAndColumnsAreChosen();
    void aProblemShowsItsRow();
    void problemsAreCopied();
    void tokensSayWhatBecomesOfThem();
    void rowsAreSteppedThrough();
    void theCutOffIsDraggedAndUndone();
    void theCutOffMovesByKeys();
    void aCutExampleOffersTheSmallestChange();
    void validationIsAShareOrAFile();
    void theTemplateIsShown();
    void withoutATokenizerRowsAreStillCounted();
    void anUnusableFileIsExplained();
    void withoutFilesItSaysWhatToDo();
    void everyControlHasAName();
    void theLanguageChangesAtOnce();
    void itIsDrawn();
};

void TestData::filesAreAddedAndTakenOff()
{
    Shown shown;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile("/data/more.json"), QUrl("https://example.org/x.json")});
    auto *zone = shown.find<DropZone>("dataDropZone");
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(zone, &enter);
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(zone, &drop);
    QCOMPARE(shown.config().train, (std::vector<std::string>{"sample", shown.extra, "/data/more.json"}));
    QTest::keyClick(shown.page->findChildren<EntryButton *>("dataFileButton").back(), Qt::Key_Delete);
    QCOMPARE(shown.config().train.size(), size_t(2));
    shown.test.studio->setUp().history().undo();
    QCOMPARE(shown.config().train.size(), size_t(3));
    shown.test.dialogs.files = {"/data/chosen.jsonl"};
    zone->click();
    QCOMPARE(shown.config().train.back(), std::string("/data/chosen.jsonl"));
}

void TestData::readingCanBeStoppedAndTakenUp()
{
    Shown shown;
    auto *button = shown.find<QPushButton>("readingButton");
    QVERIFY(!button->isVisible()); // it was quick
    shown.test.script.holdReading = true;
    shown.page->shown();
    QTRY_VERIFY(button->isVisible());
    const auto *text = button->parentWidget()->findChild<QLabel *>();
    QCOMPARE(text->text(), QString("Reading: 1 of 4 rows"));
    button->click();
    QTRY_COMPARE(text->text(), QString("Reading was stopped."));
    QTRY_VERIFY(button->isEnabled());
    shown.test.script.holdReading = false;
    button->click();
    QTRY_VERIFY(!button->isVisible() && shown.test.studio->light().isIdle());
}

void TestData::formatAndColumnsAreChosen()
{
    Shown shown;
    QVERIFY(shown.find<QComboBox>("formatComboBox")->currentText().contains("Alpaca")); // what was recognised
    shown.choose("formatComboBox", "csv");
    QCOMPARE(shown.config().format, std::string("csv"));
    auto *output = shown.find<QComboBox>("outputColumnComboBox");
    QCOMPARE(output->count(), 5); // to be recognised, or one of four
    shown.choose("outputColumnComboBox", "source");
    QCOMPARE(shown.config().outputColumn, std::string("source"));
    shown.settle();
    QCOMPARE(shown.test.script.dataset.outputColumn, std::string("source")); // it was read again
    DatasetInfo chats = wordProblems(3);
    chats.format = "chat";
    shown.test.script.datasets["train.json"] = chats;
    shown.choose("formatComboBox", "chat");
    shown.settle();
    QVERIFY(!output->isEnabled());
    QVERIFY(output->toolTip().contains("no columns"));
}

void TestData::aProblemShowsItsRow()
{
    Shown shown;
    const auto problems = shown.page->findChildren<EntryButton *>("problemButton");
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems[1]->accessibleName(), QString("extra.csv:3"));
    problems[1]->click();
    auto *row = shown.find<QPlainTextEdit>("rowPlainTextEdit");
    QTRY_VERIFY(row->isVisible());
    QVERIFY(row->toPlainText().startsWith("What is 2 + 2?,4,easy,too many"));
    QVERIFY(problems[1]->isChosen());
    QCOMPARE(shown.find<ToneLabel>("rowPlaceLabel")->text(), QString("extra.csv:3"));
    QVERIFY(shown.find<Banner>("consequenceBanner")->accessibleName().contains("4 columns"));
    shown.press("previousRowButton");
    QTRY_COMPARE(shown.find<ToneLabel>("rowPlaceLabel")->text(), QString("train.json:412"));
    shown.press("allRowsButton");
    QTRY_VERIFY(shown.find<TokenView>("tokenView")->isVisible());
    QVERIFY(!problems[1]->isChosen());
}

void TestData::problemsAreCopied()
{
    Shown shown;
    shown.press("copyProblemsButton");
    QVERIFY(QApplication::clipboard()->text().contains("extra.csv:3: has 4 columns"));
}

void TestData::tokensSayWhatBecomesOfThem()
{
    QCOMPARE(visibleText({1, " is", false, false, false}), QString(" is"));
    QCOMPARE(visibleText({1, "\n", false, false, false}), QString(QChar(0x21b5)));
    QCOMPARE(visibleText({1, "\xe2\x9c", false, false, false}), QString("e2 9c")); // a part of a character
    Shown shown;
    auto *view = shown.find<TokenView>("tokenView");
    QTRY_VERIFY(!view->tokens().empty());
    const RoleCounts counts = countRoles(view->tokens());
    QCOMPARE(counts.context + counts.learnt + counts.cut, int64_t(view->tokens().size()));
    QVERIFY(counts.cut > 0 && counts.learnt > 50);
    QVERIFY(shown.find<ToneLabel>("tokenCountsLabel")->text().contains(QString("%1 cut off").arg(counts.cut)));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_End);
    QVERIFY(shown.find<ToneLabel>("tokenLabel")->text().contains("a special token"));
    QVERIFY(shown.find<ToneLabel>("tokenLabel")->text().contains("learnt from"));
    QTest::keyClick(view, Qt::Key_Home);
    QVERIFY(view->accessibleDescription().contains("cut off"));
    const QRect third = view->tokenRect(2);
    QTest::mouseClick(view, Qt::LeftButton, {}, third.center());
    QCOMPARE(view->current(), 2);
    for (size_t i = 1; i < view->tokens().size(); ++i) // no token lies on another or beyond the edge
        QVERIFY(view->tokenRect(static_cast<int>(i)).right() <= view->width() &&
                !view->tokenRect(static_cast<int>(i)).intersects(view->tokenRect(static_cast<int>(i) - 1).adjusted(0, 0, -1, 0)));
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith("Below is an instruction"));
}

void TestData::rowsAreSteppedThrough()
{
    Shown shown;
    QCOMPARE(shown.row(), 1);
    QVERIFY(!shown.find<QPushButton>("previousRowButton")->isEnabled());
    shown.press("nextRowButton");
    QCOMPARE(shown.row(), 2);
    shown.settle();
    QCOMPARE(shown.test.script.preview.row, int64_t(1));
    shown.find<QSpinBox>("rowSpinBox")->setValue(1242); // in the second file
    shown.settle();
    QCOMPARE(shown.test.script.preview.row, int64_t(1));
    QCOMPARE(shown.test.script.preview.data.files, std::vector<std::filesystem::path>{shown.extra});
    shown.press("cutRowsButton");
    QCOMPARE(shown.row(), 1);
    shown.settle();
    QCOMPARE(shown.test.script.preview.row, int64_t(5)); // the first long one
    shown.page->findChildren<EntryButton *>("dataFileButton").back()->click();
    QCOMPARE(shown.row(), 1241);
    QVERIFY(shown.page->findChildren<EntryButton *>("dataFileButton").back()->isChosen());
}

void TestData::theCutOffIsDraggedAndUndone()
{
    Shown shown;
    auto *histogram = shown.find<LengthHistogram>("lengthHistogram");
    QSignalSpy moved(histogram, &QAbstractSlider::sliderMoved);
    const QPoint from(static_cast<int>(histogram->lineX()), histogram->height() / 2), to = from - QPoint(60, 0);
    QTest::mousePress(histogram, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), histogram->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(histogram, &move);
    QVERIFY(moved.count() > 0);
    QCOMPARE(shown.config().maxTokens, int64_t(160)); // not before it is let go
    QTest::mouseRelease(histogram, Qt::LeftButton, {}, to);
    QVERIFY(shown.config().maxTokens < 150);
    QCOMPARE(shown.find<QSpinBox>("cutOffSpinBox")->value(), static_cast<int>(shown.config().maxTokens));
    shown.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(shown.page.get()));
    histogram->setFocus();
    QTest::keyClick(histogram, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown.config().maxTokens, int64_t(160));
    QCOMPARE(histogram->value(), 160);
}

void TestData::theCutOffMovesByKeys()
{
    Shown shown;
    auto *histogram = shown.find<LengthHistogram>("lengthHistogram");
    histogram->setFocus();
    QTest::keyClick(histogram, Qt::Key_Left);
    QCOMPARE(shown.config().maxTokens, int64_t(159));
    QTest::keyClick(histogram, Qt::Key_PageUp);
    QCOMPARE(shown.config().maxTokens, int64_t(175));
    shown.find<QSpinBox>("cutOffSpinBox")->setValue(100);
    QCOMPARE(shown.config().maxTokens, int64_t(100));
    QVERIFY(shown.find<QPushButton>("keepAllButton")->isVisible());
    shown.press("keepAllButton");
    QVERIFY(shown.config().maxTokens > 175);
    QVERIFY(!shown.find<QPushButton>("keepAllButton")->isVisible());
}

void TestData::aCutExampleOffersTheSmallestChange()
{
    Shown shown;
    QTRY_VERIFY(shown.find<Banner>("consequenceBanner")->isVisible());
    const auto whole = static_cast<int64_t>(shown.find<TokenView>("tokenView")->tokens().size());
    shown.press("keepExampleButton");
    QCOMPARE(shown.config().maxTokens, whole);
    shown.test.script.previews.assign(1240, muffins(shown.train, whole));
    shown.settle();
    QTRY_VERIFY(!shown.find<Banner>("consequenceBanner")->isVisible());
}

void TestData::validationIsAShareOrAFile()
{
    Shown shown;
    shown.find<QSlider>("validationShareSlider")->setValue(10);
    QCOMPARE(shown.config().validationShare, 0.1);
    shown.press("byFileButton");
    QVERIFY(shown.config().validation.empty()); // until one is chosen
    shown.test.dialogs.files = {"/data/held-out.json"};
    shown.find<DropZone>("validationDropZone")->click();
    QCOMPARE(shown.config().validation, std::vector<std::string>{"/data/held-out.json"});
    shown.settle();
    auto *entry = shown.find<EntryButton>("validationFileButton");
    QVERIFY2(entry->accessibleDescription().startsWith("40 row"), qPrintable(entry->accessibleDescription()));
    shown.press("byShareButton");
    QVERIFY(shown.config().validation.empty());
    shown.test.studio->setUp().history().undo();
    QCOMPARE(shown.config().validation.size(), size_t(1));
}

void TestData::theTemplateIsShown()
{
    Shown shown;
    shown.choose("templateComboBox", "none");
    QCOMPARE(shown.config().promptTemplate, std::string("none"));
    QVERIFY(shown.find<QLabel>("templateWordsLabel")->text().contains("{instruction}"));
    shown.settle();
    QCOMPARE(shown.test.script.dataset.promptTemplate, std::string("none"));
}

void TestData::withoutATokenizerRowsAreStillCounted()
{
    TestStudio test;
    DatasetInfo rows;
    rows.rows = 12;
    rows.format = "alpaca";
    test.script.datasets["train.json"] = rows;
    DataPage page(*test.studio);
    page.show();
    page.shown();
    QTRY_VERIFY(test.studio->light().isIdle());
    QTRY_VERIFY(page.findChild<QPushButton *>("chooseTokenizerButton")->isVisible());
    QVERIFY(!page.findChild<LengthHistogram *>()->isEnabled());
    QVERIFY(page.findChild<LengthHistogram *>()->toolTip().contains("tokenizer"));
    QSignalSpy asked(test.studio.get(), &Studio::pageAsked);
    page.findChild<QPushButton *>("chooseTokenizerButton")->click();
    QCOMPARE(asked.count(), 1);
}

void TestData::anUnusableFileIsExplained()
{
    Shown shown;
    shown.test.script.datasets["train.json"] =
        tl::unexpected(Error{ErrorCode::InputFile, "is not UTF-8 from line 7 on", "train.json:7"});
    shown.test.script.datasets["extra.csv"] = shown.test.script.datasets["train.json"];
    shown.page->shown();
    shown.settle();
    QTRY_VERIFY(shown.page->findChild<ErrorNotice *>()->isVisible());
    const auto files = shown.page->findChildren<EntryButton *>("dataFileButton");
    QVERIFY(files.front()->accessibleDescription().contains("line 7"));
    QVERIFY(!shown.find<QPushButton>("cutRowsButton")->isEnabled());
    saveShot(*shown.page, "data-broken");
}

void TestData::withoutFilesItSaysWhatToDo()
{
    Shown shown(false);
    QVERIFY(shown.find<QPushButton>("takeSampleButton")->isVisible());
    QVERIFY(!shown.find<QPushButton>("copyProblemsButton")->isEnabled());
    saveShot(*shown.page, "data-empty");
    shown.press("takeSampleButton");
    QCOMPARE(shown.config().train, std::vector<std::string>{"sample"});
    shown.settle();
    QTRY_VERIFY(shown.find<TokenView>("tokenView")->isVisible());
}

void TestData::everyControlHasAName()
{
    Shown shown;
    for (auto *control : shown.page->findChildren<QWidget *>())
        if (control->isVisible() && control->focusPolicy() != Qt::NoFocus && !qobject_cast<QLabel *>(control)) {
            auto *pressed = qobject_cast<QAbstractButton *>(control);
            QVERIFY2(!control->accessibleName().isEmpty() || (pressed && !pressed->text().isEmpty()) ||
                         control->objectName().startsWith("qt_"),
                     qPrintable(QString(control->metaObject()->className()) + " " + control->objectName()));
        }
}

void TestData::theLanguageChangesAtOnce()
{
    Shown shown;
    LongLanguage language;
    QCoreApplication::installTranslator(&language);
    shown.page->resize(1200, 616);
    shown.settle();
    QVERIFY(shown.find<QPushButton>("cutRowsButton")->text().startsWith("Cut 5x"));
    QVERIFY(shown.find<ToneLabel>("tokenCountsLabel")->text().contains("xx"));
    QVERIFY2(shown.page->minimumSizeHint().width() <= 1200, qPrintable(QString::number(shown.page->minimumSizeHint().width())));
    saveShot(*shown.page, "data-long");
    QCoreApplication::removeTranslator(&language);
    QTRY_VERIFY(!shown.find<QPushButton>("cutRowsButton")->text().contains('x'));
}

void TestData::itIsDrawn()
{
    Shown shown;
    shown.press("cutRowsButton");
    shown.settle();
    saveShot(*shown.page, "data-light");
    applyScheme(*qApp, Scheme::Dark);
    shown.find<LengthHistogram>("lengthHistogram")->setFocus();
    saveShot(*shown.page, "data-dark");
    applyScheme(*qApp, Scheme::Light);
    shown.page->resize(1200, 616);
    saveShot(*shown.page, "data-small");
    QVERIFY2(shown.page->minimumSizeHint().width() <= 1200, qPrintable(QString::number(shown.page->minimumSizeHint().width())));
    QVERIFY2(shown.page->minimumSizeHint().height() <= 616, qPrintable(QString::number(shown.page->minimumSizeHint().height())));
    shown.page->resize(1360, 796);
    shown.page->findChildren<EntryButton *>("problemButton").back()->click();
    shown.press("byFileButton");
    shown.settle();
    saveShot(*shown.page, "data-problem");
}

QTEST_MAIN(TestData)
#include "tst_ui_data.moc"
