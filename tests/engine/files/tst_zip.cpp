// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/zip.h"

#include "tests/engine/files/failure_of.h"

#include <QTemporaryDir>
#include <QTest>

using namespace moa;

class TestZip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksumIsTheStandards()
    {
        const std::string_view text = "123456789";
        QCOMPARE(crc32(std::as_bytes(std::span(text))), 0xcbf43926u);
        QCOMPARE(crc32({}), 0u);
    }

    void recordsComeBack_data()
    {
        QTest::addColumn<bool>("isZip64");
        QTest::newRow("as zip") << false;
        QTest::newRow("as zip64") << true;
    }

    void recordsComeBack()
    {
        QFETCH(bool, isZip64);
        const std::string large(100000, 'L');
        ZipWriter writer(path(), isZip64 ? Zip64::Always : Zip64::WhenNeeded);
        writer.add("folder/second", large);
        writer.add("folder/empty", "");
        writer.add("folder/first", "abc");
        writer.commit();

        const auto file = MappedFile::open(path());
        const ZipReader reader(file);
        QCOMPARE(reader.records().size(), size_t{3});
        QCOMPARE(text(reader, "folder/second"), large);
        QCOMPARE(text(reader, "folder/first"), std::string("abc"));
        QCOMPARE(text(reader, "folder/empty"), std::string());
        QVERIFY(!reader.find("folder"));
        for (const ZipRecord &record : reader.records())
            QCOMPARE((record.bytes.data() - file->bytes().data()) % 64, 0);
    }

    /// The directory of plain zip counts to 65,535.
    void manyRecordsNeedZip64()
    {
        constexpr int kCount = 66000;
        ZipWriter writer(path());
        for (int i = 0; i < kCount; ++i)
            writer.add(std::to_string(i), std::to_string(i));
        writer.commit();
        const ZipReader reader(MappedFile::open(path()));
        QCOMPARE(reader.records().size(), size_t{kCount});
        QCOMPARE(text(reader, "65999"), std::string("65999"));
    }

    void aCommentAtTheEndIsNoHindrance()
    {
        ZipWriter writer(path());
        writer.add("a", "abc");
        writer.commit();
        QFile file(QString::fromStdString(path()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 2));
        file.write(QByteArray("\x05\x00hello", 7));
        file.close();
        QCOMPARE(text(ZipReader(MappedFile::open(path())), "a"), std::string("abc"));
    }

    void namesThatComeTwiceAreRefused()
    {
        ZipWriter writer(path());
        writer.add("a", "abc");
        writer.add("a", "def");
        writer.commit();
        const auto error = failureOf([&] { ZipReader(MappedFile::open(path())); });
        QVERIFY2(refuses(error, "record a is there twice"), qPrintable(describeFailure(error)));
    }

private:
    [[nodiscard]] std::string path() const { return m_folder.filePath("archive.zip").toStdString(); }
    static std::string text(const ZipReader &reader, std::string_view name)
    {
        const ZipRecord *const record = reader.find(name);
        return record ? std::string(reinterpret_cast<const char *>(record->bytes.data()), record->bytes.size()) : "missing";
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestZip)
#include "tst_zip.moc"
