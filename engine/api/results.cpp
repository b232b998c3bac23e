// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/results.h"

#include <array>

namespace moa {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 4> kFinishReasons{"end", "stop", "length", "stopped"};

json strings(const std::vector<std::filesystem::path> &paths)
{
    json list = json::array();
    for (const auto &path : paths)
        list.push_back(path.string());
    return list;
}

json orNull(const std::optional<double> &value)
{
    return value ? json(*value) : json();
}

/// Empty where there is none.
std::string textAt(const json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

double numberAt(const json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<double>() : 0.0;
}

} // namespace

json toJson(const ModelInfo &info)
{
    json memory = json::object();
    for (const auto &[precision, bytes] : info.memoryBytes)
        memory[precision] = bytes;
    return {{"what", "model"},
            {"path", info.path.string()},
            {"layout", info.layout},
            {"family", info.family},
            {"layers", info.layers},
            {"width", info.width},
            {"heads", info.heads},
            {"key_value_heads", info.keyValueHeads},
            {"head_width", info.headWidth},
            {"feed_forward_width", info.feedForwardWidth},
            {"vocabulary", info.vocabulary},
            {"context_tokens", info.contextTokens},
            {"attention_window", info.attentionWindow},
            {"parameters", info.parameters},
            {"tied_embedding", info.tiedEmbedding},
            {"stored_precision", info.storedPrecision},
            {"file_bytes", info.fileBytes},
            {"tokenizer", info.tokenizer},
            {"chat_template", info.chatTemplate},
            {"memory_bytes", std::move(memory)}};
}

json toJson(const AdapterInfo &info)
{
    return {{"what", "adapter"},
            {"path", info.path.string()},
            {"router_mode", info.routerMode},
            {"adapters", info.adapters},
            {"layers", info.layers},
            {"width", info.width},
            {"parameters", info.parameters},
            {"template", info.promptTemplate},
            {"base_fingerprint", info.baseFingerprint},
            {"notes", info.notes}};
}

json toJson(const DatasetInfo &info)
{
    json problems = json::array();
    for (const DatasetProblem &problem : info.problems)
        problems.push_back({{"file", problem.file}, {"line", problem.line}, {"message", problem.message}});
    return {{"what", "data"},
            {"files", strings(info.files)},
            {"format", info.format},
            {"rows", info.rows},
            {"tokens", info.tokens},
            {"supervised_tokens", info.supervisedTokens},
            {"cut_rows", info.cutRows},
            {"longest_tokens", info.longestTokens},
            {"length_histogram", info.lengthHistogram},
            {"histogram_step", info.histogramStep},
            {"problems", std::move(problems)}};
}

json toJson(const RunInfo &info)
{
    return {{"what", "run"},
            {"folder", info.folder.string()},
            {"name", info.name},
            {"note", info.note},
            {"created", info.created},
            {"state", info.state},
            {"step", info.step},
            {"planned_steps", info.plannedSteps},
            {"last_loss", orNull(info.lastLoss)},
            {"accuracy", orNull(info.accuracy)},
            {"accuracy_set", info.accuracySet},
            {"training_seconds", info.trainingSeconds},
            {"paused_seconds", info.pausedSeconds},
            {"has_adapter", info.hasAdapter},
            {"problem", info.problem}};
}

json toJson(const PlanResult &plan)
{
    json parts = json::array();
    for (const PlanPart &part : plan.parts)
        parts.push_back({{"kind", part.kind},
                         {"layer", part.layer},
                         {"site", part.site ? json(siteName(*part.site)) : json()},
                         {"parameters", part.parameters}});
    json memory = json::object();
    for (const MemoryPart &part : plan.memory)
        memory[part.name] = part.bytes;
    return {{"base_parameters", plan.baseParameters},
            {"trainable_parameters", plan.trainableParameters},
            {"parts", std::move(parts)},
            {"memory_bytes", std::move(memory)},
            {"total_bytes", plan.totalBytes},
            {"available_bytes", plan.availableBytes},
            {"fresh_router", plan.router ? toJson(*plan.router) : json()}};
}

json toJson(const PreflightResult &result)
{
    json object = toJson(result.plan);
    object["estimated_tokens_per_second"] = result.estimatedTokensPerSecond;
    object["measured"] = {{"peak_bytes", result.peakBytes},
                          {"step_seconds", result.stepSeconds},
                          {"tokens_per_second", result.tokensPerSecond},
                          {"longest_tokens", result.longestTokens}};
    return object;
}

json toJson(const TrainingResult &result)
{
    return {{"outcome", outcomeName(result.outcome)},
            {"steps", result.steps},
            {"last_loss", orNull(result.lastLoss)},
            {"validation_loss", orNull(result.validationLoss)},
            {"seconds", result.seconds},
            {"folder", result.folder.string()},
            {"adapter", result.adapter.string()}};
}

json toJson(const Sampling &sampling)
{
    return {{"max_tokens", sampling.maxTokens},
            {"temperature", sampling.temperature},
            {"top_k", sampling.topK},
            {"top_p", sampling.topP},
            {"min_p", sampling.minP},
            {"repetition_penalty", sampling.repetitionPenalty},
            {"seed", sampling.seed},
            {"ignore_end", sampling.ignoreEnd},
            {"stop", sampling.stop}};
}

json toJson(const RoutingOverride &routing)
{
    json object{{"mute", json::array()}, {"solo", json::array()}, {"scale", json::object()}};
    for (const Site site : routing.mute)
        object["mute"].push_back(siteName(site));
    for (const Site site : routing.solo)
        object["solo"].push_back(siteName(site));
    for (const auto &[site, scale] : routing.scale)
        object["scale"][std::string(siteName(site))] = scale;
    return object;
}

json toJson(const GenerateAnswer &answer)
{
    json object{{"text", answer.text},
                {"ids", answer.ids},
                {"prompt_ids", answer.promptIds},
                {"log_probabilities", answer.logProbabilities},
                {"finish_reason", kFinishReasons[static_cast<size_t>(answer.finishReason)]},
                {"adapter_sha256", answer.source.adapterSha256},
                {"template", answer.source.promptTemplate},
                {"sampling", toJson(answer.source.sampling)},
                {"routing_override", toJson(answer.source.routing)}};
    for (const auto &token : answer.routing) {
        json layers = json::array();
        for (const LayerRouting &layer : token)
            layers.push_back(toJson(layer));
        object["routing"].push_back(std::move(layers));
    }
    return object;
}

json toJson(const QuestionSetInfo &info)
{
    json object{{"what", "questions"},         {"file", info.file.string()}, {"set", info.set},     {"rule", info.rule},
                {"questions", info.questions}, {"choices", info.hasChoices}, {"code", info.isCode}, {"problems", json::array()}};
    for (const DatasetProblem &problem : info.problems)
        object["problems"].push_back({{"file", problem.file}, {"line", problem.line}, {"message", problem.message}});
    return object;
}

json toJson(const EvaluationRecord &record)
{
    json object{{"row", record.row},          {"question", record.question},   {"prompt", record.prompt},
                {"answer", record.answer},    {"extracted", record.extracted}, {"expected", record.expected},
                {"correct", record.isCorrect}};
    for (const ChoiceScore &choice : record.choices)
        object["choices"].push_back({{"label", choice.label}, {"log_probability", choice.logProbability}, {"bytes", choice.bytes}});
    if (!record.verdict.empty())
        object["verdict"] = record.verdict;
    for (const auto &[column, weight] : record.routing)
        object["routing"][column] = weight;
    return object;
}

json toJson(const EvaluationResult &result)
{
    return {{"adapter", result.adapter.string()},
            {"set", result.set},
            {"rule", result.rule},
            {"scoring", result.scoring},
            {"judged", result.isJudged},
            {"correct", result.correct},
            {"total", result.total},
            {"accuracy", result.accuracy},
            {"low", result.low},
            {"high", result.high},
            {"seconds", result.seconds},
            {"records", result.recordsFile.string()},
            {"completions", result.completionsFile.string()},
            {"data", result.data.string()},
            {"finished", result.finished},
            {"terms",
             {{"model", result.terms.model.string()},
              {"precision", result.terms.precision},
              {"rule", result.terms.rule},
              {"template", result.terms.promptTemplate},
              {"limit", result.terms.limit},
              {"max_tokens", result.terms.maxTokens}}}};
}

std::string setName(const EvaluationResult &result)
{
    return result.data.empty() ? result.set : result.data.stem().string();
}

std::optional<EvaluationRecord> evaluationRecordFromJson(const json &object)
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
    record.question = textAt(object, "question");
    record.prompt = textAt(object, "prompt");
    record.answer = textAt(object, "answer");
    record.extracted = textAt(object, "extracted");
    record.verdict = textAt(object, "verdict");
    for (const json &choice : object.value("choices", json::array()))
        record.choices.push_back(
            {textAt(choice, "label"), numberAt(choice, "log_probability"), static_cast<int64_t>(numberAt(choice, "bytes"))});
    const json routing = object.value("routing", json::object());
    for (const auto &[column, weight] : routing.items())
        if (weight.is_number())
            record.routing.emplace_back(column, weight.get<double>());
    return record;
}

