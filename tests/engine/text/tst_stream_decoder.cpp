// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/stream_decoder.h"
#include "engine/text/utf8.h"

#include "tests/engine/text/byte_tokenizer.h"

#include <QTest>

using namespace moa;
using moa::test::ByteTokenizer;

class TestStreamDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unfinishedCharactersAreHeldBack()
    {
        const ByteTokenizer tokenizer;
        StreamDecoder decoder(tokenizer);
        const std::string euro = "\u20AC";
        QCOMPARE(decoder.add(static_cast<unsigned char>(euro[0])), std::string());
        QCOMPARE(decoder.add(static_cast<unsigned char>(euro[1])), std::string());
        QCOMPARE(decoder.add(static_cast<unsigned char>(euro[2])), euro);
        QCOMPARE(decoder.finish(), std::string());
    }

    void specialTokensGiveNoText()
    {
        const ByteTokenizer tokenizer({"<s>"});
        StreamDecoder decoder(tokenizer);
        QCOMPARE(decoder.add(256), std::string());
        QCOMPARE(decoder.add('a'), std::string("a"));
    }

    void brokenBytesAreReplaced_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const QChar r(0xFFFD);
        QTest::newRow("a stray continuation") << QByteArray("a\x80z") << QString("a%1z").arg(r);
        QTest::newRow("a character that breaks off") << QByteArray("\xE2\x82z") << QString("%1%1z").arg(r);
        QTest::newRow("a character that the end cuts") << QByteArray("z\xE2\x82") << QString("z%1").arg(r);
        QTest::newRow("an overlong form") << QByteArray("\xC0\xAF") << QString("%1%1").arg(r);
        QTest::newRow("a surrogate") << QByteArray("\xED\xA0\x80") << QString("%1%1%1").arg(r);
        QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << QString("%1%1%1%1").arg(r);
        QTest::newRow("all four lengths") << QByteArray("a\u00E9\u20AC\U0001F642") << QString::fromUtf8("a\u00E9\u20AC\U0001F642");
    }

    void brokenBytesAreReplaced()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const ByteTokenizer tokenizer;
        StreamDecoder decoder(tokenizer);
        std::string decoded;
        for (const char byte : bytes)
            decoded += decoder.add(static_cast<unsigned char>(byte));
        decoded += decoder.finish();
        QCOMPARE(QString::fromStdString(decoded), text);
    }

    void runsOfValidTextAreFound()
    {
        std::vector<std::string> runs;
        forEachUtf8Run(
            "ab\u00E9\xFF\xFE\u20AC\xE2\x82", [&](std::string_view run) { runs.push_back("+" + std::string(run)); },
            [&](std::string_view run) { runs.push_back("-" + std::string(run)); });
        QCOMPARE(runs, (std::vector<std::string>{"+ab\u00E9", "-\xFF\xFE", "+\u20AC", "-\xE2\x82"}));
    }
};

QTEST_GUILESS_MAIN(TestStreamDecoder)
#include "tst_stream_decoder.moc"
