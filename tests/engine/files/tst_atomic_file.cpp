// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/atomic_file.h"

#include "tests/engine/files/failure_of.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace moa;

namespace {

/// While it lives, no file may grow beyond that size: the nearest thing to a full disk that a test can make.
class FileSizeLimit final
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void piecesOfAllSizesArriveInOrder()
    {
        const std::string large(1000000, 'L');
        AtomicFile file(path("file"));
        file.append("a");
        file.append(large);
        file.append("b");
        QCOMPARE(file.size(), uint64_t{1000002});
        file.commit();
        QCOMPARE(content("file"), QByteArray("a") + QByteArray::fromStdString(large) + "b");
        QCOMPARE(names(), QStringList{"file"});
    }

    void theEarlierFileStaysUntilCommit()
    {
        writeFileAtomically(path("file"), "earlier");
        AtomicFile file(path("file"));
        file.append("later");
        QCOMPARE(content("file"), QByteArray("earlier"));
        file.commit();
        QCOMPARE(content("file"), QByteArray("later"));
    }

    void withoutCommitNothingChanges()
    {
        writeFileAtomically(path("file"), "earlier");
        {
            AtomicFile file(path("file"));
            file.append("later");
        }
        QCOMPARE(content("file"), QByteArray("earlier"));
        QCOMPARE(names(), QStringList{"file"});
    }

    void twoWritersOfOneNameDoNotMix()
    {
        AtomicFile first(path("file"));
        AtomicFile second(path("file"));
        first.append("first");
        second.append("second");
        second.commit();
        first.commit();
        QCOMPARE(content("file"), QByteArray("first"));
    }

    void fullDiskLeavesTheEarlierFileWhole_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("noticed while appending") << 1000000;
        QTest::newRow("noticed while committing") << 100000;
    }

    void fullDiskLeavesTheEarlierFileWhole()
    {
        QFETCH(int, bytes);
        writeFileAtomically(path("file"), "earlier");
        std::optional<Error> error;
        {
            const FileSizeLimit limit(50000);
            error = failureOf([&] { writeFileAtomically(path("file"), std::string(static_cast<size_t>(bytes), 'x')); });
        }
        QVERIFY2(error && error->code == ErrorCode::OutputFile, qPrintable(describeFailure(error)));
        QCOMPARE(error->where, path("file"));
        QVERIFY(QString::fromStdString(error->message).contains("File too large"));
        QCOMPARE(content("file"), QByteArray("earlier"));
        QCOMPARE(names(), QStringList{"file"});
    }

    void placesThatCannotBeWrittenAreNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no such folder") << "nowhere/file"
                                        << "No such file or directory";
        QTest::newRow("a file where a folder should be") << "plain/file"
                                                         << "Not a directory";
        QTest::newRow("a folder where the file should be") << "folder"
                                                           << "Is a directory";
    }

    void placesThatCannotBeWrittenAreNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        writeFileAtomically(path("plain"), "x");
        QVERIFY(QDir(m_folder->path()).mkdir("folder"));
        const auto error = failureOf([&] { writeFileAtomically(path(name), "x"); });
        QVERIFY2(error && error->code == ErrorCode::OutputFile && error->where == path(name), qPrintable(describeFailure(error)));
        QVERIFY2(QString::fromStdString(error->message).contains(reason), qPrintable(describeFailure(error)));
        QCOMPARE(names(), (QStringList{"folder", "plain"}));
    }

private:
    [[nodiscard]] std::string path(const QString &name) const { return m_folder->filePath(name).toStdString(); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
