// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/export_order.h"

#include <QTemporaryDir>

namespace moa::ui {

namespace {

tl::unexpected<Error> stopped()
{
    return tl::unexpected(Error{ErrorCode::Stopped, "the export was stopped", {}});
}

} // namespace

Result<ExportOutcome> carryOut(Engine &engine, const ExportOrder &order, const JobContext &context)
{
    ExportOutcome outcome;
    if (order.base) {
        Result<ModelInfo> model = engine.loadModel(*order.base, context.observer(), context.stop());
        if (!model)
            return tl::unexpected(model.error());
        outcome.base = std::move(*model);
    }
    if (context.stop().stop_requested())
        return stopped();
    context.observer()({0, 0, PhaseEvent{"write", 0, 0}});
    Result<ExportResult> result = engine.exportAdapter(order.request, context.stop());
    if (!result)
        return tl::unexpected(result.error());
    outcome.result = std::move(*result);
    return outcome;
}

Result<std::map<std::string, Error>> exportObstacles(Engine &engine, const std::filesystem::path &source, const JobContext &context)
{
    std::map<std::string, Error> obstacles;
    for (const ComponentInfo &format : engine.catalog().exportFormats) {
        if (context.stop().stop_requested())
            return stopped();
        const QTemporaryDir folder;
        const Result<ExportResult> tried =
            engine.exportAdapter({source, format.key, folder.path().toStdString(), false}, context.stop());
        if (tried)
            continue;
        if (tried.error().code == ErrorCode::Config)
            obstacles.emplace(format.key, tried.error());
        else if (tried.error().code == ErrorCode::InputFile) // there is no whole adapter to write
            return tl::unexpected(tried.error());
    }
    return obstacles;
}

} // namespace moa::ui
