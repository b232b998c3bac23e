// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A chart as a file, and its legend.
#include "ui/widgets/chart_parts.h"

#include "ui/services/dialogs.h"
#include "ui/widgets/svg_device.h"

#include <QSaveFile>

#include <cmath>

namespace moa::ui {

namespace {

constexpr QSize kPaper(1200, 600); ///< of what is saved, in pixels at 100 %
constexpr int kPngScale = 2;

bool writeFile(const QString &fileName, const QByteArray &content)
{
    QSaveFile file(fileName);
    return file.open(QFile::WriteOnly) && file.write(content) == content.size() && file.commit();
}

QByteArray svgOf(QCustomPlot &plot)
{
    SvgDevice device(kPaper);
    QCPPainter painter;
    painter.begin(&device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&painter, kPaper.width(), kPaper.height());
    painter.end();
    return device.document();
}

/// A field of a CSV file.
QString quoted(const QString &text)
{
    return text.contains(QRegularExpression("[\",\n]")) ? '"' + QString(text).replace('"', "\"\"") + '"' : text;
}

} // namespace

void Chart::save()
{
    m_dialogs.chooseSaveFile(
        window(), tr("Save the chart"), m_fileName + ".png",
        tr("Picture (*.png);;Document (*.pdf);;Drawing (*.svg);;Numbers (*.csv)"), [self = QPointer(this)](const QString &chosen) {
            if (!self)
                return;
            const QString name = QFileInfo(chosen).suffix().isEmpty() ? chosen + ".png" : chosen;
            if (!self->saveAs(name))
                self->m_dialogs.ask(self->window(),
                                    {tr("The chart was not saved"),
                                     tr("%1 can’t be written. Choose a folder that you may write to, and a name "
                                        "ending in .png, .pdf, .svg or .csv.")
                                         .arg(name),
                                     {tr("Close")}},
                                    [](int) {});
        });
}

bool Chart::saveAs(const QString &fileName)
{
    redraw();
    const QString ending = QFileInfo(fileName).suffix().toLower();
    if (ending == "csv")
        return writeFile(fileName, toCsv().toUtf8());
    if (ending == "svg")
        return writeFile(fileName, svgOf(*m_plot));
    if (ending == "pdf")
        return m_plot->savePdf(fileName, kPaper.width(), kPaper.height());
    return ending == "png" && m_plot->savePng(fileName, kPaper.width(), kPaper.height(), kPngScale);
}

QString Chart::toCsv() const
{
    QString text = quoted(m_xName);
    std::vector<QCPGraphDataContainer::const_iterator> at;
    for (const ChartSeries &series : m_series) {
        text += ',' + quoted(series.name);
        at.push_back(series.graph->data()->constBegin());
    }
    text += '\n';
    for (;;) { // all series walked together, from one x to the next
        double x = std::nan("");
        for (size_t i = 0; i < at.size(); ++i)
            if (at[i] != m_series[i].graph->data()->constEnd())
                x = std::fmin(x, at[i]->key);
        if (!std::isfinite(x))
            return text;
        text += QString::number(x, 'g', 12);
        for (size_t i = 0; i < at.size(); ++i) {
            text += ',';
            if (at[i] == m_series[i].graph->data()->constEnd() || at[i]->key != x)
                continue;
            if (std::isfinite(at[i]->value))
                text += QString::number(at[i]->value, 'g', 9);
            ++at[i];
        }
        text += '\n';
    }
}

ChartKey::ChartKey(Chart &chart, int series, QWidget *parent) : QAbstractButton(parent), m_chart(chart), m_series(series)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, [this](bool on) { m_chart.setSeriesVisible(m_series, on); });
}

QSize ChartKey::minimumSizeHint() const
{
    return {26, 24};
}

QSize ChartKey::sizeHint() const
{
    return {18 + 4 + QFontMetrics(moa::ui::font(12)).horizontalAdvance(text()) + 4, 24};
}

void ChartKey::paintEvent(QPaintEvent *)
{
    const SeriesLook &look = m_chart.seriesLook(m_series);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const QColor color = isChecked() ? look.color() : mix(colors().surface, colors().muted, 0.5);
    if (look.kind == SeriesLook::Kind::Dots) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(9, middle), 4, 4);
    } else {
        painter.setPen(QPen(color, std::max(1.5, look.width), look.pen, Qt::RoundCap));
        painter.drawLine(QPointF(2, middle), QPointF(16, middle));
    }
    painter.setBrush(Qt::NoBrush);
    QFont small = moa::ui::font(12);
    small.setStrikeOut(!isChecked());
    painter.setFont(small);
    painter.setPen(colors().muted);
    painter.drawText(QRectF(22, 0, width() - 22, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 22));
    if (hasFocus()) {
        painter.setPen(QPen(colors().accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 2.75, -0.75, -2.75), 4, 4);
    }
}

} // namespace moa::ui
