// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/error.h"

#include <QString>

#include <optional>

/// The error that a call throws, or nothing where it throws none.
template <class Call>
std::optional<moa::Error> failureOf(Call call)
{
    try {
        call();
    } catch (const moa::Failure &failure) {
        return failure.error();
    }
    return std::nullopt;
}

/// "code 2: message", or a note that nothing was thrown; for comparing and for reading when a test fails.
inline QString describeFailure(const std::optional<moa::Error> &error)
{
    if (!error)
        return QStringLiteral("nothing was thrown");
    return QStringLiteral("code %1: %2").arg(static_cast<int>(error->code)).arg(QString::fromStdString(moa::describe(*error)));
}

/// True where an input file was refused with a sentence that has these words.
inline bool refuses(const std::optional<moa::Error> &error, const QString &words)
{
    return error && error->code == moa::ErrorCode::InputFile && !error->where.empty() &&
           QString::fromStdString(error->message).contains(words);
}
