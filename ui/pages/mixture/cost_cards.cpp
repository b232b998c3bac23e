// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mixture/cost_cards.h"

#include "engine/api/catalog.h"
#include "ui/services/quantities.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/stacked_bar.h"

#include <QGridLayout>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <map>
#include <set>

namespace moa::ui {

namespace {

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

std::function<QBrush()> routerBrush()
{
    return [] { return QBrush(mix(colors().surface, colors().text, 0.3)); };
}

/// Parts of memory are tints of the accent, the first the strongest.
std::function<QBrush()> tint(size_t part)
{
    return [part] { return QBrush(mix(colors().surface, colors().accent, std::max(0.2, 1 - 0.2 * static_cast<double>(part)))); };
}

QString partName(const std::string &name)
{
    if (name == "weights")
        return MemoryCard::tr("Base model");
    if (name == "adapters")
        return MemoryCard::tr("Adapters");
    if (name == "optimizer")
        return MemoryCard::tr("Optimizer");
    if (name == "activations")
        return MemoryCard::tr("Activations");
    return MemoryCard::tr("Program, logits");
}

} // namespace

class LegendRow::Swatch final : public QWidget
{
public:
    std::vector<std::function<QBrush()>> brushes;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        QPainterPath clip;
        clip.addRoundedRect(rect(), 3, 3);
        p.setClipPath(clip);
        const double wide = static_cast<double>(width()) / static_cast<double>(std::max<size_t>(1, brushes.size()));
        for (size_t i = 0; i < brushes.size(); ++i)
            p.fillRect(QRectF(static_cast<double>(i) * wide, 0, wide + 0.5, height()), brushes[i]());
    }
};

LegendRow::LegendRow(QWidget *parent)
    : QWidget(parent), m_swatch(new Swatch), m_name(muted()), m_value(label({}, 12, QFont::Medium))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_swatch);
    row->addWidget(m_name, 1);
    row->addWidget(m_value);
    m_name->setElides(true);
}

void LegendRow::set(std::vector<std::function<QBrush()>> swatch, const QString &name, const QString &value)
{
    m_swatch->setFixedSize(swatch.size() > 1 ? 22 : 10, 10);
    m_swatch->brushes = std::move(swatch);
    m_name->setText(name);
    m_value->setText(value);
}

ParametersCard::ParametersCard(QWidget *parent)
    : Card({}, parent), m_figure(label({}, 28, QFont::DemiBold)), m_share(muted()), m_bar(new StackedBar), m_legend(new QVBoxLayout)
{
    auto *figure = new QHBoxLayout;
    figure->setSpacing(8);
    m_figure->setObjectName("trainableFigure");
    figure->addWidget(m_figure, 0, Qt::AlignBottom);
    figure->addWidget(m_share, 1, Qt::AlignBottom);
    m_share->setElides(true);
    body()->addLayout(figure);
    body()->addWidget(m_bar);
    m_legend->setSpacing(6);
    body()->addLayout(m_legend);
    body()->addStretch();
}

void ParametersCard::setPlan(const PlanResult *plan, const Catalog &catalog)
{
    setTitle(tr("Trainable parameters"));
    if (!plan) {
        m_figure->setText(QString::fromUtf8("–"));
        m_share->setText({});
        m_bar->setParts({});
        clear(m_legend);
        return;
    }
    m_figure->setText(countText(plan->trainableParameters));
    m_figure->setToolTip(wholeText(plan->trainableParameters));
    m_share->setText(tr("%1 of %2")
                         .arg(shareText(plan->baseParameters > 0 ? static_cast<double>(plan->trainableParameters) /
                                                                       static_cast<double>(plan->baseParameters)
                                                                 : 0,
                                        2),
                              countText(plan->baseParameters)));
    std::map<Site, int64_t> sites;
    std::map<std::string, std::pair<int64_t, std::set<Site>>> kinds;
    int64_t routers = 0;
    for (const PlanPart &part : plan->parts) {
        if (!part.site) {
            routers += part.parameters;
            continue;
        }
        sites[*part.site] += part.parameters;
        kinds[part.kind].first += part.parameters;
        kinds[part.kind].second.insert(*part.site);
    }
    std::vector<StackedBar::Part> parts;
    for (const auto &[site, count] : sites)
        parts.push_back({static_cast<double>(count), [site = site] { return QBrush(colors().type(site)); }});
    if (routers > 0)
        parts.push_back({static_cast<double>(routers), routerBrush()});
    m_bar->setParts(std::move(parts));
    clear(m_legend);
    const auto add = [this](std::vector<std::function<QBrush()>> swatch, const QString &name, int64_t count) {
        auto *row = new LegendRow;
        row->set(std::move(swatch), name, countText(count));
        m_legend->addWidget(row);
    };
    for (const auto &[kind, sum] : kinds) {
        std::vector<std::function<QBrush()>> swatch;
        for (const Site site : sum.second)
            swatch.emplace_back([site] { return QBrush(colors().type(site)); });
        const AdapterKindInfo *info = catalog.adapterKind(kind);
        add(std::move(swatch), info ? engineText(info->label) : QString::fromStdString(kind), sum.first);
    }
    if (routers > 0)
        add({routerBrush()}, tr("Routers"), routers);
}