std::optional<EvaluationResult> evaluationFromJson(const json &object)
{
    if (!object.is_object() || !object.contains("accuracy") || !object.contains("total"))
        return std::nullopt;
    EvaluationResult result;
    result.adapter = textAt(object, "adapter");
    result.rule = textAt(object, "rule");
    result.correct = static_cast<int64_t>(numberAt(object, "correct"));
    result.total = static_cast<int64_t>(numberAt(object, "total"));
    result.accuracy = numberAt(object, "accuracy");
    result.low = numberAt(object, "low");
    result.high = numberAt(object, "high");
    result.seconds = numberAt(object, "seconds");
    result.recordsFile = textAt(object, "records");
    result.set = textAt(object, "set");
    if (object.contains("scoring"))
        result.scoring = textAt(object, "scoring");
    result.isJudged = !object.contains("judged") || object["judged"] == true;
    result.completionsFile = textAt(object, "completions");
    result.data = textAt(object, "data");
    result.finished = textAt(object, "finished");
    if (const auto terms = object.find("terms"); terms != object.end())
        result.terms = {textAt(*terms, "model"),
                        textAt(*terms, "precision"),
                        textAt(*terms, "rule"),
                        textAt(*terms, "template"),
                        static_cast<int64_t>(numberAt(*terms, "limit")),
                        static_cast<int64_t>(numberAt(*terms, "max_tokens"))};
    return result;
}

