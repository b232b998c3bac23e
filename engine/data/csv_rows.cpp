// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csv_rows.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <algorithm>

namespace moa {

namespace {

class CsvScanner
{
public:
    CsvScanner(std::string_view text, char separator, const std::string &file) : m_text(text), m_separator(separator), m_file(file)
    {}

    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }

    CsvRow row()
    {
        CsvRow row{{}, m_line};
        row.fields.push_back(field());
        while (!atEnd() && m_text[m_at] == m_separator) {
            ++m_at;
            row.fields.push_back(field());
        }
        skipLineEnd();
        return row;
    }

private:
    std::string field()
    {
        std::string value;
        if (!atEnd() && m_text[m_at] == '"')
            value = quoted();
        // What follows a closing quote belongs to no rule; it is kept as it stands.
        const size_t end = std::min(m_text.find_first_of(std::string{m_separator, '\r', '\n'}, m_at), m_text.size());
        value += m_text.substr(m_at, end - m_at);
        m_at = end;
        return value;
    }

    std::string quoted()
    {
        const int64_t firstLine = m_line;
        std::string value;
        for (++m_at; !atEnd(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                if (atEnd() || m_text[m_at] != '"')
                    return value;
            }
            m_line += c == '\n' ? 1 : 0;
            value += c;
        }
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "a quoted field that begins in this line is never closed; write \"\" for a quote inside it")),
            fmt::format("{}:{}", m_file, firstLine));
    }

    void skipLineEnd()
    {
        if (!atEnd() && m_text[m_at] == '\r')
            ++m_at;
        if (!atEnd() && m_text[m_at] == '\n')
            ++m_at;
        ++m_line;
    }

    std::string_view m_text;
    char m_separator;
    const std::string &m_file;
    size_t m_at = 0;
    int64_t m_line = 1;
};

bool isBlank(const CsvRow &row)
{
    return row.fields.size() == 1 && row.fields.front().find_first_not_of(" \t") == std::string::npos;
}

} // namespace

char csvSeparator(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    const auto occurrences = [&](char separator) { return std::count(line.begin(), line.end(), separator); };
    return std::ranges::max({',', ';', '\t'}, {}, occurrences);
}

std::vector<std::string> firstLineWords(std::string_view text)
{
    constexpr std::string_view kAround = " \t\r\"";
    const char separator = csvSeparator(text);
    std::string_view line = text.substr(0, text.find('\n'));
    std::vector<std::string> words;
    while (!line.empty()) {
        const size_t end = std::min(line.find(separator), line.size());
        const std::string_view word = line.substr(0, end);
        const size_t first = std::min(word.find_first_not_of(kAround), word.size());
        words.emplace_back(word.substr(first, word.find_last_not_of(kAround) + 1 - first));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

std::vector<CsvRow> splitCsv(std::string_view text, const std::string &file)
{
    std::vector<CsvRow> rows;
    CsvScanner scanner(text, csvSeparator(text), file);
    while (!scanner.atEnd()) {
        CsvRow row = scanner.row();
        if (!isBlank(row))
            rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace moa
