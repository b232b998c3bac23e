// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/model/memory_forecast.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

#include <optional>

namespace moa::ui {

/// One precision to choose: its name, its memory as a bar against the device's, and a verdict in words. Rows of one parent exclude
/// each other; the arrow keys go from one to the next.
class PrecisionRow final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PrecisionRow(std::string precision, QWidget *parent = nullptr);

    [[nodiscard]] const std::string &precision() const { return m_precision; }
    void setNote(const QString &note);
    /// Nothing while it is being planned. `span` is how many bytes the bar's whole width stands for, the same for all rows.
    void setForecast(const std::optional<MemoryForecast> &forecast, int64_t span);
    /// Said in place of the bar where there is no forecast.
    void setStandIn(const QString &text);
    /// The widths that all rows' columns need, so that they line up.
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] int verdictWidth() const;
    void setColumns(int nameWidth, int verdictWidth);
    [[nodiscard]] QString verdictText() const;

    [[nodiscard]] QSize sizeHint() const override { return {600, 84}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {480, 56}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString detailText() const;
    [[nodiscard]] QString partsText() const;
    [[nodiscard]] Tone verdictTone() const;
    void describe();
    void paintBar(QPainter &painter, const QRectF &bar) const;
    void paintVerdict(QPainter &painter, const QRectF &place, const QColor &ground) const;

    std::string m_precision;
    QString m_note, m_standIn;
    std::optional<MemoryForecast> m_forecast;
    int64_t m_span = 0;
    int m_nameWidth = 160, m_verdictWidth = 150;
};

} // namespace moa::ui
