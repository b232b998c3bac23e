// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/eval/code_answer.h"

#include <nlohmann/json.hpp>

namespace moa {

namespace {

constexpr std::string_view kFence = "```";
constexpr std::string_view kIndent = "    ";

std::string_view takeLine(std::string_view &rest)
{
    const size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r") == line.npos;
}

bool isIndented(std::string_view line)
{
    return line.starts_with(' ') || line.starts_with('\t');
}

/// A function's body: its first line says how deep it is; the first line after it that is not indented ends it. Models often leave
/// the first line's indentation out.
std::string bodyOf(std::string_view code)
{
    std::string body;
    for (bool isFirst = true; !code.empty();) {
        const std::string_view line = takeLine(code);
        if (isFirst && isBlank(line))
            continue;
        if (!isFirst && !isBlank(line) && !isIndented(line))
            break;
        if (isFirst && !isIndented(line))
            body += kIndent;
        body.append(line).append("\n");
        isFirst = false;
    }
    return body;
}

} // namespace

std::string codeIn(std::string_view answer)
{
    const size_t fence = answer.find(kFence);
    if (fence == answer.npos)
        return std::string(answer);
    std::string_view rest = answer.substr(fence);
    (void)takeLine(rest); // with the name of the language
    return std::string(rest.substr(0, std::min(rest.find(kFence), rest.size())));
}

std::string completionOf(std::string_view answer, const CodeTask &task)
{
    const std::string code = codeIn(answer);
    const bool isWhole = task.entryPoint.empty() || code.find("def " + task.entryPoint) != code.npos;
    return isWhole ? "\n" + code : bodyOf(code);
}

std::string programOf(const CodeTask &task, std::string_view completion)
{
    return task.prompt + std::string(completion) + "\n" + task.tests;
}

std::string completionLine(const CodeTask &task, std::string_view completion)
{
    const nlohmann::json line{{"task_id", nlohmann::json::parse(task.id)}, {"completion", completion}};
    return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace moa
