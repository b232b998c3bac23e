// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/precision_card.h"

#include "ui/pages/model/precision_row.h"
#include "ui/services/quantities.h"

#include <QPainter>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kPlanAfterMilliseconds = 150;

} // namespace

/// What the bars' colours mean.
class PrecisionCard::Legend final : public QWidget
{
public:
    Legend() { setFixedHeight(20); }
    void setTexts(const QStringList &parts, const QString &device)
    {
        m_parts = parts;
        m_device = device;
        setAccessibleName((QStringList(parts) << device).join(", "));
        setFixedWidth(needed());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setFont(ui::font(12));
        int x = 0;
        for (qsizetype i = 0; i < m_parts.size(); ++i) {
            p.setPen(Qt::NoPen);
            p.setBrush(memoryColor(static_cast<MemoryShare>(i)));
            p.drawRoundedRect(QRectF(x, 5, 10, 10), 3, 3);
            x = write(p, x + 16, m_parts[i]) + kBetween;
        }
        p.fillRect(QRectF(x + 3, 2, 1.5, 16), colors().text);
        write(p, x + 12, m_device);
    }

private:
    static constexpr int kBetween = 18;
    int write(QPainter &p, int x, const QString &words) const
    {
        const int wide = p.fontMetrics().horizontalAdvance(words);
        p.setPen(colors().muted);
        p.drawText(QRect(x, 0, wide + 2, height()), Qt::AlignVCenter, words);
        return x + wide;
    }
    [[nodiscard]] int needed() const
    {
        const QFontMetrics metrics(ui::font(12));
        int wide = 14 + metrics.horizontalAdvance(m_device);
        for (const QString &part : m_parts)
            wide += 16 + kBetween + metrics.horizontalAdvance(part);
        return wide;
    }
    QStringList m_parts;
    QString m_device;
};

PrecisionCard::PrecisionCard(Studio &studio, QWidget *parent)
    : Card({}, parent), m_studio(studio), m_note(muted()), m_legend(new Legend), m_rowLayout(new QVBoxLayout)
{
    body()->setContentsMargins(24, 10, 24, 16);
    body()->setSpacing(8);
    head()->addWidget(m_note, 1);
    head()->addWidget(m_legend);
    m_note->setElides(true);
    m_rowLayout->setSpacing(8);
    body()->addLayout(m_rowLayout, 1);
    body()->addStretch();
    m_planTimer.setSingleShot(true);
    m_planTimer.setInterval(kPlanAfterMilliseconds);
    connect(&m_planTimer, &QTimer::timeout, this, &PrecisionCard::plan);
    connect(&studio.residents(), &Residents::deviceChanged, this, &PrecisionCard::refresh);
    connect(&studio.residents(), &Residents::modelChanged, this, &PrecisionCard::refresh);
    onLanguage(this, [this] {
        setTitle(tr("Precision"));
        refresh();
    });
}

void PrecisionCard::setModel(const std::optional<ModelInfo> &model)
{
    m_model = model;
    makeRows();
    refresh();
}

void PrecisionCard::makeRows()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    if (!m_model)
        return;
    for (const Choice &choice : kPrecisions) {
        const auto isKnown = [&](const auto &known) { return known.first == choice.value; };
        if (std::string_view(choice.value) != "auto" && std::ranges::none_of(m_model->memoryBytes, isKnown))
            continue;
        auto *row = new PrecisionRow(choice.value);
        m_rows.push_back(row);
        m_rowLayout->addWidget(row);
        connect(row, &PrecisionRow::clicked, this, [this, precision = row->precision()] {
            m_studio.setUp().edit(tr("Precision"), [&](RunConfig &config) { config.model.precision = precision; });
        });
    }
}

