// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/app/program.h"

#include <QDir>
#include <nlohmann/json.hpp>

namespace moa::test {

/// A tokenizer.json whose 256 tokens are the bytes, written as GPT-2 writes them: those without a picture of their own follow
/// from U+0100 on.
inline QByteArray byteTokenizer()
{
    nlohmann::json vocabulary;
    char16_t next = 0x100;
    for (int byte = 0; byte < 256; ++byte) {
        const bool hasPicture = (byte > 32 && byte < 127) || (byte > 160 && byte != 173);
        const char16_t letter = hasPicture ? static_cast<char16_t>(byte) : next++;
        vocabulary[QString(QChar(letter)).toStdString()] = byte;
    }
    const nlohmann::json byteLevel{{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", true}};
    const nlohmann::json tokenizer{{"added_tokens", nlohmann::json::array()},
                                   {"pre_tokenizer", byteLevel},
                                   {"decoder", {{"type", "ByteLevel"}}},
                                   {"model", {{"type", "BPE"}, {"vocab", vocabulary}, {"merges", nlohmann::json::array()}}}};
    return QByteArray::fromStdString(tokenizer.dump());
}

/// Makes a folder with the goldens' four-layer model and a tokenizer, so that it can read and write text.
inline void writeTinyModel(const QString &folder)
{
    if (!QDir().mkpath(folder))
        qFatal("%s can't be made", qPrintable(folder));
    for (const char *name : {"params.json", "consolidated.00.pth"})
        writeBytes(folder + "/" + name, bytesOf(goldenPath("base/") + name));
    writeBytes(folder + "/tokenizer.json", byteTokenizer());
}

/// Twelve sums to learn, in alpaca form.
inline QByteArray sums()
{
    QByteArray rows;
    for (int i = 0; i < 12; ++i)
        rows += QString("{\"instruction\": \"%1 + 2\", \"output\": \"%2\"}\n").arg(i).arg(i + 2).toUtf8();
    return rows;
}

} // namespace moa::test
