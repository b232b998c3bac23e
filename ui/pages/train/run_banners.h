// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/train/routing_alarm.h"
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

#include <QSet>

class QPlainTextEdit;

namespace moa::ui {

/// What a run needs a person for: how it ended, an error with its details, another run that is training, and adapters that its
/// router leaves out.
class RunBanners final : public QWidget
{
    Q_OBJECT
public:
    explicit RunBanners(Studio &studio, QWidget *parent = nullptr);
    void refresh(const RunStory &story);
    /// For another run: what was closed may be said again.
    void reset();
    /// Something that was asked for here went wrong.
    void showError(const Error &error);
    [[nodiscard]] const std::optional<RoutingAlarm> &alarm() const { return m_alarm; }

signals:
    void mapAsked(const moa::ui::RoutingAlarm &alarm);
    void mixtureForkAsked();

private:
    void refreshEnd();
    void refreshAlarm(const RunStory &story);
    void setDetails(const QString &details);

    Studio &m_studio;
    Banner *m_other, *m_end, *m_alarmBanner;
    QPushButton *m_showOwn, *m_details, *m_closeEnd, *m_showInMap, *m_change, *m_closeAlarm;
    QFrame *m_detailsBox;
    QPlainTextEdit *m_detailsText;
    QPushButton *m_copy;
    std::optional<Error> m_error;
    std::optional<RoutingAlarm> m_alarm;
    QSet<QString> m_closedAlarms;
    bool m_isEndClosed = false;
};

} // namespace moa::ui
