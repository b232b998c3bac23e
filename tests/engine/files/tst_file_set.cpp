// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/atomic_file.h"
#include "engine/files/file_set.h"
#include "tests/engine/files/failure_of.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace moa;

class TestFileSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        writeFileAtomically(path("a"), "old a");
        writeFileAtomically(path("c"), "old c");
    }

    void filesAppearTogether()
    {
        FileSet files(m_folder->path().toStdString());
        writeFileAtomically(files.add("a"), "new a");
        writeFileAtomically(files.add("b"), "new b");
        files.drop("c");
        files.drop("d"); // that was not there
        QCOMPARE(content("a"), QByteArray("old a"));
        QVERIFY(!QFile::exists(m_folder->filePath("b")));
        QCOMPARE(files.commit(), (std::vector{path("a"), path("b")}));
        QCOMPARE(content("a"), QByteArray("new a"));
        QCOMPARE(content("b"), QByteArray("new b"));
        QVERIFY(!QFile::exists(m_folder->filePath("c")));
    }

    void anUnfinishedSetLeavesNothing()
    {
        {
            FileSet files(m_folder->path().toStdString());
            writeFileAtomically(files.add("a"), "new a");
            files.drop("c");
        }
        QCOMPARE(content("a"), QByteArray("old a"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), (QStringList{"a", "c"}));
    }

    void theFolderIsMade()
    {
        FileSet files(path("new/folder"));
        writeFileAtomically(files.add("a"), "a");
        files.commit();
        QCOMPARE(content("new/folder/a"), QByteArray("a"));
    }

    void aFileInPlaceOfTheFolderIsSaid()
    {
        const auto error = failureOf([&] { const FileSet files(path("a")); });
        QVERIFY(error && error->code == ErrorCode::OutputFile);
    }

private:
    std::filesystem::path path(const char *name) const { return m_folder->filePath(name).toStdString(); }
    QByteArray content(const char *name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFileSet)
#include "tst_file_set.moc"
