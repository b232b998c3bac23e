// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/field.h"

#include <fmt/format.h>

#include <functional>
#include <string>

namespace moa {

/// Gives a text in the user's language, with the same replacement fields; the text itself where it has no other.
using Translator = std::function<std::string(const char *english)>;

/// Gives what the engine says a language. Without it that is English. To be called before there is an engine; `translator` is then
/// asked from any thread.
void setTranslator(Translator translator);

/// A text of the engine for its user, in the user's language. The text is a literal in MOA_TR, so that its translators find it.
[[nodiscard]] std::string say(const char *english);

/// The same with values in it; its replacement fields are fmt's. A translation whose fields don't fit gives way to the English.
[[nodiscard]] std::string sayWith(const char *english, fmt::format_args values);
template <class... Values>
[[nodiscard]] std::string say(fmt::format_string<Values...> english, Values &&...values)
{
    return sayWith(fmt::string_view(english).data(), fmt::make_format_args(values...));
}

} // namespace moa