json toJson(const Comparison &comparison)
{
    return {{"fixed", comparison.fixed}, {"broken", comparison.broken}, {"p", comparison.p}};
}

json toJson(const ExportResult &result)
{
    json token;
    if (const auto &first = result.firstDifferingToken)
        token = {{"prompt", first->prompt}, {"position", first->position}, {"source", first->source}, {"written", first->written}};
    return {{"files", strings(result.files)},
            {"largest_logit_difference", orNull(result.largestLogitDifference)},
            {"prompts", result.prompts},
            {"first_differing_token", token},
            {"notes", result.notes}};
}

json toJson(const MergeResult &result)
{
    return {{"folder", result.folder.string()},       {"tensors", result.tensors},
            {"merged_tensors", result.mergedTensors}, {"precision", result.precision},
            {"largest_loss", result.largestLoss},     {"worst_tensor", result.worstTensor},
            {"largest_error", result.largestError},   {"notes", result.notes}};
}

json toJson(const DeviceInfo &info)
{
    return {{"name", info.name},
            {"kind", info.kind},
            {"capability", info.capability},
            {"threads", info.threads},
            {"memory_bytes", info.memoryBytes},
            {"free_bytes", info.freeBytes},
            {"resident_bytes", info.residentBytes},
            {"peak_bytes", info.peakBytes},
            {"has_fast_bf16", info.hasFastBf16},
            {"dtype_policy", info.dtypePolicy},
            {"cuda", info.cudaStatus},
            {"libtorch", info.libtorchVersion}};
}

} // namespace moa
