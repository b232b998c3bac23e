// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/composition.h"
#include "app/terminal/text_argument.h"
#include "engine/api/config_text.h"
#include "engine/data/text_file.h"

#include <algorithm>

namespace moa {

namespace {

struct Options {
    std::string model;
    std::string text;
    std::string file;
    bool special = false;
    bool json = false;
};

std::vector<std::string> readTexts(const std::string &file)
{
    const TextFile content(file);
    const auto list = parseConfigText(content.text(), file);
    if (!list)
        throw Failure(ErrorCode::InputFile, list.error().message, list.error().where);
    if (!list->is_array() || !std::ranges::all_of(*list, [](const auto &item) { return item.is_string(); }))
        throw Failure(ErrorCode::InputFile, "is not a JSON list of strings", file);
    return list->get<std::vector<std::string>>();
}

void run(Context &context, const Options &options)
{
    TokenizeRequest request{valueOf(modelPath(options.model)), {options.text}, options.special};
    if (!options.file.empty())
        request.texts = readTexts(options.file);
    for (const std::vector<int32_t> &ids : valueOf(context.engine().tokenize(request))) {
        if (options.json)
            context.printJson({{"ids", ids}});
        else
            context.print("{}\n", fmt::join(ids, " "));
    }
}

} // namespace

void addTokenize(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("tokenize", "Print the token ids of texts, a line for each");
    command->add_option("--model", options->model, "Folder or file of the model whose tokenizer to use")->required();
    auto *source = command->add_option_group("Input");
    source->add_option("--text", options->text, "A text")->check(textArgument());
    source->add_option("--file", options->file, "A JSON list of texts");
    source->require_option(1);
    command->add_flag("--special", options->special, "Take the names of special tokens in a text for these tokens");
    command->add_flag("--json", options->json, "Print a JSON object for each text");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
