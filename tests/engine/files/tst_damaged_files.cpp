// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/gguf.h"
#include "engine/files/pth.h"
#include "engine/files/safetensors.h"
#include "tests/engine/files/failure_of.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace moa;

namespace {

/// Reads every byte of a tensor, as loading it would.
int touch(std::span<const std::byte> bytes)
{
    int sum = 0;
    for (const std::byte byte : bytes)
        sum += static_cast<int>(byte);
    return sum;
}

int readPth(const std::string &path)
{
    const PthFile file = PthFile::open(path);
    const PickleValue *const model = file.root().find("model");
    int sum = 0;
    for (const TensorView &tensor : file.tensors(model ? *model : file.root()))
        sum += touch(tensor.bytes());
    return sum;
}

int readSafetensors(const std::string &path)
{
    int sum = 0;
    for (const TensorView &tensor : SafetensorsFile::open(path).tensors())
        sum += touch(tensor.bytes());
    return sum;
}

int readGguf(const std::string &path)
{
    int sum = 0;
    for (const GgufTensor &tensor : GgufFile::open(path).tensors()) {
        std::vector<float> values(static_cast<size_t>(tensor.elementCount()));
        dequantize(tensor.type, tensor.bytes.data(), tensor.elementCount(), values.data());
        sum += touch(tensor.bytes);
    }
    return sum;
}

using Reader = int (*)(const std::string &);

} // namespace

Q_DECLARE_METATYPE(Reader)

/// Good files with a few bytes changed or the end cut off: each is read or refused, and nothing else happens.
class TestDamagedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damageIsReadOrRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<Reader>("reader");
        QTest::addColumn<int>("headBytes");
        QTest::newRow("checkpoint") << "pth/checkpoint.pth" << Reader(readPth) << 4096;
        QTest::newRow("checkpoint, pickle protocol 4") << "pth/checkpoint_protocol4.pth" << Reader(readPth) << 4096;
        QTest::newRow("checkpoint, older format") << "pth/checkpoint_legacy.pth" << Reader(readPth) << 4096;
        QTest::newRow("views, zip") << "pth/views.pth" << Reader(readPth) << 4096;
        QTest::newRow("views, older format") << "pth/views_legacy.pth" << Reader(readPth) << 4096;
        QTest::newRow("safetensors") << "gguf/quants_expected.safetensors" << Reader(readSafetensors) << 1300;
        QTest::newRow("gguf") << "gguf/quants.gguf" << Reader(readGguf) << 1000;
    }

    void damageIsReadOrRefused()
    {
        QFETCH(QString, file);
        QFETCH(Reader, reader);
        QFETCH(int, headBytes);
        QFile source(QString::fromUtf8(MOA_TEST_DATA "/files/") + file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QByteArray good = source.readAll();
        QVERIFY(write(good));
        QVERIFY(!failureOf([&] { reader(path()); }));

        constexpr int kRounds = 1500;
        std::mt19937 random(20240607);
        int refused = 0;
        for (int round = 0; round < kRounds; ++round) {
            QVERIFY(write(damaged(good, headBytes, random)));
            const auto error = failureOf([&] { reader(path()); });
            QVERIFY2(!error || error->code == ErrorCode::InputFile, qPrintable(describeFailure(error)));
            refused += error ? 1 : 0;
        }
        QVERIFY2(refused > kRounds / 10, qPrintable(QString::number(refused)));
    }

private:
    /// Changes up to four of the first `headBytes` bytes, or cuts the file off.
    static QByteArray damaged(QByteArray content, int headBytes, std::mt19937 &random)
    {
        const auto below = [&](auto limit) { return static_cast<qsizetype>(random() % static_cast<unsigned>(limit)); };
        const qsizetype head = std::min<qsizetype>(headBytes, content.size());
        if (below(8) == 0)
            return content.left(below(head));
        for (qsizetype changes = 1 + below(4); changes > 0; --changes)
            content[below(head)] = static_cast<char>(random());
        return content;
    }

    /// Into a new file: shortening an old one makes some file systems wait for the disk.
    [[nodiscard]] bool write(const QByteArray &content) const
    {
        QFile file(QString::fromStdString(path()));
        file.remove();
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    [[nodiscard]] std::string path() const { return m_folder.filePath("damaged").toStdString(); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "tst_damaged_files.moc"
