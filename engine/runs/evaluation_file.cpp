// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/evaluation_file.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/json_file.h"

#include <fstream>
#include <string>

namespace moa {

namespace fs = std::filesystem;
using nlohmann::json;

EvaluationResult readEvaluation(const fs::path &summary)
{
    std::optional<EvaluationResult> result = evaluationFromJson(JsonFile(summary).object());
    if (!result)
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "is not the summary of an evaluation")), summary.string());
    result->recordsFile = fs::path(summary).replace_extension(".jsonl");
    std::ifstream records(result->recordsFile, std::ios::binary);
    for (std::string line; std::getline(records, line);)
        if (auto record = evaluationRecordFromJson(json::parse(line, nullptr, /*allow_exceptions=*/false)))
            result->records.push_back(std::move(*record));
    if (std::ssize(result->records) != result->total)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "holds {} answers that can be read, of {}"), result->records.size(), result->total),
                      result->recordsFile.string());
    return std::move(*result);
}

std::optional<EvaluationResult> findEvaluation(const fs::path &summary)
{
    try {
        return readEvaluation(summary);
    } catch (const Failure &) {
        return std::nullopt;
    }
}

void removeEvaluation(const fs::path &summary)
{
    if (summary.extension() != ".json")
        throw Failure(ErrorCode::Usage, say(MOA_TR("engine", "is not the summary of an evaluation")), summary.string());
    // The summary goes first: without it the others are no evaluation.
    for (const char *ending : {".json", ".jsonl", ".completions.jsonl"}) {
        std::error_code error;
        const fs::path file = fs::path(summary).replace_extension(ending);
        if (!fs::remove(file, error) && error)
            throw Failure(ErrorCode::OutputFile, say(MOA_TR("engine", "can't be removed: {}"), error.message()), file.string());
    }
}

} // namespace moa
