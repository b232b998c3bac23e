// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/tray.h"

#include "ui/services/desktop_notifier.h"
#include "ui/theme/icons.h"

#include <QSystemTrayIcon>

namespace moa::ui {

bool SystemTray::isAvailable() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void SystemTray::show(QMenu *menu)
{
    if (!m_icon) {
        m_icon = new QSystemTrayIcon(icon("mixture", Tone::Accent), this);
        m_icon->setContextMenu(menu);
        connect(m_icon, &QSystemTrayIcon::activated, this, &Tray::activated);
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::activated);
    }
    m_icon->show();
}

void SystemTray::notify(const QString &title, const QString &text)
{
    if (m_icon) {
        m_icon->showMessage(title, text);
        return;
    }
    if (!m_notifier) {
        m_notifier = new DesktopNotifier(QDBusConnection::sessionBus(), this);
        connect(m_notifier, &DesktopNotifier::activated, this, &Tray::activated);
    }
    m_notifier->notify(title, text);
}

} // namespace moa::ui
