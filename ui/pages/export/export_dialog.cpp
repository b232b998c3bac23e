// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/export_dialog.h"

#include "ui/pages/export/export_report.h"
#include "ui/pages/export/format_choice.h"
#include "ui/services/quantities.h"
#include "ui/widgets/error_notice.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QLineEdit>
#include <QProgressBar>

namespace moa::ui {

namespace {

QString textOf(const std::filesystem::path &path)
{
    return QDir::toNativeSeparators(QString::fromStdString(path.string()));
}

} // namespace

ExportDialog::ExportDialog(Studio &studio, std::filesystem::path source, QWidget *parent)
    : QDialog(parent), m_studio(studio), m_source(std::move(source)), m_title(label({}, 18, QFont::DemiBold)), m_place(muted()),
      m_formatTitle(label({}, 13, QFont::DemiBold)), m_folderTitle(label({}, 13, QFont::DemiBold)),
      m_verifyNote(muted({}, 12, true)), m_progressText(label({}, 12)), m_formats(new FormatChoice(studio.catalog().exportFormats)),
      m_folder(new QLineEdit), m_choose(button({}, ButtonKind::Default, "folder")), m_verify(new QCheckBox),
      m_error(new ErrorNotice), m_report(new ExportReport), m_bar(new QProgressBar), m_stop(button({}, ButtonKind::Ghost, "stop")),
      m_close(button()), m_export(button({}, ButtonKind::Primary))
{
    setObjectName("exportDialog");
    m_place->setElides(true);
    m_place->setText(textOf(m_source));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_place);
    column->addSpacing(8);
    column->addWidget(m_formatTitle);
    column->addWidget(m_formats);
    column->addSpacing(8);
    column->addWidget(m_folderTitle);
    column->addWidget(makeFolderRow());
    column->addSpacing(8);
    column->addWidget(m_verify);
    column->addWidget(m_verifyNote);
    column->addSpacing(4);
    column->addWidget(m_error);
    column->addWidget(m_report);
    column->addWidget(makeProgress());
    column->addLayout(makeFoot());
    setFixedWidth(620);

    connect(m_formats, &FormatChoice::changed, this, &ExportDialog::suggestFolder);
    connect(m_formats, &FormatChoice::changed, this, &ExportDialog::update);
    connect(&studio.residents(), &Residents::modelChanged, this, &ExportDialog::update);
    connect(&studio.training(), &TrainingDesk::stateChanged, this, &ExportDialog::update);
    suggestFolder();
    onLanguage(this, [this] { setTexts(); });
    readSource();
    tryFormats();
}

/// As high as what it says, whenever that changes.
bool ExportDialog::event(QEvent *event)
{
    const bool isHandled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        setFixedHeight(layout()->totalHeightForWidth(width()));
    return isHandled;
}

QWidget *ExportDialog::makeFolderRow()
{
    m_folder->setObjectName("folderLineEdit");
    m_choose->setObjectName("chooseFolderButton");
    m_verify->setObjectName("verifyCheckBox");
    m_verify->setChecked(true);
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_folder, 1);
    row->addWidget(m_choose);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_isSuggested = false; });
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::update);
    connect(m_verify, &QCheckBox::toggled, this, &ExportDialog::update);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        m_studio.dialogs().chooseFolder(this, tr("Folder to write to"), [this](const QString &folder) {
            m_isSuggested = false;
            m_folder->setText(QDir::toNativeSeparators(folder));
        });
    });
    return holder;
}

QWidget *ExportDialog::makeProgress()
{
    m_progress = new QWidget;
    m_bar->setObjectName("exportProgressBar");
    m_bar->setTextVisible(false);
    m_stop->setObjectName("stopExportButton");
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_progressText);
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    m_progress->hide();
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->stop();
        showProgress();
    });
    return m_progress;
}

QLayout *ExportDialog::makeFoot()
{
    m_close->setObjectName("closeButton");
    m_export->setObjectName("exportButton");
    m_export->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(0, 8, 0, 0);
    foot->addStretch();
    foot->addWidget(m_close);
    foot->addWidget(m_export);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::begin);
    return foot;
}

void ExportDialog::setTexts()
{
    setWindowTitle(tr("Export"));
    m_title->setText(tr("Export %1").arg(QString::fromStdString(m_source.filename().string())));
    m_formatTitle->setText(tr("Form"));
    m_formats->setAccessibleName(tr("Form"));
    m_folderTitle->setText(tr("Folder to write to"));
    m_folder->setAccessibleName(tr("Folder to write to"));
    m_choose->setText(tr("Choose"));
    m_choose->setAccessibleName(tr("Choose the folder to write to"));
    m_verify->setText(tr("Verify what was written"));
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_stop->setText(tr("Stop"));
    m_close->setText(tr("Close"));
    m_export->setText(tr("Export"));
    update();
}

/// A run knows its base model, an adapter's folder does not.
void ExportDialog::readSource()
{
    m_studio.light().submit(
        tr("Reading"), textOf(m_source.filename()), this,
        [&engine = m_studio.engine(), source = m_source](const JobContext &) { return engine.readRun(source); },
        [this](const RunRecord &record) {
            m_base = modelSpecOf(record.config);
            m_base->path = m_studio.modelPath(m_base->path.string());
            update();
        });
}

