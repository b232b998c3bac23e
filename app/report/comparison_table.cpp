// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/comparison_table.h"
#include "app/report/comparison_cells.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace moa {

namespace {

using Row = std::vector<std::string>;

Row headings(const RunComparison &comparison)
{
    Row row = runColumns();
    for (const std::string &set : scoreColumns(comparison)) {
        row.push_back(set);
        row.emplace_back("95 %");
        row.emplace_back("p to base");
    }
    return row;
}

Row rowOf(const RunComparison &comparison, const ComparedRun &run)
{
    Row row = runCells(run);
    for (const std::optional<ComparedScore> &score : scoresOf(comparison, run)) {
        row.push_back(score ? shareText(*score) : "-");
        row.push_back(score ? intervalText(*score) : "-");
        row.push_back(score && score->toBase ? fmt::format("{:.2g}", score->toBase->p) : "-");
    }
    return row;
}

/// How wide fmt makes a text, which counts characters and not bytes.
size_t widthOf(const std::string &text)
{
    return static_cast<size_t>(
        std::ranges::count_if(text, [](char letter) { return (static_cast<unsigned char>(letter) & 0xc0) != 0x80; }));
}

/// Names to the left, numbers to the right, each column as wide as its widest text.
std::string aligned(const std::vector<Row> &rows)
{
    std::vector<size_t> widths(rows.front().size(), 0);
    for (const Row &row : rows)
        for (size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(row[i]));
    std::string text;
    for (const Row &row : rows) {
        for (size_t i = 0; i < row.size(); ++i) {
            const std::string gap(widths[i] - widthOf(row[i]), ' ');
            text += i == 0 ? row[i] + gap : "  " + gap + row[i];
        }
        text += '\n';
    }
    return text;
}

std::string csvField(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char letter : text)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

std::string csvLine(const Row &row)
{
    Row fields;
    for (const std::string &text : row)
        fields.push_back(csvField(text));
    return fmt::format("{}\r\n", fmt::join(fields, ","));
}

/// A number in its shortest exact form, or an empty field where it is 0 for want of a run.
template <class Number>
std::string plain(Number value)
{
    return value == 0 ? std::string() : fmt::format("{}", value);
}

std::string plain(const std::optional<double> &value)
{
    return value ? fmt::format("{}", *value) : std::string();
}

Row csvHeadings(const RunComparison &comparison)
{
    Row row{"configuration", "mixture",           "state",       "steps", "trainable_parameters", "loss", "validation_loss",
            "seconds",       "tokens_per_second", "memory_bytes"};
    constexpr std::array kOfSet{"correct", "total", "accuracy", "low", "high", "fixed", "broken", "p"};
    for (const std::string &set : scoreColumns(comparison))
        for (const char *column : kOfSet)
            row.push_back(fmt::format("{} {}", set, column));
    return row;
}

Row csvRow(const RunComparison &comparison, const ComparedRun &run)
{
    Row row{run.name,
            run.mixture,
            run.state,
            plain(run.steps),
            plain(run.trainableParameters),
            plain(run.loss),
            plain(run.validationLoss),
            plain(run.seconds),
            plain(run.tokensPerSecond),
            plain(run.memoryBytes)};
    for (const std::optional<ComparedScore> &score : scoresOf(comparison, run)) {
        if (score && score->total > 0)
            for (const double value : {static_cast<double>(score->correct), static_cast<double>(score->total),
                                       static_cast<double>(score->correct) / static_cast<double>(score->total), score->interval.low,
                                       score->interval.high})
                row.push_back(fmt::format("{}", value));
        else
            row.insert(row.end(), 5, "");
        if (score && score->toBase)
            row.insert(row.end(), {fmt::format("{}", score->toBase->fixed), fmt::format("{}", score->toBase->broken),
                                   fmt::format("{}", score->toBase->p)});
        else
            row.insert(row.end(), 3, "");
    }
    return row;
}

std::string bestText(const BestTwo &best)
{
    std::string text;
    for (const auto &[set, test] : best.tests)
        text += fmt::format("{} against {} on {}: {}\n", best.first, best.second, set, testText(test));
    return text;
}

} // namespace

std::string comparisonText(const RunComparison &comparison)
{
    std::vector<Row> rows{headings(comparison), rowOf(comparison, comparison.base)};
    for (const ComparedRun &run : comparison.runs)
        rows.push_back(rowOf(comparison, run));
    return aligned(rows) + (comparison.best ? bestText(*comparison.best) : std::string());
}

std::string comparisonCsv(const RunComparison &comparison)
{
    std::string text = csvLine(csvHeadings(comparison)) + csvLine(csvRow(comparison, comparison.base));
    for (const ComparedRun &run : comparison.runs)
        text += csvLine(csvRow(comparison, run));
    return text;
}

} // namespace moa
