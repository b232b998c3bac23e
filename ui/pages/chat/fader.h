// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/site.h"

#include <QAbstractButton>
#include <QAbstractSlider>

#include <optional>

namespace moa::ui {

/// An adapter type's scale in hundredths, 0 to 125: arrows change it by 5, a double click takes it back to 100. Its groove fills
/// with the mean weight that the router gave the type. M mutes, S solos. Disabled, it stands for a type that the adapter lacks.
class Fader final : public QAbstractSlider
{
    Q_OBJECT
public:
    explicit Fader(Site site, QWidget *parent = nullptr);

    /// Of the router, 0 to 1; none empties the groove.
    void setMeter(std::optional<double> weight);
    void setMuted(bool isMuted);
    /// Another type is heard alone.
    void setSilenced(bool isSilenced);
    [[nodiscard]] QSize sizeHint() const override { return {42, 106}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {16, 106}; }

signals:
    void muteAsked();
    void soloAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRectF groove() const;
    [[nodiscard]] double yOf(double share) const;
    void paintName(QPainter &painter) const;
    void paintAbsent(QPainter &painter) const;
    void paintHandle(QPainter &painter, const QColor &color) const;

    Site m_site;
    std::optional<double> m_meter;
    bool m_isMuted = false, m_isSilenced = false;
    double m_grip = 0; ///< where the handle was taken, from its middle
};

/// A letter that is lit while it holds: mute and solo. At least 24 px high.
class DeskKey final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit DeskKey(bool isMute, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {36, 24}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {16, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isMute;
};

} // namespace moa::ui
