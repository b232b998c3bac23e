// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractSlider>

#include <cstdint>
#include <functional>
#include <vector>

namespace moa::ui {

/// How long the examples are, with a line at which they are cut: dragged by its handle, or moved by the arrow keys (Page Up and
/// Down in larger steps). Its value is the cut-off; while it is dragged only sliderMoved() is emitted.
class LengthHistogram final : public QAbstractSlider
{
    Q_OBJECT
public:
    explicit LengthHistogram(QWidget *parent = nullptr);
    /// Every example's length in tokens.
    void setLengths(std::vector<int64_t> lengths);
    /// What a bubble at the line says while it is dragged, for a cut-off.
    void setLossText(std::function<QString(int)> text) { m_lossText = std::move(text); }
    /// Where the line is now, in x.
    [[nodiscard]] double lineX() const;
    [[nodiscard]] QSize sizeHint() const override { return {280, 136}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 132}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void sliderChange(SliderChange change) override;
    void changeEvent(QEvent *event) override;

private:
    struct Bin {
        int64_t kept = 0, cut = 0;
        [[nodiscard]] int64_t all() const { return kept + cut; }
    };
    void arrange();
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(double tokens) const;
    [[nodiscard]] int valueAt(double x) const;
    [[nodiscard]] std::vector<Bin> bins() const;
    void paintAxes(QPainter &painter, int64_t highest, int64_t yStep) const;
    void paintBars(QPainter &painter, const std::vector<Bin> &bins, double perCount) const;
    void paintLine(QPainter &painter) const;

    std::vector<int64_t> m_lengths;
    std::function<QString(int)> m_lossText;
    int64_t m_first = 0, m_end = 1, m_step = 1; ///< of the bins, in tokens
    int m_grip = 0;                             ///< from the line to where it was taken hold of
};

} // namespace moa::ui
