// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/desktop_notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

namespace moa::ui {

namespace {

constexpr auto kInterface = "org.freedesktop.Notifications";
constexpr auto kPath = "/org/freedesktop/Notifications";
constexpr auto kPressed = "default"; ///< the action of the notification itself
constexpr int kDesktopsOwnTime = -1;

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    m_bus.connect({}, kPath, kInterface, "ActionInvoked", this, SLOT(takeAction(uint, QString)));
}

void DesktopNotifier::notify(const QString &title, const QString &text)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kInterface, kPath, kInterface, "Notify");
    call << QGuiApplication::applicationDisplayName() << m_shown << QString() << title << text.toHtmlEscaped()
         << QStringList{kPressed, QGuiApplication::applicationDisplayName()} << QVariantMap() << kDesktopsOwnTime;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        if (const QDBusPendingReply<uint> id = *answer; id.isValid())
            m_shown = id.value();
        answer->deleteLater();
    });
}

void DesktopNotifier::takeAction(uint id, const QString &action)
{
    if (id == m_shown && action == kPressed)
        emit activated();
}

} // namespace moa::ui
