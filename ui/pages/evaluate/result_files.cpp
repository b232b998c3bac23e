// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/result_files.h"

#include <QSaveFile>

namespace moa::ui {

namespace {

// Changing a name here, or a key in sampleLines(), breaks what reads these files.
constexpr auto kTableHead =
    "adapter,set,correct,total,accuracy,low,high,adapter_path,data,rule,scoring,template,limit,max_tokens,executed\n";

/// A field of a table: in quotes, those within it doubled.
std::string quoted(const std::string &text)
{
    std::string field = "\"";
    for (const char letter : text)
        field += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return field + "\"";
}

std::string tableRow(const CellToSave &cell)
{
    const EvaluationResult &result = *cell.result;
    const SetTerms &terms = cell.key.terms;
    return fmt::format("{},{},{},{},{:.6f},{:.6f},{:.6f},{},{},{},{},{},{},{},{}\n", quoted(cell.adapter), quoted(cell.set),
                       result.correct, result.total, result.accuracy, result.low, result.high, quoted(cell.key.adapter.string()),
                       quoted(cell.key.data.string()), quoted(result.rule), quoted(terms.scoring), quoted(terms.promptTemplate),
                       terms.limit, terms.maxTokens, terms.executes);
}

std::string sampleLines(const CellToSave &cell)
{
    const SetTerms &terms = cell.key.terms;
    std::string lines;
    for (const EvaluationRecord &record : cell.result->records) {
        nlohmann::json line = toJson(record);
        line["adapter"] = cell.adapter;
        line["set"] = cell.set;
        line["adapter_path"] = cell.key.adapter.string();
        line["data"] = cell.key.data.string();
        line["terms"] = {{"rule", cell.result->rule}, {"scoring", terms.scoring},      {"template", terms.promptTemplate},
                         {"limit", terms.limit},      {"max_tokens", terms.maxTokens}, {"executed", terms.executes}};
        lines += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    }
    return lines;
}

} // namespace

std::vector<CellToSave> cellsToSave(const EvaluationBoard &board)
{
    std::vector<CellToSave> cells;
    for (int row = 0; row < board.rowCount(); ++row)
        for (int set = 0; set < static_cast<int>(board.sets().size()); ++set)
            if (const BoardCell *cell = board.cell(row, set); cell && cell->result)
                cells.push_back({board.nameOf(row).toStdString(), board.set(set).name.toStdString(), board.keyOf(row, set),
                                 cell->result, cell->isJudged});
    return cells;
}

Result<void> saveResults(const std::vector<CellToSave> &cells, const QString &name, const std::stop_token &stop)
{
    QSaveFile file(name);
    const auto failure = [&] {
        return tl::unexpected(Error{ErrorCode::OutputFile, file.errorString().toStdString(), name.toStdString()});
    };
    if (!file.open(QFile::WriteOnly))
        return failure();
    const bool isTable = !name.endsWith(".jsonl");
    if (isTable)
        file.write(kTableHead);
    for (const CellToSave &cell : cells) {
        if (stop.stop_requested())
            return tl::unexpected(Error{ErrorCode::Stopped, "stopped while saving", {}});
        if (!isTable || cell.isJudged)
            file.write(QByteArray::fromStdString(isTable ? tableRow(cell) : sampleLines(cell)));
    }
    if (!file.commit())
        return failure();
    return {};
}

} // namespace moa::ui
