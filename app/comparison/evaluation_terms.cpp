// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/evaluation_terms.h"
#include "engine/files/atomic_file.h"

#include <fstream>

namespace moa {

namespace {

nlohmann::json termsOf(const EvaluateRequest &request)
{
    return {
        {"rule", request.rule}, {"scoring", request.scoring}, {"limit", request.limit}, {"max_tokens", request.sampling.maxTokens}};
}

} // namespace

void requireSameEvaluation(const std::filesystem::path &file, const EvaluateRequest &request, const std::vector<QuestionSet> &sets)
{
    std::ifstream stream(file, std::ios::binary);
    nlohmann::json noted = nlohmann::json::parse(stream, nullptr, /*allow_exceptions=*/false);
    if (!noted.is_object())
        noted = {{"terms", termsOf(request)}, {"sets", nlohmann::json::object()}};
    const auto refuse = [&](const std::string &what, const nlohmann::json &before, const nlohmann::json &now) {
        throw Failure(
            ErrorCode::Usage,
            fmt::format("the answers in this folder were made with {} {}, and now it is {}; name another folder with --out, or "
                        "repeat the earlier options",
                        what, before.dump(), now.dump()),
            file.parent_path().string());
    };
    const nlohmann::json terms = termsOf(request);
    for (const auto &[key, value] : terms.items())
        if (const auto before = noted["terms"].find(key); before != noted["terms"].end() && *before != value)
            refuse(key, *before, value);
    for (const QuestionSet &set : sets) {
        nlohmann::json &path = noted["sets"][set.name];
        const nlohmann::json now = std::filesystem::absolute(set.path).lexically_normal().string();
        if (!path.is_null() && path != now)
            refuse(set.name, path, now);
        path = now;
    }
    writeFileAtomically(file, noted.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n');
}

} // namespace moa
