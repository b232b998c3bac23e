// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/run_adapters.h"

#include "ui/theme/kit.h"

#include <algorithm>

namespace moa::ui {

namespace {

constexpr size_t kMostOffered = 8;

bool hasAdapter(const RunInfo &run)
{
    return run.hasAdapter && run.state != "running" && run.state != "damaged";
}

} // namespace

RunAdapters::RunAdapters(Studio &studio, QObject *parent) : QObject(parent), m_studio(studio)
{
    connect(&studio, &Studio::runsChanged, this, &RunAdapters::refresh);
    refresh();
}

void RunAdapters::refresh()
{
    m_studio.light().submit(
        tr("Reading"), tr("runs"), this,
        [&engine = m_studio.engine(), workspace = m_studio.surroundings().workspace](const JobContext &) {
            return engine.runs(workspace);
        },
        [this](std::vector<RunInfo> runs) { m_runs = std::move(runs); });
}

std::vector<RunInfo> RunAdapters::offered() const
{
    const auto isResident = [&](const RunInfo &run) {
        return std::ranges::any_of(m_studio.residents().adapters(),
                                   [&](const AdapterInfo &adapter) { return adapterFolder(adapter.path) == run.folder; });
    };
    std::vector<RunInfo> offered;
    for (const RunInfo &run : m_runs)
        if (offered.size() < kMostOffered && hasAdapter(run) && !isResident(run))
            offered.push_back(run);
    return offered;
}

void RunAdapters::addTo(QMenu *menu, QWidget *window, const std::function<void(const std::filesystem::path &)> &chosen) const
{
    const QString reason = m_studio.residents().model() ? QString() : tr("No model is loaded: choose one on Model.");
    for (const RunInfo &run : offered()) {
        QAction *action = menu->addAction(icon("runs"), tr("%1 (run)").arg(QString::fromStdString(run.name)), window,
                                          [chosen, folder = run.folder] { chosen(folder); });
        setEnabledBecause(action, reason, QString::fromStdString(run.mixture));
    }
    setEnabledBecause(
        menu->addAction(icon("folder"), tr("Load an adapter…"), window, [this, window, chosen] { browse(window, chosen); }),
        reason);
}

void RunAdapters::ask(QWidget *button, const std::function<void(const std::filesystem::path &)> &chosen) const
{
    if (offered().empty()) {
        browse(button, chosen);
        return;
    }
    QMenu *menu = makeMenu(button, "runAdaptersMenu");
    addTo(menu, button, chosen);
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void RunAdapters::browse(QWidget *window, const std::function<void(const std::filesystem::path &)> &chosen) const
{
    m_studio.dialogs().chooseFolder(window, tr("Folder of an adapter or a run"),
                                    [chosen](const QString &folder) { chosen(folder.toStdString()); });
}

} // namespace moa::ui