QString PrecisionCard::noteOf(const std::string &precision) const
{
    if (precision == "auto")
        return m_studio.residents().device().hasFastBf16 ? tr("bf16, fast on this device")
                                                         : tr("fp32: bf16 is slow on this device");
    if (precision == m_model->storedPrecision)
        return tr("as on disk");
    if (precision == "fp32")
        return tr("nothing is lost");
    return m_model->storedPrecision == "fp32" || m_model->storedPrecision == "fp16"
               ? tr("loss of quality: hardly any")
               : tr("converted from %1").arg(QString::fromStdString(m_model->storedPrecision));
}

void PrecisionCard::refresh()
{
    const DeviceInfo &device = m_studio.residents().device();
    m_legend->setTexts({tr("In use"), tr("Weights"), tr("Adapters"), tr("Work")},
                       device.memoryBytes > 0 ? tr("%1 device").arg(bytesText(device.memoryBytes)) : tr("device"));
    if (!m_model)
        return;
    showNote();
    for (PrecisionRow *row : m_rows) {
        row->setNote(noteOf(row->precision()));
        row->setStandIn(tr("Planning…"));
        row->setChecked(row->precision() == m_studio.setUp().config().model.precision);
    }
    alignColumns();
    m_planTimer.start();
}

void PrecisionCard::plan()
{
    if (m_planning)
        m_planning->stop();
    if (!m_model)
        return;
    std::vector<std::string> precisions;
    for (const PrecisionRow *row : m_rows)
        precisions.push_back(row->precision());
    // Reads headers alone, like the plan on Mixture.
    const RunConfig config = m_studio.resolved(m_studio.setUp().config());
    m_planning = m_studio.light().submit(
        tr("Planning"), {}, this,
        [&engine = m_studio.engine(), config, precisions](const JobContext &) -> Result<PrecisionPlans> {
            return planPrecisions(engine, config, precisions);
        },
        [this](const PrecisionPlans &plans) { showForecasts(plans); });
}

void PrecisionCard::showForecasts(const PrecisionPlans &made)
{
    const auto &plans = made.plans;
    if (!m_model || plans.size() != m_rows.size())
        return;
    const Residents &residents = m_studio.residents();
    const int64_t held = residentBytes(residents);
    std::vector<std::optional<MemoryForecast>> forecasts;
    int64_t span = 0;
    for (const auto &[precision, plan] : plans) {
        forecasts.emplace_back();
        if (!plan)
            continue;
        RunConfig asked = made.config;
        asked.model.precision = precision;
        forecasts.back() = forecastOf(*plan, asked, *m_model, residents.device().memoryBytes, held);
        // A model far too big would leave nothing to see of the others; its excess ends with the bar.
        span = std::max({span, forecasts.back()->device, std::min(forecasts.back()->total(), forecasts.back()->device * 5 / 4)});
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!plans[i].second)
            m_rows[i]->setStandIn(QString::fromStdString(describe(plans[i].second.error())));
        m_rows[i]->setForecast(forecasts[i], span);
    }
    m_mixture = made.mixture;
    showNote();
    alignColumns();
}

void PrecisionCard::showNote()
{
    switch (m_mixture) {
    case PlannedMixture::SetUp:
        m_note->setText(tr("with this mixture, micro-batch %1; adapters stay in fp32")
                            .arg(wholeText(m_studio.setUp().config().training.microBatchSize)));
        return;
    case PlannedMixture::NoneYet: m_note->setText(tr("with a small adapter, as there is no mixture yet")); return;
    case PlannedMixture::Unsuitable: m_note->setText(tr("with a small adapter: the mixture does not suit this model")); return;
    }
}

void PrecisionCard::alignColumns()
{
    int name = 120, verdict = 150;
    for (const PrecisionRow *row : m_rows) {
        name = std::max(name, row->nameWidth());
        verdict = std::max(verdict, row->verdictWidth());
    }
    for (PrecisionRow *row : m_rows)
        row->setColumns(std::min(name, 220), std::min(verdict, 240));
}

} // namespace moa::ui
