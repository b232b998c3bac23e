// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/mapped_file.h"

#include "engine/files/atomic_file.h"
#include "tests/engine/files/failure_of.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace moa;

class TestMappedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreTheFiles()
    {
        const auto path = folder() / "some bytes";
        writeFileAtomically(path, "abc");
        const auto file = MappedFile::open(path);
        QCOMPARE(file->path(), path);
        QCOMPARE(file->bytes().size(), size_t{3});
        QCOMPARE(static_cast<char>(file->bytes()[2]), 'c');
    }

    /// A program that writes to a tensor in the map by mistake must neither crash nor change the user's model.
    void writingToTheMapLeavesTheFileAlone()
    {
        const auto path = folder() / "weights";
        writeFileAtomically(path, "abc");
        const auto file = MappedFile::open(path);
        *const_cast<std::byte *>(file->bytes().data()) = std::byte{'x'};
        QCOMPARE(static_cast<char>(MappedFile::open(path)->bytes()[0]), 'a');
    }

    void whatCannotBeMappedIsRefused_data()
    {
        writeFileAtomically(folder() / "empty", "");
        QCOMPARE(::mkfifo((folder() / "pipe").c_str(), 0600), 0);
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("missing") << "nowhere"
                                 << "No such file";
        QTest::newRow("folder") << ""
                                << "is a folder";
        QTest::newRow("empty") << "empty"
                               << "is empty";
        QTest::newRow("pipe, which must not block") << "pipe"
                                                    << "not a regular file";
    }

    void whatCannotBeMappedIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, words);
        const auto error = failureOf([&] { (void)MappedFile::open(folder() / name.toStdString()); });
        QVERIFY2(refuses(error, words), qPrintable(describeFailure(error)));
    }

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestMappedFile)
#include "tst_mapped_file.moc"