MemoryCard::MemoryCard(QWidget *parent)
    : Card({}, parent), m_figure(label({}, 28, QFont::DemiBold)), m_note(muted()), m_bar(new StackedBar), m_legend(new QGridLayout),
      m_banner(new Banner(Tone::Warn)), m_fit(button())
{
    auto *figure = new QHBoxLayout;
    figure->setSpacing(8);
    m_figure->setObjectName("memoryFigure");
    figure->addWidget(m_figure, 0, Qt::AlignBottom);
    figure->addWidget(m_note, 1, Qt::AlignBottom);
    m_note->setElides(true);
    body()->addLayout(figure);
    body()->addWidget(m_bar);
    m_legend->setHorizontalSpacing(24);
    m_legend->setVerticalSpacing(6);
    body()->addLayout(m_legend);
    body()->addStretch();
    m_fit->setObjectName("fitButton");
    m_banner->addButton(m_fit);
    m_banner->hide();
    body()->addWidget(m_banner);
    connect(m_fit, &QPushButton::clicked, this, [this] { emit microBatchAsked(m_microBatch); });
}

void MemoryCard::setPlan(const PlanResult *plan, const RunConfig &config)
{
    setTitle(tr("Memory while training"));
    clear(m_legend);
    m_banner->hide();
    if (!plan) {
        m_figure->setText(QString::fromUtf8("–"));
        m_note->setText({});
        m_bar->setParts({});
        m_bar->setLimit(0);
        return;
    }
    const bool fits = plan->totalBytes <= plan->availableBytes;
    m_figure->setText(bytesText(plan->totalBytes));
    m_figure->setTone(fits ? Tone::Text : Tone::Bad);
    m_note->setText(tr("at micro-batch %1, %2 tokens").arg(config.training.microBatchSize).arg(config.data.maxTokens));
    std::vector<StackedBar::Part> parts;
    int64_t activations = 0;
    for (size_t i = 0; i < plan->memory.size(); ++i) {
        const MemoryPart &part = plan->memory[i];
        parts.push_back({static_cast<double>(part.bytes), tint(i)});
        auto *row = new LegendRow;
        row->set({tint(i)}, partName(part.name), bytesText(part.bytes));
        m_legend->addWidget(row, static_cast<int>(i / 2), static_cast<int>(i % 2));
        if (part.name == "activations")
            activations = part.bytes;
    }
    m_bar->setParts(std::move(parts));
    m_bar->setLimit(static_cast<double>(plan->availableBytes), tr("%1 free").arg(bytesText(plan->availableBytes)),
                    fits ? QString() : "+" + bytesText(plan->totalBytes - plan->availableBytes));
    if (fits)
        return;
    // Activations grow with the micro-batch; the largest power of two that leaves enough.
    const int64_t others = plan->totalBytes - activations;
    m_microBatch = config.training.microBatchSize / 2;
    while (m_microBatch > 1 && others + activations * m_microBatch / config.training.microBatchSize > plan->availableBytes)
        m_microBatch /= 2;
    const bool helps =
        m_microBatch >= 1 && others + activations * m_microBatch / config.training.microBatchSize <= plan->availableBytes;
    m_banner->setTexts(tr("It does not fit."), helps ? tr("A smaller micro-batch would.")
                                                     : tr("Take fewer adapters, shorter examples or a smaller model."));
    m_fit->setVisible(helps);
    m_fit->setText(tr("Use %1 × %2")
                       .arg(m_microBatch)
                       .arg((config.training.batchSize + m_microBatch - 1) / std::max<qint64>(1, m_microBatch)));
    m_banner->show();
}

} // namespace moa::ui
