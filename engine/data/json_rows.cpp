// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/json_rows.h"

#include "engine/api/json_text.h"
#include "engine/api/say.h"
#include "engine/data/text_file.h"

#include <algorithm>

namespace moa {

namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr int kMaxDepth = 64;

/// Walks through the text of a list, counting lines.
class ListScanner
{
public:
    ListScanner(std::string_view text, const std::string &file) : m_text(text), m_file(file) {}

    std::vector<JsonRow> scan()
    {
        std::vector<JsonRow> rows;
        skipSpace();
        expect('[', say(MOA_TR("engine", "the list of rows must begin with [")));
        skipSpace();
        if (peek() != ']') {
            rows.push_back(element());
            while (peek() == ',') {
                advance();
                skipSpace();
                rows.push_back(element());
            }
        }
        expect(']', say(MOA_TR("engine", "expected a comma or ] after the row")));
        skipSpace();
        if (m_at != m_text.size())
            fail(say(MOA_TR("engine", "something follows the end of the list")));
        return rows;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void advance()
    {
        if (m_text[m_at++] != '\n')
            return;
        ++m_line;
        m_lineStart = m_at;
    }

    [[nodiscard]] int64_t column() const { return static_cast<int64_t>(m_at - m_lineStart) + 1; }

    void skipSpace()
    {
        while (m_at < m_text.size() && kSpace.find(m_text[m_at]) != kSpace.npos)
            advance();
    }

    void expect(char wanted, std::string_view message)
    {
        if (peek() != wanted)
            fail(message);
        advance();
    }

    /// Everything up to the comma or bracket that ends the element; brackets are counted, strings skipped.
    JsonRow element()
    {
        const size_t start = m_at;
        JsonRow row{{}, m_line, column()};
        int64_t depth = 0;
        for (; m_at < m_text.size(); advance()) {
            const char c = m_text[m_at];
            if (c == '"') {
                skipString();
                if (m_at == m_text.size())
                    break;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (depth == 0 && (c == ',' || c == ']')) {
                break;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                advance();
                break;
            }
        }
        row.text = m_text.substr(start, m_at - start);
        if (m_at == m_text.size())
            failUnfinished(row);
        skipSpace();
        if (row.text.find_first_not_of(kSpace) == row.text.npos)
            fail(say(MOA_TR("engine", "expected a row")));
        return row;
    }

    /// Leaves the position on the closing quote, or at the end of the text.
    void skipString()
    {
        for (advance(); m_at < m_text.size() && m_text[m_at] != '"'; advance())
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                advance();
    }

    /// The text ends inside a row: most often because of a typo in it, which the parser can point at.
    [[noreturn]] void failUnfinished(const JsonRow &row)
    {
        if (row.text.find_first_not_of(kSpace) != row.text.npos)
            (void)parseJsonRow(row, m_file);
        fail(say(MOA_TR("engine", "the file ends before the list's closing ]")));
    }

    [[noreturn]] void fail(std::string_view message) const
    {
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "is not valid JSON in column {}: {}"), column(), message),
                      fmt::format("{}:{}:{}", m_file, m_line, column()));
    }

    std::string_view m_text;
    const std::string &m_file;
    size_t m_at = 0;
    int64_t m_line = 1;
    size_t m_lineStart = 0;
};

} // namespace

bool looksLikeJson(std::string_view text)
{
    const size_t first = text.find_first_not_of(kSpace);
    if (first == text.npos || (text[first] != '{' && text[first] != '['))
        return false;
    const size_t second = text.find_first_not_of(kSpace, first + 1);
    const std::string_view expected = text[first] == '{' ? "\"}" : "{]";
    return second != text.npos && expected.find(text[second]) != expected.npos;
}

std::vector<JsonRow> splitJsonList(std::string_view text, const std::string &file)
{
    return ListScanner(text, file).scan();
}

std::vector<JsonRow> splitJsonLines(std::string_view text)
{
    std::vector<JsonRow> rows;
    for (int64_t line = 1; !text.empty(); ++line) {
        const size_t end = std::min(text.find('\n'), text.size());
        const std::string_view content = text.substr(0, end);
        if (content.find_first_not_of(kSpace) != content.npos)
            rows.push_back({content, line});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return rows;
}

nlohmann::json parseJsonRow(const JsonRow &row, const std::string &file)
{
    const auto limitDepth = [&](int depth, nlohmann::json::parse_event_t, const nlohmann::json &) {
        if (depth > kMaxDepth)
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "a row is nested more than {} levels deep"), kMaxDepth),
                          fmt::format("{}:{}", file, row.line));
        return true;
    };
    try {
        return nlohmann::json::parse(row.text, limitDepth);
    } catch (const nlohmann::json::exception &error) {
        const JsonFault fault = faultOf(row.text, error);
        TextPosition position = textPosition(row.text, fault.byte, row.line);
        if (position.line == row.line)
            position.column += row.column - 1;
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "is not valid JSON in column {}: {}"), position.column, fault.reason),
                      fmt::format("{}:{}:{}", file, position.line, position.column));
    }
}

} // namespace moa
