// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/pages/export/export_dialog.h"
#include "ui/shell/job_bar.h"
#include "ui/shell/log_drawer.h"
#include "ui/shell/page.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/rail.h"
#include "ui/shell/top_bar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QWindow>

namespace moa::ui {

namespace {

constexpr QSize kFirstSize(1440, 900);

/// A page scrolls where the window has less room than it needs, such as on a small screen that is scaled.
QWidget *framed(Page *page)
{
    auto *area = new QScrollArea;
    area->setObjectName("pageArea");
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return area;
}

} // namespace

MainWindow::MainWindow(Studio &studio, std::unique_ptr<Tray> tray)
    : m_studio(studio), m_rail(new Rail), m_topBar(new TopBar(studio)), m_stack(new QStackedWidget), m_log(new LogDrawer(studio)),
      m_jobBar(new JobBar(studio)), m_tray(std::move(tray)), m_trayMenu(new QMenu(this)), m_pages(pages().size(), nullptr)
{
    setWindowIcon(icon("mixture", Tone::Accent));
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_log);
    column->addWidget(m_jobBar);
    row->addLayout(column, 1);
    setCentralWidget(content);
    m_log->hide();
    for (size_t i = 0; i < m_pages.size(); ++i)
        m_stack->addWidget(new QWidget); // its page takes the place when it is first shown
    if (!restoreGeometry(m_studio.preferences().value("window/geometry").toByteArray()))
        resize(kFirstSize.boundedTo(screen()->availableGeometry().size()));

    connect(m_rail, &Rail::chosen, this, &MainWindow::showPageAt);
    connect(m_rail, &Rail::preferencesAsked, this, &MainWindow::openPreferences);
    connect(m_jobBar->logButton(), &QPushButton::toggled, m_log, &QWidget::setVisible);
    connect(&m_studio, &Studio::pageAsked, this, &MainWindow::showPage);
    connect(&m_studio, &Studio::exportAsked, this, &MainWindow::openExport);
    connect(&m_studio.work(), &JobQueue::ended, this, [this](const Job *job) {
        if (job->seconds() >= m_longJobSeconds && job->state() != Job::State::Cancelled)
            notifyOf((job->state() == Job::State::Failed ? tr("%1 failed") : tr("%1 is done")).arg(job->kind()), job->subject());
    });
    connect(&m_studio.work(), &JobQueue::ended, this, &MainWindow::closeWhenIdle, Qt::QueuedConnection);
    connect(&m_studio.training(), &TrainingDesk::failed, this, [this] { m_isClosing = false; }); // such as a full disk
    connect(&m_studio.training(), &TrainingDesk::stateChanged, this, &MainWindow::updateTitle);
    addShortcuts();
    makeTrayMenu();
    setFocus(); // else the rail's first item would be framed from the start
    onLanguage(this, [this] {
        updateTitle();
        if (const int index = m_stack->currentIndex(); index >= 0 && index < static_cast<int>(pages().size()))
            m_topBar->setTitle(QCoreApplication::translate("moa::ui::Pages", pages()[static_cast<size_t>(index)].word));
    });
}

MainWindow::~MainWindow() = default;

void MainWindow::open(const QString &path)
{
    const std::filesystem::path asked = path.toStdString();
    Job *job = m_studio.light().submit(
        tr("Opening"), path, this, [&engine = m_studio.engine(), asked](const JobContext &) { return engine.inspect(asked); },
        [this, asked](const Inspection &found) {
            if (std::holds_alternative<RunInfo>(found)) {
                showRun(asked);
            } else if (std::holds_alternative<ModelInfo>(found)) {
                m_studio.setUp().edit(tr("Choose a model"), [&](RunConfig &config) { config.model.path = asked.string(); });
                showPage("model");
            } else if (std::holds_alternative<AdapterInfo>(found)) {
                const bool hasModel = m_studio.residents().model().has_value(); // its own is not recorded by name
                const RunConfig setUp = m_studio.resolved(m_studio.setUp().config());
                m_studio.chatWith(asked, hasModel ? m_studio.residents().spec() : modelSpecOf(setUp), this,
                                  [this](const Error &) { showLog(); });
            } else {
                m_studio.setUp().edit(tr("Choose data"), [&](RunConfig &config) { config.data.train = {asked.string()}; });
                showPage("data");
            }
        });
    connect(job, &Job::failed, this, &MainWindow::showLog);
}

/// Where a failure can be read that has no place of its own.
void MainWindow::showLog()
{
    m_jobBar->logButton()->setChecked(true);
}

void MainWindow::showRun(const std::filesystem::path &folder)
{
    Job *job = m_studio.light().submit(
        tr("Reading"), QString::fromStdString(folder.filename().string()), this,
        [&engine = m_studio.engine(), folder](const JobContext &) { return engine.readRun(folder); },
        [this](RunRecord record) {
            m_studio.training().show(std::move(record));
            showPage("train");
        });
    connect(job, &Job::failed, this, &MainWindow::showLog);
}

void MainWindow::addShortcuts()
{
    for (int i = 0; i < static_cast<int>(m_pages.size()); ++i)
        connect(new QShortcut(QKeySequence(QString("Ctrl+%1").arg(i + 1)), this), &QShortcut::activated, this,
                [this, i] { showPageAt(i); });
    connect(new QShortcut(QKeySequence("Ctrl+L"), this), &QShortcut::activated, m_jobBar->logButton(), &QPushButton::toggle);
    connect(new QShortcut(QKeySequence("Ctrl+,"), this), &QShortcut::activated, this, &MainWindow::openPreferences);
    connect(new QShortcut(QKeySequence::Quit, this), &QShortcut::activated, this, &QWidget::close);
}

