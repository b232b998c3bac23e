// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/terminal/interrupt.h"
#include "app/terminal/progress.h"
#include "engine/api/engine.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <functional>
#include <memory>

namespace moa {

/// What the program is connected to; tests connect it to other things.
struct Surroundings {
    std::function<std::unique_ptr<Engine>()> makeEngine;
    std::FILE *out = stdout; ///< results, nothing else
    std::FILE *err = stderr; ///< progress, notices, errors
    int in = 0;              ///< file descriptor that `moa chat` reads
    bool errIsTerminal = false;
    bool inIsTerminal = false;
    Interrupt *interrupt = nullptr; ///< may be null
};

/// What every command works with.
class Context
{
public:
    explicit Context(Surroundings surroundings) : m_surroundings(std::move(surroundings)) {}

    /// Made when it is first asked for.
    [[nodiscard]] Engine &engine();
    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }
    [[nodiscard]] std::stop_token stop() const;

    /// Writes to the results. Whether it came through is asked once, at the program's end, so that a long call is not lost to a
    /// full disk.
    template <class... Arguments>
    void print(fmt::format_string<Arguments...> format, Arguments &&...arguments) const
    {
        const std::string text = fmt::format(format, std::forward<Arguments>(arguments)...);
        std::fwrite(text.data(), 1, text.size(), m_surroundings.out);
    }

    /// Writes one line of JSON to the results, at once.
    void printJson(const nlohmann::json &value) const;

    /// What a command ends with if it throws nothing.
    int exitCode = 0;

private:
    Surroundings m_surroundings;
    std::unique_ptr<Engine> m_engine;
};

/// The value of a result; throws its error.
template <class T>
T valueOf(Result<T> result)
{
    if (!result)
        throw Failure(result.error().code, result.error().message, result.error().where);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace moa
