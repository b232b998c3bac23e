// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/lane_desk.h"

#include <QAbstractButton>
#include <QWidget>

#include <array>
#include <optional>
#include <set>

namespace moa::ui {

class DeskKey;
class Fader;

/// The mean weight of each type, as far as it is known.
using DeskMeters = std::array<std::optional<double>, kAllSites.size()>;

/// A lane's nine faders with mute and solo, in the router's order; types that the adapter lacks keep their places.
class RoutingDesk final : public QWidget
{
    Q_OBJECT
public:
    explicit RoutingDesk(QWidget *parent = nullptr);

    void setSites(const std::set<Site> &sites);
    /// Emits nothing.
    void setDesk(const LaneDesk &desk);
    void setMeters(const DeskMeters &meters);
    [[nodiscard]] const LaneDesk &desk() const { return m_desk; }
    /// Gives the focus to the first type that the adapter has.
    void focusFirst();

signals:
    void changed(const moa::ui::LaneDesk &desk); ///< by a person

private:
    struct Column {
        Fader *fader = nullptr;
        DeskKey *mute = nullptr, *solo = nullptr;
    };
    void addColumn(Site site);
    void setTexts();
    void showDesk();
    void change(const std::function<void(LaneDesk &)> &edit);

    std::array<Column, kAllSites.size()> m_columns;
    std::set<Site> m_sites;
    LaneDesk m_desk;
    bool m_isShowing = false;
};

/// The desk folded to one line: a chip for each type that the adapter has, with its meter; what is muted or scaled says so.
/// Pressed, it asks for the whole desk.
class DeskChips final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit DeskChips(QWidget *parent = nullptr);

    void setSites(const std::set<Site> &sites);
    void setDesk(const LaneDesk &desk);
    void setMeters(const DeskMeters &meters);
    [[nodiscard]] QSize sizeHint() const override { return {200, 28}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 28}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString chipText(Site site, bool isShort) const;
    [[nodiscard]] double chipWidth(Site site, bool isShort) const;
    double paintChip(QPainter &painter, Site site, double left, bool isShort) const;
    void describe();

    std::set<Site> m_sites;
    LaneDesk m_desk;
    DeskMeters m_meters;
};

} // namespace moa::ui
