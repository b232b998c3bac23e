// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/desktop_notifier.h"

#include <QDBusError>
#include <QDBusServer>
#include <QSignalSpy>
#include <QTest>

using namespace moa::ui;

/// What a desktop does with notifications: it numbers and shows them.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList shown;
    QList<uint> replaced;

public slots:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text, const QStringList &,
                const QVariantMap &, int)
    {
        shown << title + ": " + text;
        replaced << replaces;
        return 40;
    }

signals:
    void ActionInvoked(uint id, const QString &action);
};

class TestNotifier : public QObject
{
    Q_OBJECT

private slots:
    void aDesktopShowsItAndTellsOfAPress();
    void withoutADesktopNothingHappens();
};

void TestNotifier::aDesktopShowsItAndTellsOfAPress()
{
    FakeDesktop desktop;
    QDBusServer server("unix:tmpdir=/tmp");
    QVERIFY2(server.isConnected(), qPrintable(server.lastError().message()));
    server.setAnonymousAuthenticationAllowed(true);
    connect(&server, &QDBusServer::newConnection, this, [&](QDBusConnection peer) {
        QVERIFY(peer.registerObject("/org/freedesktop/Notifications", &desktop,
                                    QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    });
    DesktopNotifier notifier(QDBusConnection::connectToPeer(server.address(), "desktop"));
    QSignalSpy activated(&notifier, &DesktopNotifier::activated);
    notifier.notify("Training is done", "a < b");
    QTRY_COMPARE(desktop.shown, QStringList{"Training is done: a &lt; b"});
    QTest::qWait(20); // for the answer
    notifier.notify("Export is done", "");
    QTRY_COMPARE(desktop.replaced, (QList<uint>{0, 40}));
    emit desktop.ActionInvoked(7, "default"); // another program's
    emit desktop.ActionInvoked(40, "default");
    QTRY_COMPARE(activated.count(), 1);
    QTest::qWait(20);
    QCOMPARE(activated.count(), 1);
    QDBusConnection::disconnectFromPeer("desktop");
}

void TestNotifier::withoutADesktopNothingHappens()
{
    DesktopNotifier notifier{QDBusConnection("nowhere")};
    notifier.notify("Training is done", "");
    QTest::qWait(20);
}

QTEST_GUILESS_MAIN(TestNotifier)
#include "tst_ui_notifier.moc"
