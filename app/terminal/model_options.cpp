// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/model_options.h"
#include "app/composition.h"
#include "app/terminal/repeated_option.h"

namespace moa {

void addModelOptions(CLI::App &command, ModelOptions &options, AdapterCount adapters)
{
    command.add_option("--model", options.model, "Folder or file of the base model; `sample` is the bundled one")->required();
    command.add_option("--dtype", options.dtype, "Arithmetic: auto, fp32, bf16")->check(CLI::IsMember({"auto", "fp32", "bf16"}));
    command.add_option("--device", options.device, "auto, cpu, cuda, cuda:N");
    command.add_option("--threads", options.threads, "Processor threads; 0 takes all cores")->check(CLI::NonNegativeNumber);
    if (adapters == AdapterCount::None)
        return;
    CLI::Option *adapter = addRepeatedOption(command, "--adapter", options.adapters, "Folder of an adapter, or its adapter.pth");
    if (adapters == AdapterCount::One)
        adapter->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    command.add_option("--router", options.router, "Router mode of the adapter, where its files can't tell (soft, instance)");
    command.add_flag("--force", options.force, "Take an adapter of another model of the same dimensions");
}

void loadModel(Context &context, const ModelOptions &options)
{
    const ModelSpec spec{
        valueOf(modelPath(options.model)), "auto", options.dtype, options.device, options.threads, options.castRotary};
    Progress progress(context.surroundings().err, context.surroundings().errIsTerminal);
    valueOf(context.engine().loadModel(
        spec, [&](const Event &event) { progress.show(event); }, context.stop()));
}

std::vector<AdapterHandle> loadModelAndAdapters(Context &context, const ModelOptions &options)
{
    if (options.adapters.empty() && !options.router.empty())
        throw Failure(ErrorCode::Usage, "says how an adapter's router works, and no --adapter is given", "--router");
    loadModel(context, options);
    std::vector<AdapterHandle> handles;
    for (const std::string &path : options.adapters) {
        const AdapterInfo info = valueOf(context.engine().loadAdapter({path, options.router, options.force}));
        for (const std::string &note : info.notes)
            fmt::print(context.surroundings().err, "note: {}: {}\n", path, note);
        handles.push_back(info.handle);
    }
    return handles.empty() ? std::vector{AdapterHandle::Base} : handles;
}

} // namespace moa
