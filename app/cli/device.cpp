// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/terminal/quantities.h"

namespace moa {

namespace {

void run(Context &context, bool json)
{
    const DeviceInfo info = context.engine().device();
    if (json) {
        context.printJson(toJson(info));
        return;
    }
    context.print("device      {} ({}, {})\n", info.name, info.kind, info.capability);
    context.print("threads     {}\n", info.threads);
    context.print("memory      {}, {} free\n", formatBytes(info.memoryBytes), formatBytes(info.freeBytes));
    context.print("arithmetic  {}\n", info.dtypePolicy);
    context.print("CUDA        {}\n", info.cudaStatus);
    context.print("LibTorch    {}\n", info.libtorchVersion);
}

} // namespace

void addDevice(CLI::App &app, Context &context)
{
    const auto json = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("device", "Say what this machine computes with, and why not with more");
    command->add_flag("--json", *json, "Print one JSON object");
    command->callback([&context, json] { run(context, *json); });
}

} // namespace moa
