// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/run_table.h"
#include "ui/services/known_models.h"
#include "ui/shell/page.h"

class QTableView;

namespace moa::ui {

class ErrorNotice;
class HeroCard;
class InterruptedBanner;
class SelfCheckCard;

/// What went wrong last time, a first run in one click, and what was done lately.
class HomePage final : public Page
{
    Q_OBJECT
public:
    explicit HomePage(Studio &studio, QWidget *parent = nullptr);
    void shown() override;

private:
    [[nodiscard]] QWidget *makeRuns();
    [[nodiscard]] QWidget *makeModels();
    void readRuns();
    void showInterrupted(const std::vector<RunInfo> &runs);
    void fillModels();
    [[nodiscard]] bool openSample();
    void startSample();
    void planSample();
    void look(const std::filesystem::path &folder);
    void discard(const RunInfo &run);
    void update();

    RunTable m_runs;
    KnownModels m_known;
    QVBoxLayout *m_banners;
    ErrorNotice *m_error;
    HeroCard *m_hero;
    SelfCheckCard *m_check;
    Card *m_runsCard, *m_modelsCard;
    QTableView *m_table;
    EmptyState *m_noRuns;
    QVBoxLayout *m_models;
    QPushButton *m_allRuns, *m_openModel;
    int m_runCount = 0;
    bool m_isPlanned = false;
    QPointer<Job> m_listing;
};

} // namespace moa::ui
