// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/file_excerpt.h"

#include <QStringList>

#include <fstream>

namespace moa::ui {

namespace {
constexpr size_t kLongest = 4000;
} // namespace

QString fileExcerpt(const std::filesystem::path &file, int64_t line, int lines)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text;
    for (int64_t skipped = 1; skipped < line; ++skipped)
        if (!std::getline(stream, text))
            return {};
    QStringList found;
    while (found.size() < lines && std::getline(stream, text)) {
        if (!text.empty() && text.back() == '\r')
            text.pop_back();
        const bool isLong = text.size() > kLongest;
        found << QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(text.size(), kLongest))) +
                     (isLong ? QString(QChar(0x2026)) : QString());
    }
    return found.join('\n');
}

} // namespace moa::ui
