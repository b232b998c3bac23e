// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

class QMenu;
class QSystemTrayIcon;

namespace moa::ui {

class DesktopNotifier;

/// The desktop's tray: an icon with a menu; and notifications, with or without it. Behind a seam, for where tests run there is
/// none.
class Tray : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual bool isAvailable() const = 0;
    /// Shows the icon; the menu is borrowed.
    virtual void show(QMenu *menu) = 0;
    virtual void notify(const QString &title, const QString &text) = 0;

signals:
    void activated(); ///< the icon or a notification was pressed
};

/// That of the system. Nothing of it is made before it is shown.
class SystemTray final : public Tray
{
    Q_OBJECT
public:
    using Tray::Tray;
    [[nodiscard]] bool isAvailable() const override;
    void show(QMenu *menu) override;
    void notify(const QString &title, const QString &text) override;

private:
    QSystemTrayIcon *m_icon = nullptr;
    DesktopNotifier *m_notifier = nullptr; ///< where there is no tray
};

} // namespace moa::ui
