// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/evaluation_file.h"

#include <fstream>
#include <string>

namespace moa {

namespace {

using nlohmann::json;

std::optional<EvaluationRecord> recordFrom(const json &object)
{
    const auto row = object.find("row"), expected = object.find("expected"), correct = object.find("correct");
    if (row == object.end() || expected == object.end() || correct == object.end())
        return std::nullopt;
    if (!row->is_number_integer() || !expected->is_string() || !correct->is_boolean())
        return std::nullopt;
    EvaluationRecord record;
    record.row = row->get<int64_t>();
    record.expected = expected->get<std::string>();
    record.isCorrect = correct->get<bool>();
    return record;
}

} // namespace

std::optional<EvaluationResult> readEvaluation(const std::filesystem::path &summary)
{
    std::ifstream file(summary, std::ios::binary);
    std::optional<EvaluationResult> result = evaluationFromJson(json::parse(file, nullptr, /*allow_exceptions=*/false));
    if (!result)
        return std::nullopt;
    result->recordsFile = std::filesystem::path(summary).replace_extension(".jsonl");
    std::ifstream records(result->recordsFile, std::ios::binary);
    for (std::string line; std::getline(records, line);)
        if (const auto record = recordFrom(json::parse(line, nullptr, /*allow_exceptions=*/false)))
            result->records.push_back(*record);
    return std::ssize(result->records) == result->total ? result : std::nullopt;
}

} // namespace moa
