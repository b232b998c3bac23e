// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "tests/app/story/walk.h"
#include "tests/app/tiny_model.h"
#include "ui/widgets/entry_button.h"
#include "ui/widgets/error_notice.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTemporaryDir>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

/// The newcomer's path with a model of one's own in each form, and what is said of files that are no model.
class TestOwnModels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_stage.reset(); }

    void aModelIsTrained_data();
    void aModelIsTrained();
    void aKnownModelIsChosenAgain();
    void aFaultyModelIsExplained_data();
    void aFaultyModelIsExplained();

private:
    [[nodiscard]] QString in(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::unique_ptr<Stage> m_stage;
};

namespace {

/// A golden folder of Hugging Face's with a tokenizer beside its weights, and room for an example.
void writeHuggingFace(const QString &folder)
{
    QDir().mkpath(folder);
    writeBytes(folder + "/model.safetensors", bytesOf(goldenPath("hf_llama_tied/model.safetensors")));
    nlohmann::json config = nlohmann::json::parse(bytesOf(goldenPath("hf_llama_tied/config.json")).toStdString());
    config["max_position_embeddings"] = 512;
    writeBytes(folder + "/config.json", QByteArray::fromStdString(config.dump()));
    writeBytes(folder + "/tokenizer.json", byteTokenizer());
}

} // namespace

void TestOwnModels::initTestCase()
{
    writeTinyModel(in("a Meta folder"));
    writeHuggingFace(in("a Hugging Face folder"));
    writeBytes(in("sums.jsonl"), sums());
}

/// The program is started again on the same workspace.
void TestOwnModels::init()
{
    m_stage = std::make_unique<Stage>(in("workspace"));
    QVERIFY(m_stage->waitUntilIdle());
}

void TestOwnModels::aModelIsTrained_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("isDropped");
    QTest::newRow("a Meta folder, chosen") << "a Meta folder" << false;
    QTest::newRow("a Hugging Face folder, chosen") << "a Hugging Face folder" << false;
    QTest::newRow("a Hugging Face folder, dropped") << "a Hugging Face folder" << true;
    QTest::newRow("a file of a Meta folder, dropped") << "a Meta folder/params.json" << true;
    QTest::newRow("a GGUF file, chosen") << "my own.gguf" << false;
}

void TestOwnModels::aModelIsTrained()
{
    QFETCH(QString, model);
    QFETCH(bool, isDropped);
    const bool isGguf = model.endsWith(".gguf");
    if (isGguf && !sampleModel())
        QSKIP("the sample model is not installed");
    if (isGguf)
        QVERIFY(QFile::copy(QString::fromStdString(sampleModel()->string()), in(model)));
    Walk walk(*m_stage);
    QVERIFY(isDropped ? walk.dropModel(in(model)) : walk.chooseModel(in(model)));
    QVERIFY(m_stage->find<QWidget>("modelNameLabel"));
    QVERIFY(walk.chooseData(in("sums.jsonl")));
    QVERIFY(walk.takePreset("soft"));
    QVERIFY(walk.start());
    QVERIFY(walk.keepAfter(3));
    QCOMPARE(m_stage->record().info.state, std::string("stopped"));
    QVERIFY(std::filesystem::exists(m_stage->record().info.folder / "adapter.pth"));
    QVERIFY(walk.chatWithIt());
    const auto &adapters = m_stage->studio().residents().adapters();
    QCOMPARE(adapters.size(), size_t{1});
    QCOMPARE(adapters.front().path.parent_path(), m_stage->record().info.folder);
    const QList<QLabel *> feet = m_stage->findAll<QLabel>("laneBFootLabel");
    QVERIFY(!feet.isEmpty() && !feet.constFirst()->text().isEmpty());
    QVERIFY(m_stage->openPage("train") && walk.chatWithIt()); // which is the same adapter still
    QCOMPARE(adapters.size(), size_t{1});
}

void TestOwnModels::aKnownModelIsChosenAgain()
{
    QVERIFY(m_stage->openPage("model"));
    const auto entry = [this] {
        const QList<EntryButton *> entries = m_stage->findAll<EntryButton>("knownModelButton");
        const auto found = std::ranges::find(entries, "a Meta folder", &EntryButton::text);
        return found == entries.end() ? nullptr : *found;
    };
    QVERIFY(m_stage->waitFor([&] { return entry() != nullptr; }, 10));
    QTest::mouseClick(entry(), Qt::LeftButton);
    QVERIFY(m_stage->waitUntilIdle());
    QCOMPARE(m_stage->studio().setUp().config().model.path, in("a Meta folder").toStdString());
    QVERIFY(m_stage->click("loadModelButton"));
    QVERIFY(m_stage->waitUntilIdle());
    QCOMPARE(m_stage->studio().residents().model()->path.string(), in("a Meta folder").toStdString());
}

void TestOwnModels::aFaultyModelIsExplained_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("broken");
    QTest::addColumn<QString>("says");
    QTest::newRow("safetensors cut off") << "hf"
                                         << "model.safetensors"
                                         << "model.safetensors";
    QTest::newRow("pth cut off") << "meta"
                                 << "consolidated.00.pth"
                                 << "consolidated.00.pth";
    QTest::newRow("config.json cut off") << "hf"
                                         << "config.json"
                                         << "config.json";
    QTest::newRow("params.json cut off") << "meta"
                                         << "params.json"
                                         << "params.json";
    QTest::newRow("a text file called GGUF") << "text.gguf"
                                             << ""
                                             << "GGUF";
    QTest::newRow("a folder of pictures") << "pictures"
                                          << ""
                                          << "params.json";
}

void TestOwnModels::aFaultyModelIsExplained()
{
    QFETCH(QString, model);
    QFETCH(QString, broken);
    QFETCH(QString, says);
    const QString path = in(QString("faulty %1 %2").arg(broken, model));
    if (model == "hf")
        writeHuggingFace(path);
    else if (model == "meta")
        writeTinyModel(path);
    else if (model == "pictures")
        QVERIFY(QDir().mkpath(path));
    else
        writeBytes(path, "once upon a time\n");
    if (!broken.isEmpty())
        QVERIFY(QFile::resize(path + "/" + broken, QFileInfo(path + "/" + broken).size() / 2));
    QVERIFY(Walk(*m_stage).chooseModel(path));
    QVERIFY(!m_stage->find<QWidget>("modelNameLabel"));
    auto *notice = m_stage->find<ErrorNotice>("errorNotice");
    QVERIFY(notice);
    QString words;
    for (const auto *label : notice->findChildren<QLabel *>())
        words += label->text() + "\n";
    QVERIFY2(words.contains(says), qPrintable(words));
    auto *load = m_stage->find<QAbstractButton>("loadModelButton");
    QVERIFY(load && !load->isEnabled() && !load->toolTip().isEmpty());
}

QTEST_MAIN(TestOwnModels)
#include "tst_own_models.moc"
