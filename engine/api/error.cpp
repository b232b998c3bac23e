// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"

namespace moa {

Failure::Failure(ErrorCode code, std::string message, std::string where)
    : m_error{code, std::move(message), std::move(where)}, m_text(describe(m_error))
{}

std::string describe(const Error &error)
{
    return error.where.empty() ? error.message : error.where + ": " + error.message;
}

int exitCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::Config:
    case ErrorCode::Device: return 2;
    case ErrorCode::InputFile:
    case ErrorCode::OutputFile: return 3;
    case ErrorCode::OutOfMemory: return 4;
    case ErrorCode::Diverged: return 5;
    case ErrorCode::Stopped: return 130;
    case ErrorCode::Internal: break;
    }
    return 1;
}

} // namespace moa
