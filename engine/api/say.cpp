// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/say.h"

#include <utility>

namespace moa {
namespace {

Translator &translator()
{
    static Translator given;
    return given;
}

} // namespace

void setTranslator(Translator given)
{
    translator() = std::move(given);
}

std::string say(const char *english)
{
    return translator() ? translator()(english) : english;
}

std::string sayWith(const char *english, fmt::format_args values)
{
    try {
        return fmt::vformat(say(english), values);
    } catch (const fmt::format_error &) {
        return fmt::vformat(english, values);
    }
}

} // namespace moa