Page *MainWindow::page(const QString &key)
{
    for (size_t i = 0; i < m_pages.size(); ++i) {
        if (key != QLatin1String(pages()[i].key))
            continue;
        if (!m_pages[i]) {
            m_pages[i] = pages()[i].make(m_studio);
            m_pages[i]->setObjectName(key + "Page");
            QWidget *place = m_stack->widget(static_cast<int>(i));
            m_stack->insertWidget(static_cast<int>(i), framed(m_pages[i]));
            m_stack->removeWidget(place);
            delete place;
        }
        return m_pages[i];
    }
    return nullptr;
}

void MainWindow::showPage(const QString &key)
{
    for (size_t i = 0; i < m_pages.size(); ++i)
        if (key == QLatin1String(pages()[i].key))
            showPageAt(static_cast<int>(i));
}

void MainWindow::showPageAt(int index)
{
    const PageEntry &entry = pages()[static_cast<size_t>(index)];
    Page *shown = page(QString::fromLatin1(entry.key));
    m_stack->setCurrentIndex(index);
    m_rail->setCurrent(index);
    m_topBar->setTitle(QCoreApplication::translate("moa::ui::Pages", entry.word));
    m_jobBar->setPage(shown);
    if (m_wasShown)
        shown->shown();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_wasShown)
        windowHandle()->installEventFilter(this);
}

/// The first exposure paints the window. What touches devices, files or folders begins after it.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == windowHandle() && event->type() == QEvent::Expose && windowHandle()->isExposed()) {
        windowHandle()->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &MainWindow::begin, Qt::QueuedConnection);
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::begin()
{
    if (m_wasShown)
        return;
    emit appeared();
    m_wasShown = true;
    m_studio.work().submit(
        tr("Looking for devices"), {}, this,
        [&engine = m_studio.engine()](const JobContext &) -> Result<DeviceInfo> { return engine.device(); },
        [this](const DeviceInfo &device) { m_studio.residents().noteDevice(device); });
    if (const int front = m_stack->currentIndex(); front >= 0 && m_pages[static_cast<size_t>(front)])
        m_pages[static_cast<size_t>(front)]->shown();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_studio.preferences().setValue("window/geometry", saveGeometry());
    m_studio.setUp().save();
    if (isIdle()) {
        event->accept();
        QCoreApplication::quit();
        return;
    }
    event->ignore();
    if (!m_isClosing) // else it closes by itself when the job has stopped
        askWhatToDo();
}

bool MainWindow::isIdle() const
{
    return !m_studio.training().isActive() && m_studio.work().isIdle();
}

void MainWindow::askWhatToDo()
{
    QStringList answers{tr("Stop and keep")};
    if (m_tray->isAvailable())
        answers << tr("Go on in the tray");
    m_studio.dialogs().ask(this,
                           {tr("A job is running"),
                            m_studio.training().isActive()
                                ? tr("Stopping keeps what the training has learnt; it can be resumed from Home or Runs.")
                                : tr("Stopping ends it at the next token or file."),
                            answers},
                           [this](int answer) { answer == 1 ? goToTray() : stopAndClose(); });
}

void MainWindow::stopAndClose()
{
    m_isClosing = true;
    m_studio.log(tr("Closing when the job has stopped."));
    if (m_studio.training().state() != TrainingDesk::State::Stopping) // else what it learnt is being written
        m_studio.work().stopAll();
    if (m_studio.training().isActive())
        m_studio.training().stopAndKeep();
    closeWhenIdle();
}

void MainWindow::closeWhenIdle()
{
    if (m_isClosing && isIdle())
        close();
}

void MainWindow::makeTrayMenu()
{
    m_trayMenu->setObjectName("trayMenu");
    QAction *open = m_trayMenu->addAction(QString(), this, &MainWindow::comeBack);
    QAction *quit = m_trayMenu->addAction(QString(), this, [this] {
        comeBack(); // it may have something to ask
        close();
    });
    connect(m_tray.get(), &Tray::activated, this, &MainWindow::comeBack);
    onLanguage(m_trayMenu, [open, quit] {
        open->setText(tr("Open MoA Studio"));
        quit->setText(tr("Quit"));
    });
}

void MainWindow::goToTray()
{
    m_tray->show(m_trayMenu);
    hide();
}

/// In front of the others, as large as it was.
void MainWindow::comeBack()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::notifyOf(const QString &title, const QString &text)
{
    m_studio.log(text.isEmpty() ? title : title + ": " + text);
    if (!m_studio.preferences().notifies() || isActiveWindow())
        return;
    if (m_tray->isAvailable())
        m_tray->show(m_trayMenu);
    m_tray->notify(title, text);
}

void MainWindow::openPreferences()
{
    auto *dialog = new PreferencesDialog(m_studio, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openExport(const QString &folder)
{
    auto *dialog = new ExportDialog(m_studio, folder.toStdString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show(); // beside the window: a long export does not keep one from working on
}

void MainWindow::updateTitle()
{
    const TrainingDesk &training = m_studio.training();
    const QString run = QString::fromStdString(training.record().info.name);
    setWindowTitle(training.isActive() ? tr("%1 – MoA Studio").arg(run) : QString("MoA Studio"));
}

} // namespace moa::ui
