// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/result_files.h"

#include <QSaveFile>

namespace moa::ui {

namespace {

QByteArray tableRow(const std::string &adapter, const std::string &set, const EvaluationResult &result)
{
    return QByteArray::fromStdString(fmt::format("\"{}\",\"{}\",{},{},{:.6f},{:.6f},{:.6f}\n", adapter, set, result.correct,
                                                 result.total, result.accuracy, result.low, result.high));
}

QByteArray sampleLines(const std::string &adapter, const std::string &set, const EvaluationResult &result)
{
    std::string lines;
    for (const EvaluationRecord &record : result.records) {
        nlohmann::json line = toJson(record);
        line["adapter"] = adapter;
        line["set"] = set;
        lines += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    }
    return QByteArray::fromStdString(lines);
}

} // namespace

Result<void> saveResults(const EvaluationBoard &board, const QString &name)
{
    QSaveFile file(name);
    const auto failure = [&] {
        return tl::unexpected(Error{ErrorCode::OutputFile, file.errorString().toStdString(), name.toStdString()});
    };
    if (!file.open(QFile::WriteOnly))
        return failure();
    const bool isTable = !name.endsWith(".jsonl");
    if (isTable)
        file.write("adapter,set,correct,total,accuracy,low,high\n");
    for (int row = 0; row < board.rowCount(); ++row)
        for (int set = 0; set < static_cast<int>(board.sets().size()); ++set) {
            const BoardCell *cell = board.cell(row, set);
            if (!cell || !cell->result || (isTable && !cell->isJudged))
                continue;
            const std::string adapter = board.nameOf(row).toStdString(), setName = board.set(set).name.toStdString();
            file.write(isTable ? tableRow(adapter, setName, *cell->result) : sampleLines(adapter, setName, *cell->result));
        }
    if (!file.commit())
        return failure();
    return {};
}

} // namespace moa::ui
