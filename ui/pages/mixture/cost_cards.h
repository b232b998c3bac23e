// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "engine/api/results.h"
#include "engine/api/run_config.h"
#include "ui/theme/kit.h"

#include <QBrush>

class QGridLayout;

namespace moa::ui {

class StackedBar;

/// A line of a legend: swatches, a name, a value.
class LegendRow final : public QWidget
{
    Q_OBJECT
public:
    explicit LegendRow(QWidget *parent = nullptr);
    void set(std::vector<std::function<QBrush()>> swatch, const QString &name, const QString &value);

private:
    class Swatch;
    Swatch *m_swatch;
    ToneLabel *m_name, *m_value;
};

/// How much is trained: the count, its share of the model, by kind.
class ParametersCard final : public Card
{
    Q_OBJECT
public:
    explicit ParametersCard(QWidget *parent = nullptr);
    /// Null while nothing is known; the last values stay until then.
    void setPlan(const PlanResult *plan, const Catalog &catalog);

private:
    ToneLabel *m_figure, *m_share;
    StackedBar *m_bar;
    QVBoxLayout *m_legend;
};

/// What training needs, part by part, against the device; what does not fit comes with the smallest change that would.
class MemoryCard final : public Card
{
    Q_OBJECT
public:
    explicit MemoryCard(QWidget *parent = nullptr);
    void setPlan(const PlanResult *plan, const RunConfig &config);

signals:
    /// The micro-batch that would fit.
    void microBatchAsked(qint64 size);

private:
    ToneLabel *m_figure, *m_note;
    StackedBar *m_bar;
    QGridLayout *m_legend;
    Banner *m_banner;
    QPushButton *m_fit;
    qint64 m_microBatch = 0;
};

} // namespace moa::ui
