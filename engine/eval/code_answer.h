// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/eval/eval_set.h"

#include <string>
#include <string_view>

namespace moa {

/// The code in a model's answer: the first fenced block, else all of it.
[[nodiscard]] std::string codeIn(std::string_view answer);

/// What is to follow the task's prompt: a whole function as it is, a function's body up to its end and indented.
[[nodiscard]] std::string completionOf(std::string_view answer, const CodeTask &task);

/// Prompt, completion and tests: a program that ends without an exception where the completion is right.
[[nodiscard]] std::string programOf(const CodeTask &task, std::string_view completion);

/// A line of the file that outside sandboxes read: {"task_id": …, "completion": …}.
[[nodiscard]] std::string completionLine(const CodeTask &task, std::string_view completion);

} // namespace moa
