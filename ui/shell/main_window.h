// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"
#include "ui/services/tray.h"

#include <QMainWindow>

class QMenu;
class QStackedWidget;

namespace moa::ui {

class JobBar;
class LogDrawer;
class Page;
class Rail;
class TopBar;

/// The one window: rail, top bar, the page in front, log drawer, job bar. Pages are made when they are first shown.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Studio &studio, std::unique_ptr<Tray> tray = std::make_unique<SystemTray>());
    ~MainWindow() override;

    void showPage(const QString &key);
    [[nodiscard]] Page *page(const QString &key);
    /// Opens a run (on Train), a model (on Model) or an adapter (on Chat).
    void open(const QString &path);
    /// Stops every job, keeps what a training has learnt, and closes when that is done.
    void stopAndClose();
    /// A job shorter than this ends without a notification; 20 s unless said.
    void setLongJobSeconds(double seconds) { m_longJobSeconds = seconds; }

signals:
    /// It is on the screen for the first time; nothing was touched yet.
    void appeared();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void begin();
    void showPageAt(int index);
    void showRun(const std::filesystem::path &folder);
    void showLog();
    void addShortcuts();
    void openPreferences();
    void openExport(const QString &folder);
    void makeTrayMenu();
    void notifyOf(const QString &title, const QString &text);
    void goToTray();
    void comeBack();
    [[nodiscard]] bool isIdle() const;
    void askWhatToDo();
    void closeWhenIdle();
    void updateTitle();

    Studio &m_studio;
    Rail *m_rail;
    TopBar *m_topBar;
    QStackedWidget *m_stack;
    LogDrawer *m_log;
    JobBar *m_jobBar;
    std::unique_ptr<Tray> m_tray;
    QMenu *m_trayMenu;
    double m_longJobSeconds = 20;
    std::vector<Page *> m_pages;
    bool m_wasShown = false;
    bool m_isClosing = false; ///< asked to, it waits for the job to stop
};

} // namespace moa::ui
