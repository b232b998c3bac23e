// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/run_data.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/data/dataset_reader.h"
#include "engine/data/validation_split.h"
#include "engine/files/sha256.h"

#include <optional>

namespace moa {

namespace {

void append(std::vector<Example> &all, ExampleSet set, std::vector<std::string> &notices, const std::string &file,
            int64_t maxTokens)
{
    if (set.cutExamples > 0)
        notices.push_back(
            say(MOA_TR("engine", "{}: examples longer than the limit of {} tokens: {}; {} tokens of them were cut off."), file,
                maxTokens, set.cutExamples, set.cutTokens));
    if (set.skippedRows > 0)
        notices.push_back(say(MOA_TR("engine", "{}: rows left out: {}{}"), file, set.skippedRows,
                              set.problems.empty() ? "."
                                                   : say(MOA_TR("engine", ", the first in line {}: {}"), set.problems.front().line,
                                                         set.problems.front().message)));
    std::move(set.examples.begin(), set.examples.end(), std::back_inserter(all));
}

} // namespace

RunData readRunData(const RunConfig &config, const BaseModel &model, const Observer &observer, const std::stop_token &stop)
{
    const PromptTemplate prompt = PromptTemplate::named(config.data.promptTemplate);
    EncodeOptions options;
    options.maxTokens = config.data.maxTokens;
    options.vocabularySize = model.decoder->config().vocabulary;
    options.promptTemplate = &prompt;
    options.chatTemplate = model.chat ? &*model.chat : nullptr;
    const ReadOptions read{dataFormatNamed(config.data.format),
                           ReadPurpose::Training,
                           {config.data.instructionColumn, config.data.inputColumn, config.data.outputColumn, {}}};

    RunData data;
    const auto readAll = [&](const std::vector<std::string> &files, std::vector<Example> &into) {
        for (const std::string &file : files) {
            const Dataset dataset = readDataset(file, read);
            if (dataset.format != DataFormat::Tokens)
                (void)model.requireTokenizer();
            ExampleSet set = encodeExamples(dataset, model.tokenizer.get(), options, observer, stop);
            set.skippedRows += dataset.skippedRows;
            if (set.problems.empty())
                set.problems = dataset.problems;
            append(into, std::move(set), data.notices, file, options.maxTokens);
        }
    };
    readAll(config.data.train, data.training);
    readAll(config.data.validation, data.validation);
    if (config.data.validation.empty() && config.data.validationShare > 0) {
        ValidationSplit split =
            splitValidation(std::move(data.training), config.data.validationShare, static_cast<uint64_t>(config.training.seed));
        data.training = std::move(split.training);
        data.validation = std::move(split.validation);
    }
    return data;
}

nlohmann::json hashDataFiles(const DataConfig &data)
{
    nlohmann::json hashes = nlohmann::json::object();
    for (const auto *files : {&data.train, &data.validation})
        for (const std::string &file : *files) {
            if (file == kSample)
                continue;
            hashes[file] = sha256OfFile(file);
        }
    return hashes;
}

} // namespace moa
