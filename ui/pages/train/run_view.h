// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/train/routing_alarm.h"
#include "ui/pages/train/run_story.h"
#include "ui/services/studio.h"

#include <QTimer>
#include <QWidget>

namespace moa::ui {

class CurveCards;
class FigureStrip;
class FilmStrip;
class LossCard;
class RoutingCard;
class RunBanners;
class RunHeader;

/// A run as its record tells it, growing while it trains: figures, curves, routing and answers, all at one step, which is the
/// latest unless a person moved the cursor.
class RunView final : public QWidget
{
    Q_OBJECT
public:
    explicit RunView(Studio &studio, QWidget *parent = nullptr);

    /// The step that is looked at; nothing: the latest.
    [[nodiscard]] std::optional<int64_t> cursor() const { return m_cursor; }
    void setCursorStep(std::optional<int64_t> step);
    [[nodiscard]] const RunStory &story() const { return m_story; }
    void showError(const Error &error);

signals:
    void chatAsked();
    void resumeAsked();
    void forkAsked();
    void mixtureForkAsked();
    void setUpAsked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void reload();
    void extend();
    void refreshState();
    void showInMap(const RoutingAlarm &alarm);
    void placeCursor();
    void placeMarkers();

    Studio &m_studio;
    RunStory m_story;
    std::optional<int64_t> m_cursor;
    QTimer m_later;
    bool m_needsReload = true;
    RunHeader *m_header;
    RunBanners *m_banners;
    FigureStrip *m_figures;
    LossCard *m_loss;
    CurveCards *m_curves;
    RoutingCard *m_routing;
    FilmStrip *m_film;
};

} // namespace moa::ui
