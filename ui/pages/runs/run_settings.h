// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "ui/pages/runs/run_curves.h"

class QTableWidget;

namespace moa::ui {

/// What the settings of several runs differ in, and below it what came of that.
class RunSettings final : public QWidget
{
    Q_OBJECT
public:
    explicit RunSettings(const Catalog &catalog, QWidget *parent = nullptr);
    void setRuns(const RunRecords &runs);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void addRow(const QString &name, const QStringList &values, bool isHead, bool isCode);

    const Catalog &m_catalog;
    Card *m_card;
    ToneLabel *m_count;
    QTableWidget *m_table;
    RunRecords m_runs;
};

} // namespace moa::ui
