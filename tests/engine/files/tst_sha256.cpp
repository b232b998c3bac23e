// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/sha256.h"

#include <QTest>

class TestSha256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestOfStandard_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("nothing") << QByteArray() << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray("abc") << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("56 bytes, whose padding takes a second block")
            << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
            << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("a million times a") << QByteArray(1000000, 'a')
                                           << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }

    void digestOfStandard()
    {
        QFETCH(QByteArray, content);
        QTEST(QByteArray::fromStdString(moa::sha256(content.toStdString())), "digest");
    }

    void piecesGiveTheDigestOfTheWhole()
    {
        const std::string content(1000, 'x');
        for (const size_t pieceBytes : {1, 7, 63, 64, 65, 128, 999}) {
            moa::Sha256 hash;
            for (size_t i = 0; i < content.size(); i += pieceBytes)
                hash.update(std::string_view(content).substr(i, pieceBytes));
            QCOMPARE(hash.finish(), moa::sha256(content));
        }
    }
};

QTEST_GUILESS_MAIN(TestSha256)
#include "tst_sha256.moc"
