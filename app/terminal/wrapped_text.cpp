// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/wrapped_text.h"

#include <algorithm>

namespace moa {

namespace {

/// Characters, not bytes.
size_t lengthOf(std::string_view text)
{
    return static_cast<size_t>(
        std::ranges::count_if(text, [](char letter) { return (static_cast<unsigned char>(letter) & 0xc0) != 0x80; }));
}

void appendWrapped(std::string_view line, size_t indent, size_t columns, std::string &text)
{
    size_t used = 0;
    while (!line.empty()) {
        const std::string_view word = line.substr(0, line.find(' '));
        line.remove_prefix(std::min(line.size(), word.size() + 1));
        const size_t length = lengthOf(word);
        if (used > 0 && used + 1 + length > columns) {
            text += '\n';
            used = 0;
        }
        text.append(used == 0 ? indent : 1, ' ').append(word);
        used += length + (used == 0 ? 0 : 1);
    }
    text += '\n';
}

} // namespace

std::string wrappedText(std::string_view text, size_t indent, size_t columns)
{
    std::string wrapped;
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        appendWrapped(text.substr(begin, end - begin), indent, columns, wrapped);
        begin = end + 1;
    }
    return wrapped;
}

} // namespace moa
