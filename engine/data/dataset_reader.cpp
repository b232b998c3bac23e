// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/dataset_reader.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/core/resources.h"
#include "engine/data/csv_rows.h"
#include "engine/data/json_rows.h"
#include "engine/data/record_parser.h"
#include "engine/data/text_file.h"

#include <algorithm>
#include <array>

namespace moa {

namespace {

/// In the order of DataFormat.
constexpr std::array<std::string_view, 6> kFormatNames{"auto", "alpaca", "chat", "csv", "text", "tokens"};

/// Reads one file into a data set, row by row.
class Reader
{
public:
    Reader(const std::filesystem::path &name, const ReadOptions &options) : m_options(options)
    {
        m_dataset.file = name;
        m_dataset.format = options.format;
    }

    Dataset read(std::string_view text)
    {
        if (text.find_first_not_of(" \t\r\n") == text.npos)
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "is empty: it needs rows to learn from")), name());
        if (isTable(text))
            readTable(text);
        else if (isJson(text))
            readJson(text);
        else
            readDocument(text);
        if (m_dataset.records.empty())
            refuse(errorWithoutRows());
        return std::move(m_dataset);
    }

private:
    [[nodiscard]] std::string name() const { return m_dataset.file.string(); }

    [[nodiscard]] bool hasExtension(std::initializer_list<std::string_view> extensions) const
    {
        return std::ranges::find(extensions, m_dataset.file.extension().string()) != extensions.end();
    }

    [[nodiscard]] bool isTable(std::string_view text) const
    {
        if (m_options.format != DataFormat::Auto)
            return m_options.format == DataFormat::Csv;
        if (hasExtension({".csv", ".tsv"}))
            return true;
        const ColumnIndexes found = findColumns(firstLineWords(text), {});
        return found.instruction >= 0 && (found.output >= 0 || found.answer >= 0);
    }

    [[nodiscard]] bool isJson(std::string_view text) const
    {
        if (m_options.format == DataFormat::Auto || m_options.format == DataFormat::Text)
            return hasExtension({".json", ".jsonl"}) || (!hasExtension({".txt", ".md"}) && looksLikeJson(text));
        return true;
    }

    void readJson(std::string_view text)
    {
        const bool isList = text[text.find_first_not_of(" \t\r\n")] == '[';
        for (const JsonRow &row : isList ? splitJsonList(text, name()) : splitJsonLines(text)) {
            // A typo in a list makes the whole file invalid JSON; in JSON lines it costs its own line.
            if (isList)
                readJsonRow(parseJsonRow(row, name()), row.line);
            else
                guardRow(row.line, [&] { readJsonRow(parseJsonRow(row, name()), row.line); });
        }
    }

    void readJsonRow(const nlohmann::json &row, int64_t line)
    {
        guardRow(line, [&] {
            if (m_dataset.format == DataFormat::Auto && row.is_object())
                m_dataset.format = formatOfRow(row);
            if (m_dataset.columns.empty() && row.is_object())
                for (const auto &member : row.items())
                    m_dataset.columns.push_back(member.key());
            add(recordFromJson(row, m_dataset.format, m_options), line);
        });
    }

    void readTable(std::string_view text)
    {
        m_dataset.format = DataFormat::Csv;
        const std::vector<CsvRow> rows = splitCsv(text, name());
        m_dataset.columns = rows.front().fields;
        ColumnIndexes columns;
        try {
            columns = tableColumns();
        } catch (const Failure &failure) {
            refuse(failure.error());
            return;
        }
        for (const CsvRow &row : std::span(rows).subspan(1))
            guardRow(row.line, [&] {
                if (row.fields.size() != m_dataset.columns.size())
                    throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "has {} fields, but the header has {}"),
                                                            row.fields.size(), m_dataset.columns.size()));
                add(recordFromColumns(row.fields, columns, m_options.purpose), row.line);
            });
    }

    [[nodiscard]] ColumnIndexes tableColumns() const
    {
        ColumnIndexes columns;
        try {
            columns = findColumns(m_dataset.columns, m_options.columns);
        } catch (const Failure &failure) {
            throw Failure(failure.error().code, failure.error().message, name());
        }
        if (columns.instruction < 0 || (columns.output < 0 && columns.answer < 0))
            throw Failure(
                ErrorCode::InputFile,
                say(MOA_TR("engine",
                           "has the columns {}, but none that is known as an instruction and its output: name them instruction and "
                           "output (or prompt and response, question and answer), or say which is which"),
                    fmt::join(m_dataset.columns, ", ")),
                name());
        return columns;
    }

    void readDocument(std::string_view text)
    {
        m_dataset.format = DataFormat::Text;
        Record record;
        record.kind = RecordKind::Text;
        record.output = text;
        add(std::move(record), 1);
    }

    void add(Record record, int64_t line)
    {
        record.line = line;
        m_dataset.records.push_back(std::move(record));
    }

    /// Runs what reads a row; a row that fails is listed and left out.
    template <class Function>
    void guardRow(int64_t line, const Function &readRow)
    {
        try {
            readRow();
        } catch (const Failure &failure) {
            ++m_dataset.skippedRows;
            if (m_dataset.problems.size() < kMaxProblems)
                m_dataset.problems.push_back({name(), line, failure.error().message});
        }
    }

    [[nodiscard]] Error errorWithoutRows() const
    {
        if (m_dataset.problems.empty())
            return {ErrorCode::InputFile, say(MOA_TR("engine", "holds no rows: it needs some to learn from")), name()};
        const DataProblem &first = m_dataset.problems.front();
        return {ErrorCode::InputFile,
                say(MOA_TR("engine", "none of its {} rows can be used; the one in line {} {}"), m_dataset.skippedRows, first.line,
                    first.message),
                name()};
    }

    /// Fails, unless the data set is wanted nevertheless; then it is a problem of it.
    void refuse(const Error &error)
    {
        if (!m_options.keepsUnusable || m_dataset.columns.empty())
            throw Failure(error.code, error.message, error.where);
        if (m_dataset.problems.empty())
            m_dataset.problems.push_back({name(), 1, error.message});
    }

    const ReadOptions &m_options;
    Dataset m_dataset;
};

} // namespace

std::string_view dataFormatName(DataFormat format)
{
    return kFormatNames[static_cast<size_t>(format)];
}

DataFormat dataFormatNamed(std::string_view name)
{
    const auto found = std::ranges::find(kFormatNames, name);
    if (found == kFormatNames.end())
        throw Failure(ErrorCode::Config,
                      say(MOA_TR("engine", "there is no data format {}; choose one of {}"), name, fmt::join(kFormatNames, ", ")));
    return static_cast<DataFormat>(found - kFormatNames.begin());
}

Dataset readDataset(const std::filesystem::path &file, const ReadOptions &options)
{
    if (file == kSample)
        return parseDataset(resource("samples/word_problems/train.json"), file, options);
    const TextFile text(file);
    return parseDataset(text.text(), file, options);
}

Dataset parseDataset(std::string_view text, const std::filesystem::path &name, const ReadOptions &options)
{
    return Reader(name, options).read(text);
}

} // namespace moa
