// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/inspection.h"

#include "engine/adapters/released_checkpoint.h"
#include "engine/api/readable.h"
#include "engine/api/say.h"
#include "engine/data/dataset_reader.h"
#include "engine/data/dataset_statistics.h"
#include "engine/data/example.h"
#include "engine/eval/eval_set.h"
#include "engine/service/resident_state.h"
#include "engine/service/run_records.h"
#include "engine/text/load_tokenizer.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>

namespace moa {

namespace {

/// Everything that encoding needs, kept alive together.
struct Encoding {
    std::unique_ptr<Tokenizer> tokenizer; ///< null where none is named
    PromptTemplate prompt;
    std::optional<ChatTemplate> chat;
    EncodeOptions options;

    explicit Encoding(const DatasetRequest &request) : prompt(PromptTemplate::named(request.promptTemplate))
    {
        if (!request.tokenizerModel.empty()) {
            tokenizer = loadTokenizer(request.tokenizerModel);
            chat = ChatTemplate::recognise(*tokenizer);
        }
        options.maxTokens = request.maxTokens;
        options.promptTemplate = &prompt;
        options.chatTemplate = chat ? &*chat : nullptr;
    }
};

ReadOptions readOptions(const DatasetRequest &request)
{
    return {dataFormatNamed(request.format),
            ReadPurpose::Training,
            {request.instructionColumn, request.inputColumn, request.outputColumn, {}}};
}

void addProblems(DatasetInfo &info, const std::vector<DataProblem> &problems)
{
    for (const DataProblem &problem : problems)
        info.problems.push_back({problem.file, problem.line, problem.message});
}

AdapterInfo describeCheckpoint(const std::filesystem::path &path)
{
    ReleasedCheckpoint checkpoint = extractReleasedCheckpoint(path);
    AdapterContent content;
    content.description = std::move(checkpoint.description);
    content.tensors = std::move(checkpoint.tensors);
    content.notes = {say(MOA_TR("engine", "it is inside a training checkpoint of the released code; `moa extract` takes it out"))};
    return describeAdapter(path, content);
}

DatasetInfo inspectRows(const DatasetRequest &request, const ReadOptions &read, const Observer &observer,
                        const std::stop_token &stop)
{
    DatasetInfo info;
    info.files = request.files;
    const Encoding encoding(request);
    std::vector<Example> examples;
    for (const std::filesystem::path &file : request.files) {
        const Dataset dataset = readDataset(file, read);
        info.format = dataFormatName(dataset.format);
        info.rows += std::ssize(dataset.records);
        addProblems(info, dataset.problems);
        if (info.columns.empty())
            info.columns = dataset.columns;
        if (dataset.records.empty() || (!encoding.tokenizer && dataset.format != DataFormat::Tokens))
            continue;
        ExampleSet set = encodeExamples(dataset, encoding.tokenizer.get(), encoding.options, observer, stop);
        info.cutRows += set.cutExamples;
        addProblems(info, set.problems);
        const size_t before = info.rowTokens.size();
        info.rowTokens.resize(before + dataset.records.size());
        for (const Example &example : set.examples)
            info.rowTokens[before + static_cast<size_t>(example.row)] += static_cast<int32_t>(example.wholeTokens);
        std::move(set.examples.begin(), set.examples.end(), std::back_inserter(examples));
    }
    const DatasetStatistics statistics = datasetStatistics(examples);
    info.tokens = statistics.tokens;
    info.supervisedTokens = statistics.supervisedTokens;
    info.longestTokens = statistics.longest;
    for (const LengthBin &bin : statistics.lengths) {
        info.lengthHistogram.push_back(bin.examples);
        info.histogramStep = bin.to - bin.from;
    }
    return info;
}

} // namespace

Inspection inspectPath(const std::filesystem::path &path)
{
    namespace fs = std::filesystem;
    if (path != kSample)
        requireReadable(path);
    if (fs::is_directory(path)) {
        if (fs::exists(path / "run.json"))
            return describeRun(path);
        if (isAdapter(path) || fs::exists(path / "adapter_config.json"))
            return describeAdapter(AdapterFile::open(path));
        return inspectModel(path);
    }
    if (path.extension() == ".gguf")
        return inspectModel(path);
    if (isAdapter(path))
        return describeAdapter(AdapterFile::open(path));
    const auto extension = path.extension();
    if ((extension == ".pth" || extension == ".pt") && isReleasedCheckpoint(path))
        return describeCheckpoint(path);
    if (extension == ".pth" || extension == ".pt" || extension == ".safetensors")
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "A file of tensors alone does not say what they are: name the folder of the model or adapter.")),
            path.string());
    DatasetRequest request;
    request.files = {path};
    request.maxTokens = std::numeric_limits<int32_t>::max();   // whole
    return inspectRows(request, readOptions(request), {}, {}); // fails where nothing can be used
}

DatasetInfo inspectData(const DatasetRequest &request, const Observer &observer, const std::stop_token &stop)
{
    ReadOptions read = readOptions(request);
    read.keepsUnusable = true;
    return inspectRows(request, read, observer, stop);
}

QuestionSetInfo inspectQuestionSet(const std::filesystem::path &file)
{
    const EvalSet set = readEvalSet(file);
    QuestionSetInfo info;
    info.file = file;
    info.set = set.name;
    info.rule = set.rule;
    info.questions = std::ssize(set.items);
    const auto holds = [&](auto has) { return !set.items.empty() && std::ranges::all_of(set.items, has); };
    info.hasChoices = holds([](const EvalItem &item) { return item.choices.size() > 1; });
    info.isCode = holds([](const EvalItem &item) { return item.code.has_value(); });
    for (const DataProblem &problem : set.problems)
        info.problems.push_back({problem.file, problem.line, problem.message});
    return info;
}

ExamplePreview previewOf(const PreviewRequest &request)
{
    if (request.data.tokenizerModel.empty())
        throw Failure(ErrorCode::Usage, say(MOA_TR("engine", "A preview needs a model with a tokenizer.")));
    Encoding encoding(request.data);
    encoding.options.keepsCut = true;
    const ReadOptions read = readOptions(request.data);
    int64_t row = request.row;
    for (const std::filesystem::path &file : request.data.files) {
        Dataset dataset = readDataset(file, read);
        if (row >= std::ssize(dataset.records)) {
            row -= std::ssize(dataset.records);
            continue;
        }
        dataset.records = {dataset.records[static_cast<size_t>(row)]};
        const int64_t line = dataset.records.front().line;
        const ExampleSet set = encodeExamples(dataset, encoding.tokenizer.get(), encoding.options);
        ExamplePreview preview;
        preview.cutTokens = set.cutTokens;
        preview.file = file.string();
        preview.line = line;
        const Example &example = set.examples.front();
        for (size_t t = 0; t < example.tokens.size(); ++t)
            preview.tokens.push_back({example.tokens[t], encoding.tokenizer->piece(example.tokens[t]),
                                      t > 0 && !example.isCut[t] && example.labels[t] != kIgnoredLabel,
                                      encoding.tokenizer->isSpecial(example.tokens[t]), example.isCut[t]});
        return preview;
    }
    throw Failure(ErrorCode::Usage, say(MOA_TR("engine", "There is no row {}."), request.row));
}

} // namespace moa