void ExportDialog::tryFormats()
{
    m_trying = m_studio.work().submit(
        tr("Checking"), tr("the forms for %1").arg(textOf(m_source.filename())), this,
        [&engine = m_studio.engine(), source = m_source](const JobContext &context) {
            return exportObstacles(engine, source, context);
        },
        [this](const std::map<std::string, Error> &obstacles) { m_formats->setObstacles(obstacles); });
    connect(m_trying, &Job::failed, m_error, &ErrorNotice::setError);
    connect(this, &QDialog::finished, m_trying, &Job::stop);
}

/// Beside the folder of runs, so that an export outlives the run that it was made of.
void ExportDialog::suggestFolder()
{
    if (!m_isSuggested)
        return;
    const std::string name = m_source.filename().string() + "-" + m_formats->chosen();
    m_folder->setText(textOf(m_studio.surroundings().workspace.parent_path() / "exports" / name));
    m_isSuggested = true;
}

QString ExportDialog::baseName() const
{
    const auto &resident = m_studio.residents().model();
    const std::filesystem::path path = m_base ? m_base->path : resident ? resident->path : std::filesystem::path();
    return QString::fromStdString(path.stem().string());
}

QString ExportDialog::reasonAgainstVerifying() const
{
    const auto &resident = m_studio.residents().model();
    if (!m_base && !resident)
        return tr("No model is loaded to verify it on: choose its base on Model.");
    if (m_base && m_studio.training().isActive() && (!resident || resident->path != m_base->path))
        return tr("A training holds another base model; this can be verified when it has ended.");
    return {};
}

QString ExportDialog::reasonAgainstExport() const
{
    if (isRunning())
        return tr("It is being exported.");
    if (!m_formats->hasChoice())
        return tr("No form can carry this adapter.");
    const QString folder = m_folder->text().trimmed();
    return folder.isEmpty() || QDir::isRelativePath(folder) ? tr("Name the folder to write to, from its root.") : QString();
}

void ExportDialog::update()
{
    const QString against = reasonAgainstVerifying();
    const QString busy = isRunning() ? tr("It is being exported.") : QString();
    setEnabledBecause(m_verify, busy.isEmpty() ? against : busy);
    m_verifyNote->setText(
        !against.isEmpty() ? against
        : m_verify->isChecked()
            ? tr("The file is loaded again from disk, stored prompts are run through it and the original on %1, and "
                 "the result is kept beside it in verification.json.")
                  .arg(baseName())
            : tr("Nobody checks then whether the written file behaves as the original does."));
    setEnabledBecause(m_folder, busy, m_folder->text());
    setEnabledBecause(m_choose, busy);
    setEnabledBecause(m_export, reasonAgainstExport());
    showProgress();
}

void ExportDialog::begin()
{
    if (m_trying)
        m_trying->stop(); // what it would say, the export says too
    ExportOrder order;
    order.request = {m_source, m_formats->chosen(), m_folder->text().trimmed().toStdString(),
                     m_verify->isEnabled() && m_verify->isChecked()};
    if (order.request.verify && m_base)
        order.base = m_base;
    m_error->setError({});
    m_report->setResult({}, {});
    const QPointer<ExportDialog> guard(this);
    m_job = m_studio.work().submit(
        tr("Exporting"), textOf(m_source.filename()), &m_studio,
        [&engine = m_studio.engine(), order](const JobContext &context) { return carryOut(engine, order, context); },
        [guard, order, &studio = m_studio](ExportOutcome outcome) {
            if (outcome.base)
                studio.residents().noteModel(*order.base, std::move(*outcome.base));
            studio.log(tr("Exported to %1").arg(textOf(order.request.output)));
            if (guard)
                guard->take(order, std::move(outcome));
        });
    connect(m_job, &Job::failed, m_error, &ErrorNotice::setError);
    connect(m_job, &Job::failed, this, [this, format = order.request.format](const Error &error) {
        if (error.code == ErrorCode::Config)
            m_formats->setObstacles({{format, error}});
    });
    connect(m_job, &Job::started, this, &ExportDialog::showProgress);
    connect(m_job, &Job::progressed, this, &ExportDialog::showProgress);
    connect(m_job, &Job::ended, this, &ExportDialog::update);
    update();
}

void ExportDialog::take(const ExportOrder &order, ExportOutcome outcome)
{
    m_report->setResult(std::move(outcome.result), textOf(order.request.output));
}

void ExportDialog::showProgress()
{
    m_progress->setVisible(isRunning());
    if (!isRunning())
        return;
    const PhaseEvent &phase = m_job->phase();
    m_bar->setRange(0, static_cast<int>(phase.total));
    m_bar->setValue(static_cast<int>(phase.done));
    m_progressText->setText(m_job->state() == Job::State::Queued ? tr("Waits for the running job")
                            : phase.name == "load model"         ? tr("Loading the base model")
                                                                 : tr("Writing and verifying"));
    setEnabledBecause(m_stop, m_job->isStopping() ? tr("It stops when the file is written.") : QString());
}

} // namespace moa::ui
