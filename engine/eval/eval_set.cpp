// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/eval/eval_set.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/core/resources.h"
#include "engine/data/json_rows.h"
#include "engine/data/text_file.h"
#include "engine/eval/eval_layout.h"

#include <algorithm>

namespace moa {

namespace {

/// A set is recognised by this many rows, from the first.
constexpr size_t kRowsToRecognise = 50;

std::vector<OriginalLayout> originalLayouts()
{
    std::vector<OriginalLayout> layouts;
    for (const auto some : {problemLayouts(), choiceLayouts(), codeLayouts()})
        layouts.insert(layouts.end(), some.begin(), some.end());
    return layouts;
}

/// PIQA and SIQA publish their labels in a file of their own, a line a row.
std::vector<std::string> labelsBeside(const std::filesystem::path &file)
{
    const std::filesystem::path labels = file.parent_path() / (file.stem().string() + "-labels.lst");
    std::vector<std::string> lines;
    if (!std::filesystem::is_regular_file(labels))
        return lines;
    const TextFile text(labels);
    for (const JsonRow &row : splitJsonLines(text.text()))
        lines.emplace_back(row.text.substr(0, row.text.find_last_not_of(" \t\r") + 1));
    return lines;
}

/// Reads a JSON file whose rows have keys of their own.
class OriginalReader
{
public:
    OriginalReader(const std::filesystem::path &file, std::string_view text, int64_t limit)
        : m_file(file.string()), m_labels(labelsBeside(file)),
          m_rows(text[text.find_first_not_of(" \t\r\n")] == '[' ? splitJsonList(text, m_file) : splitJsonLines(text))
    {
        if (!m_labels.empty() && m_labels.size() != m_rows.size())
            throw Failure(
                ErrorCode::InputFile,
                say(MOA_TR("engine", "has {} rows, but the file of labels beside it has {}"), m_rows.size(), m_labels.size()),
                m_file);
        if (limit > 0 && limit < std::ssize(m_rows))
            m_rows.resize(static_cast<size_t>(limit));
    }

    /// Nothing where the rows are in no layout that is known.
    std::optional<EvalSet> read()
    {
        const std::optional<OriginalLayout> layout = recognise();
        if (!layout)
            return std::nullopt;
        EvalSet set;
        set.name = say(layout->name);
        set.rule = layout->rule;
        for (size_t i = 0; i < m_rows.size(); ++i)
            readRow(i, *layout, set);
        if (set.items.empty())
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "looks like {}, but none of its {} rows can be used; the one in line {} {}"),
                              set.name, m_rows.size(), set.problems.front().line, set.problems.front().message),
                          m_file);
        return set;
    }

private:
    [[nodiscard]] nlohmann::json parse(size_t index) const
    {
        nlohmann::json row = parseJsonRow(m_rows[index], m_file);
        if (!m_labels.empty() && row.is_object() && !row.contains("label"))
            row["label"] = m_labels[index];
        return row;
    }

    /// The first layout that fits all of the first rows.
    [[nodiscard]] std::optional<OriginalLayout> recognise() const
    {
        std::vector<OriginalLayout> layouts = originalLayouts();
        bool hasRow = false;
        for (size_t i = 0; i < std::min(m_rows.size(), kRowsToRecognise); ++i) {
            try {
                const nlohmann::json row = parse(i);
                std::erase_if(layouts, [&](const OriginalLayout &layout) { return !layout.matches(row); });
                hasRow = true;
            } catch (const Failure &) {
                continue; // a line that is no JSON costs itself alone
            }
        }
        return layouts.empty() || !hasRow ? std::nullopt : std::optional(layouts.front());
    }

    void readRow(size_t index, const OriginalLayout &layout, EvalSet &set) const
    {
        const auto leaveOut = [&](const std::string &message) {
            ++set.skippedRows;
            if (set.problems.size() < kMaxProblems)
                set.problems.push_back({m_file, m_rows[index].line, message});
        };
        try {
            const nlohmann::json row = parse(index);
            if (!layout.matches(row))
                return leaveOut(say(MOA_TR("engine", "is not laid out as {}, like the rows before it"), say(layout.name)));
            EvalItem item = layout.read(row);
            item.record.line = m_rows[index].line;
            set.items.push_back(std::move(item));
        } catch (const Failure &failure) {
            leaveOut(failure.error().message);
        } catch (const nlohmann::json::exception &) {
            leaveOut(say(MOA_TR("engine", "has a key that is not what {} has there"), say(layout.name)));
        }
    }

    std::string m_file;
    std::vector<std::string> m_labels;
    std::vector<JsonRow> m_rows;
};

void recogniseAlpaca(EvalSet &set)
{
    const std::span<const EvalItem> first = std::span(set.items).first(std::min(set.items.size(), kRowsToRecognise));
    for (const AlpacaLayout &layout : alpacaLayouts()) {
        if (!std::ranges::all_of(first, [&](const EvalItem &item) { return layout.matches(item.record); }))
            continue;
        set.name = say(layout.name);
        set.rule = layout.rule;
        for (EvalItem &item : set.items)
            item.choices = choicesOf(item.record);
        return;
    }
}

EvalSet setOf(Dataset dataset, int64_t limit)
{
    if (dataset.format != DataFormat::Alpaca && dataset.format != DataFormat::Csv)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "holds {} data, but an evaluation set needs rows with an instruction and an answer"),
                          dataFormatName(dataset.format)),
                      dataset.file.string());
    if (limit > 0 && limit < std::ssize(dataset.records))
        dataset.records.resize(static_cast<size_t>(limit));
    EvalSet set;
    for (Record &record : dataset.records) {
        EvalItem &item = set.items.emplace_back();
        item.expected = record.answer.empty() ? record.output : record.answer;
        item.record = std::move(record);
    }
    set.problems = std::move(dataset.problems);
    set.skippedRows = dataset.skippedRows;
    recogniseAlpaca(set);
    return set;
}

} // namespace

std::string fieldText(const nlohmann::json &row, const char *key)
{
    const auto found = row.find(key);
    if (found == row.end())
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "has no \"{}\""), key));
    if (!found->is_string() && !found->is_number())
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "\"{}\" is neither text nor a number"), key));
    std::string text = found->is_string() ? found->get<std::string>() : found->dump();
    if (text.empty())
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "\"{}\" is empty"), key));
    return text;
}

bool hasKeys(const nlohmann::json &row, std::initializer_list<const char *> keys)
{
    return row.is_object() && std::ranges::all_of(keys, [&](const char *key) { return row.contains(key); });
}

EvalSet readEvalSet(const std::filesystem::path &file, int64_t limit)
{
    const ReadOptions options{.format = DataFormat::Auto, .purpose = ReadPurpose::Evaluation, .columns = {}};
    if (file == kSample)
        return setOf(parseDataset(resource("samples/word_problems/test.json"), file, options), limit);
    {
        const TextFile text(file);
        if (looksLikeJson(text.text()))
            if (std::optional<EvalSet> set = OriginalReader(file, text.text(), limit).read())
                return std::move(*set);
    }
    return setOf(readDataset(file, options), limit);
}

} // namespace moa
