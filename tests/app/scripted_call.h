// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/run_cli.h"
#include "tests/support/fake_engine.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace moa::test {

/// What a call of the program printed.
struct Outcome {
    int code = 0;
    std::string out;
    std::string err;
};

/// A stream whose text can be taken.
class Capture
{
public:
    Capture() : m_stream(open_memstream(&m_text, &m_size)) {}
    ~Capture() { free(m_text); }
    [[nodiscard]] FILE *stream() const { return m_stream; }
    [[nodiscard]] std::string take()
    {
        fclose(m_stream);
        return {m_text, m_size};
    }

private:
    char *m_text = nullptr;
    size_t m_size = 0;
    FILE *m_stream;
};

/// Runs the command line against a scripted engine, with a text as its input.
inline Outcome moaCall(FakeScript &script, std::vector<std::string> arguments, const std::string &input = {})
{
    Capture out;
    Capture err;
    int ends[2];
    if (pipe(ends) != 0 || write(ends[1], input.data(), input.size()) < 0)
        return {-1, {}, "no pipe"};
    close(ends[1]);
    Surroundings surroundings;
    surroundings.makeEngine = [&] { return std::make_unique<FakeEngine>(script); };
    surroundings.out = out.stream();
    surroundings.err = err.stream();
    surroundings.in = ends[0];
    const int code = runCli(std::move(arguments), surroundings);
    close(ends[0]);
    return {code, out.take(), err.take()};
}

} // namespace moa::test
