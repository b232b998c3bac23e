// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDBusConnection>
#include <QObject>

namespace moa::ui {

/// Notifications as desktops show them without a tray, over D-Bus (org.freedesktop.Notifications). Where no desktop listens,
/// nothing happens. A later notification takes the place of the one before.
class DesktopNotifier final : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotifier(const QDBusConnection &bus, QObject *parent = nullptr);
    void notify(const QString &title, const QString &text);

signals:
    void activated(); ///< a person pressed the notification

private slots:
    void takeAction(uint id, const QString &action);

private:
    QDBusConnection m_bus;
    uint m_shown = 0; ///< the desktop's number of the last one; 0: none yet
};

} // namespace moa::ui
