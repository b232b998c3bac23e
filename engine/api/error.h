// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <fmt/format.h>
#include <tl/expected.hpp>

#include <exception>
#include <string>
#include <utility>

namespace moa {

/// What kind of trouble an error is; decides the program's exit code and the advice that the Studio gives.
enum class ErrorCode {
    Usage,      ///< a wrong call or option
    Config,     ///< a run configuration that can't be run
    InputFile,  ///< a file that can't be read, is malformed, or does not fit the others
    OutputFile, ///< a file or folder that can't be written: no space, no permission
    OutOfMemory,
    Diverged, ///< training left the finite numbers
    Stopped,  ///< the user's wish; an outcome more than an error
    Device,   ///< the accelerator failed or is not there
    Internal, ///< a broken promise of our own code
};

/// One sentence that names the thing, both values and what to do, and the place it happened in.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string where; ///< file, tensor or config path; may be empty
};

/// What is thrown inside the engine; engine/core/guard turns it into a Result at the interface.
class Failure : public std::exception
{
public:
    Failure(ErrorCode code, std::string message, std::string where = {});
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const char *what() const noexcept override { return m_text.c_str(); }

private:
    Error m_error;
    std::string m_text;
};

template <class T>
using Result = tl::expected<T, Error>;

/// "where: message", or the message alone where there is no place.
[[nodiscard]] std::string describe(const Error &error);

/// The exit code of the command line: 2 usage, config or device, 3 files, 4 out of memory, 5 diverged, 130 stopped, 1 anything
/// else.
[[nodiscard]] int exitCode(ErrorCode code);

} // namespace moa
