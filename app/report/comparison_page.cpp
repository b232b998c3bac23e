// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/comparison_page.h"
#include "app/report/accuracy_chart.h"
#include "app/report/comparison_cells.h"
#include "app/report/html.h"
#include "app/report/loss_chart.h"
#include "app/report/routing_map.h"

#include <fmt/format.h>

namespace moa {

namespace {

std::string cell(const std::string &text, const std::string &small = {})
{
    return small.empty() ? fmt::format("<td>{}</td>", escaped(text))
                         : fmt::format("<td>{}<small>{}</small></td>", escaped(text), escaped(small));
}

std::string introduction(const RunComparison &comparison)
{
    return fmt::format("<h1>Comparison of {} configuration{}</h1>\n<p class=\"faint\">{} on {}, seed {}, batches of {}; {}</p>\n",
                       comparison.runs.size(), comparison.runs.size() == 1 ? "" : "s", escaped(comparison.model),
                       escaped(comparison.data), comparison.seed, comparison.batchSize, escaped(comparison.device));
}

std::string notesOf(const RunComparison &comparison)
{
    if (comparison.notes.empty())
        return {};
    std::string items;
    for (const std::string &note : comparison.notes)
        items += fmt::format("<li>{}</li>\n", escaped(note));
    return "<h2>Notes</h2>\n<ul>\n" + items + "</ul>\n";
}

std::string rowOf(const RunComparison &comparison, const ComparedRun &run)
{
    std::string row;
    const std::vector<std::string> cells = runCells(run);
    for (size_t i = 0; i < cells.size(); ++i)
        row += cell(cells[i], i == 0 ? run.mixture : std::string());
    for (const std::optional<ComparedScore> &score : scoresOf(comparison, run))
        row += score ? cell(shareText(*score), intervalText(*score)) : cell("-");
    return "<tr>" + row + "</tr>\n";
}

std::string tableOf(const RunComparison &comparison)
{
    std::string head;
    for (const std::string &column : runColumns())
        head += fmt::format("<th>{}</th>", escaped(column));
    for (const std::string &set : scoreColumns(comparison))
        head += fmt::format("<th>{}</th>", escaped(set));
    std::string rows = rowOf(comparison, comparison.base);
    for (const ComparedRun &run : comparison.runs)
        rows += rowOf(comparison, run);
    return fmt::format(
        "<div class=\"wide\"><table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table></div>\n<p class=\"faint\">Loss: "
        "mean over the last tenth of the steps. Accuracy: share of right answers, below it Wilson's 95 % interval.</p>\n",
        head, rows);
}

std::string accuraciesOf(const RunComparison &comparison)
{
    const std::vector<std::string> columns = scoreColumns(comparison);
    if (columns.empty())
        return {};
    std::string html =
        "<h2>Accuracy</h2>\n<p class=\"faint\">Dots with Wilson's 95 % intervals; p is McNemar's exact test against the base "
        "model.</p>\n";
    for (size_t i = 0; i < columns.size(); ++i) {
        std::vector<AccuracyBar> bars;
        const auto add = [&](const ComparedRun &run, bool isBase) {
            const std::optional<ComparedScore> score = scoresOf(comparison, run)[i];
            bars.push_back({run.name, score.value_or(ComparedScore{}), isBase});
        };
        add(comparison.base, true);
        for (const ComparedRun &run : comparison.runs)
            add(run, false);
        html += fmt::format("<h3>{}</h3>\n{}", escaped(columns[i]), accuracyChart(bars));
    }
    return html;
}

std::string testsOf(const RunComparison &comparison)
{
    std::string rows;
    const auto addRow = [&](const std::string &who, const std::string &set, const PairedTest &test) {
        rows += fmt::format("<tr>{}{}{}{}{}</tr>\n", cell(who), cell(set), cell(fmt::format("{}", test.fixed)),
                            cell(fmt::format("{}", test.broken)), cell(fmt::format("{:.2g}", test.p)));
    };
    for (const ComparedRun &run : comparison.runs)
        for (const std::optional<ComparedScore> &score : scoresOf(comparison, run))
            if (score && score->toBase)
                addRow(fmt::format("{} against the base model", run.name), score->set, *score->toBase);
    if (comparison.best)
        for (const auto &[set, test] : comparison.best->tests)
            addRow(fmt::format("best two: {} against {}", comparison.best->first, comparison.best->second), set, test);
    if (rows.empty())
        return {};
    return "<h2>Who is really better?</h2>\n<p class=\"faint\">McNemar's exact two-sided test on the answers that differ: fixed "
           "are right "
           "only with the first, broken only with the second.</p>\n<div "
           "class=\"wide\"><table>\n<thead><tr><th>pair</th><th>set</th>"
           "<th>fixed</th><th>broken</th><th>p</th></tr></thead>\n<tbody>\n" +
           rows + "</tbody>\n</table></div>\n";
}

std::string lossesOf(const RunComparison &comparison)
{
    const std::string chart = lossChart(comparison.runs);
    if (chart.empty())
        return {};
    return "<h2>Loss</h2>\n<p class=\"faint\">Of the training batches, on a logarithmic scale; dots are validations.</p>\n" + chart;
}

std::string mapsOf(const RunComparison &comparison)
{
    std::string maps;
    for (const ComparedRun &run : comparison.runs)
        if (const std::string map = routingMap(run); !map.empty())
            maps += fmt::format("<figure><h3>{}</h3>\n{}</figure>\n", escaped(run.name), map);
    if (maps.empty())
        return {};
    return "<h2>Routing</h2>\n<p class=\"faint\">Mean weight of each adapter type (across) in each layer (down) at the end of "
           "training; full "
           "colour is 1, none is 0. Runs without a router over types have no map.</p>\n<div class=\"maps\">\n" +
           maps + "</div>\n";
}

} // namespace

std::string comparisonPage(const RunComparison &comparison)
{
    return htmlPage(fmt::format("MoA Studio: comparison of {} configurations", comparison.runs.size()),
                    introduction(comparison) + tableOf(comparison) + accuraciesOf(comparison) + testsOf(comparison) +
                        lossesOf(comparison) + mapsOf(comparison) + notesOf(comparison));
}

} // namespace moa
