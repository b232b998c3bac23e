// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/set_up_view.h"

#include "engine/api/schedule_curve.h"
#include "engine/api/validate.h"
#include "ui/pages/train/preflight_card.h"
#include "ui/services/quantities.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/field_form.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kColumnWidth = 340; ///< below it there are fewer columns
constexpr int kCurvePoints = 200;

/// What one always wants to decide; every other field of the engine comes under Advanced.
const std::vector<std::string> kMainFields{"epochs",        "max_steps", "batch_size", "micro_batch_size",
                                           "learning_rate", "schedule",  "seed"};

std::vector<std::string> keysWithout(const std::vector<FieldInfo> &fields, const std::vector<std::string> &others)
{
    std::vector<std::string> keys;
    for (const FieldInfo &field : fields)
        if (std::ranges::find(others, field.key) == others.end())
            keys.push_back(field.key);
    return keys;
}

/// The problems of a section, as its form knows them.
std::vector<Problem> problemsOf(const std::vector<Problem> &problems, const std::string &section)
{
    std::vector<Problem> found;
    for (const Problem &problem : problems)
        if (problem.path.starts_with(section + "."))
            found.push_back(problem);
    return found;
}

/// Makes a form's edits edits of the set-up.
template <class Section>
void connectForm(FieldForm *form, SetUp &setUp, Section RunConfig::*section)
{
    QObject::connect(form, &FieldForm::edited, form, [&setUp, section](const QString &key, const nlohmann::json &value) {
        setUp.edit(QCoreApplication::translate("moa::ui::SetUpView", "Change %1").arg(key), [&](RunConfig &config) {
            (void)fromJson(nlohmann::json{{key.toStdString(), value}}, config.*section);
        });
    });
}

/// One prompt a line; a line break inside one is written `\n`.
QString promptsText(const std::vector<std::string> &prompts)
{
    QStringList lines;
    for (const std::string &prompt : prompts)
        lines << QString::fromStdString(prompt).replace('\n', "\\n");
    return lines.join('\n');
}

std::vector<std::string> promptsOf(const QString &text)
{
    std::vector<std::string> prompts;
    for (const QString &line : text.split('\n'))
        if (!line.trimmed().isEmpty())
            prompts.push_back(QString(line).replace("\\n", "\n").toStdString());
    return prompts;
}

/// The page on which a problem is mended.
QString pageOf(const Problem &problem)
{
    if (problem.path.starts_with("data"))
        return "data";
    if (problem.path.starts_with("model"))
        return "model";
    return problem.path.starts_with("adapters") || problem.path.starts_with("router") ? "mixture" : QString();
}

} // namespace

SetUpView::SetUpView(Studio &studio, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_name(new QLineEdit), m_nameLabel(label()),
      m_nameProblem(new ToneLabel({}, Tone::Bad, 11)), m_batch(muted({}, 11, true)), m_promptsHelp(muted({}, 11, true)),
      m_startNote(muted({}, 12, true)), m_promptProblem(new ToneLabel({}, Tone::Bad, 11)), m_run(new FieldForm),
      m_advanced(new FieldForm), m_checkpoints(new FieldForm), m_evaluation(new FieldForm),
      m_advancedButton(button({}, ButtonKind::Ghost, "right")), m_start(button({}, ButtonKind::Primary, "play")),
      m_back(button({}, ButtonKind::Ghost)), m_prompts(new QPlainTextEdit), m_schedule(new Chart(studio.dialogs())),
      m_preflight(new PreflightCard(studio)), m_problemList(new QVBoxLayout)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    m_columns = new QGridLayout(content);
    m_columns->setContentsMargins(16, 16, 16, 16);
    m_columns->setSpacing(16);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);

    const std::vector<std::vector<Card *>> columns{
        {makeRunCard()}, {makeRhythmCard(), makePromptsCard()}, {makeScheduleCard(), m_preflight, makeStartCard()}};
    for (size_t i = 0; i < columns.size(); ++i) {
        m_parts[i] = new QWidget;
        auto *column = new QVBoxLayout(m_parts[i]);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(16);
        for (Card *card : columns[i])
            column->addWidget(card);
        column->addStretch(1);
    }
    arrange();
    connect(&m_studio.setUp(), &SetUp::changed, this, &SetUpView::refresh);
    connect(&m_studio.residents(), &Residents::modelChanged, this, &SetUpView::refresh);
    connect(&m_studio.training(), &TrainingDesk::stateChanged, this, &SetUpView::refresh);
    onLanguage(this, [this] {
        m_nameLabel->setText(tr("Name"));
        m_name->setAccessibleName(tr("Name of the run"));
        m_prompts->setAccessibleName(tr("Sample prompts"));
        m_promptsHelp->setText(tr("One a line. Each is answered at every checkpoint and at the end."));
        m_prompts->setPlaceholderText(tr("What is 7 times 8?"));
        m_start->setText(tr("Start"));
        m_back->setText(tr("Back to the run"));
        m_schedule->setAccessibleName(tr("Learning rate over the run"));
        m_schedule->setSeriesName(0, tr("rate"));
        refresh();
    });
}

Card *SetUpView::makeRunCard()
{
    auto *card = new Card;
    onLanguage(card, [card] { card->setTitle(tr("Run")); });
    m_name->setObjectName("nameField");
    m_nameLabel->setBuddy(m_name);
    m_nameProblem->setWordWrap(true);
    m_advancedButton->setObjectName("advancedButton");
    m_advancedButton->setCheckable(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_nameLabel);
    row->addWidget(m_name, 1);
    card->body()->addLayout(row);
    card->body()->addWidget(m_nameProblem);
    const std::vector<FieldInfo> fields = fieldInfos<TrainingConfig>();
    m_run->setFields(fields, kMainFields);
    m_advanced->setFields(fields, keysWithout(fields, kMainFields));
    m_run->setObjectName("runForm");
    m_advanced->setObjectName("advancedForm");
    m_batch->setObjectName("batchText");
    card->body()->addWidget(m_run);
    card->body()->addWidget(m_batch);
    card->body()->addWidget(separator());
    card->body()->addWidget(m_advancedButton, 0, Qt::AlignLeft);
    card->body()->addWidget(m_advanced);
    m_advanced->hide();
    connect(m_advancedButton, &QPushButton::toggled, this, [this](bool isOpen) {
        m_advanced->setVisible(isOpen);
        m_advancedButton->setIcon(icon(isOpen ? "down" : "right"));
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_studio.setUp().edit(tr("Name the run"), [&](RunConfig &config) { config.name = text.toStdString(); });
    });
    connectForm(m_run, m_studio.setUp(), &RunConfig::training);
    connectForm(m_advanced, m_studio.setUp(), &RunConfig::training);
    return card;
}

Card *SetUpView::makeRhythmCard()
{
    auto *card = new Card;
    onLanguage(card, [card] { card->setTitle(tr("Checkpoints and validation")); });
    auto *checkpoints = label({}, 12, QFont::DemiBold), *evaluation = label({}, 12, QFont::DemiBold);
    onLanguage(card, [checkpoints, evaluation] {
        checkpoints->setText(tr("Checkpoints"));
        evaluation->setText(tr("Validation"));
    });
    const std::vector<FieldInfo> fields = fieldInfos<EvaluationConfig>();
    m_checkpoints->setFields(fieldInfos<CheckpointConfig>());
    m_evaluation->setFields(fields, keysWithout(fields, {"prompts"}));
    m_checkpoints->setObjectName("checkpointForm");
    m_evaluation->setObjectName("evaluationForm");
    for (QWidget *part : std::initializer_list<QWidget *>{checkpoints, m_checkpoints, separator(), evaluation, m_evaluation})
        card->body()->addWidget(part);
    connectForm(m_checkpoints, m_studio.setUp(), &RunConfig::checkpoints);
    connectForm(m_evaluation, m_studio.setUp(), &RunConfig::evaluation);
    return card;
}

Card *SetUpView::makePromptsCard()
{
    auto *card = new Card;
    onLanguage(card, [card] { card->setTitle(tr("Sample prompts")); });
    m_prompts->setObjectName("promptsField");
    m_prompts->setTabChangesFocus(true);
    m_prompts->setMinimumHeight(96);
    m_prompts->setMaximumHeight(160);
    m_promptProblem->setWordWrap(true);
    card->body()->addWidget(m_promptsHelp);
    card->body()->addWidget(m_prompts);
    card->body()->addWidget(m_promptProblem);
    connect(m_prompts, &QPlainTextEdit::textChanged, this, [this] {
        std::vector<std::string> prompts = promptsOf(m_prompts->toPlainText());
        if (prompts != m_studio.setUp().config().evaluation.prompts)
            m_studio.setUp().edit(tr("Change the sample prompts"),
                                  [&](RunConfig &config) { config.evaluation.prompts = std::move(prompts); });
    });
    return card;
}

Card *SetUpView::makeScheduleCard()
{
    auto *card = new Card;
    onLanguage(card, [card] { card->setTitle(tr("Learning rate")); });
    m_schedule->setObjectName("scheduleChart");
    m_schedule->setFileName("learning-rate");
    m_schedule->setXName("epoch");
    m_schedule->setYFromZero(true);
    m_schedule->setFixedHeight(128);
    m_schedule->addSeries({}, {SeriesLook::Kind::Area});
    m_schedule->setXText([](double epoch) { return QLocale().toString(epoch, 'g', 3); },
                         [](double epoch) { return tr("epoch %1").arg(QLocale().toString(epoch, 'f', 2)); });
    card->body()->addWidget(m_schedule);
    return card;
}

Card *SetUpView::makeStartCard()
{
    auto *card = new Card;
    m_start->setObjectName("startButton");
    m_back->setObjectName("backToRunButton");
    m_problemList->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_start);
    card->body()->addLayout(m_problemList);
    card->body()->addWidget(m_startNote);
    card->body()->addLayout(row);
    connect(m_start, &QPushButton::clicked, this, &SetUpView::start);
    connect(m_back, &QPushButton::clicked, this, &SetUpView::backAsked);
    return card;
}

Job *SetUpView::job() const
{
    return m_preflight->job();
}

void SetUpView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SetUpView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void SetUpView::arrange()
{
    const int columns = std::clamp((width() - 16) / (kColumnWidth + 16), 1, 3);
    if (columns == m_shownColumns)
        return;
    m_shownColumns = columns;
    for (int i = 0; i < 3; ++i) {
        m_columns->removeWidget(m_parts[static_cast<size_t>(i)]);
        m_columns->setColumnStretch(i, i < columns ? 1 : 0);
    }
    for (int i = 0; i < 3; ++i)
        m_columns->addWidget(m_parts[static_cast<size_t>(i)], i / columns, i % columns);
}

void SetUpView::refresh()
{
    const RunConfig &config = m_studio.setUp().config();
    const QString name = QString::fromStdString(config.name);
    if (m_name->text() != name)
        m_name->setText(name);
    m_run->setValues(toJson(config.training));
    m_advanced->setValues(toJson(config.training));
    m_checkpoints->setValues(toJson(config.checkpoints));
    m_evaluation->setValues(toJson(config.evaluation));
    if (promptsOf(m_prompts->toPlainText()) != config.evaluation.prompts) {
        const QSignalBlocker quiet(m_prompts);
        m_prompts->setPlainText(promptsText(config.evaluation.prompts));
    }
    const int changed = m_advanced->changedCount();
    m_advancedButton->setText(changed == 0 ? tr("Advanced") : tr("Advanced · %n differ from the defaults", nullptr, changed));
    const std::optional<ModelInfo> &model = m_studio.residents().model();
    const bool isResident = model && model->path == m_studio.modelPath(config.model.path);
    std::vector<Problem> problems = validate(config, m_studio.catalog(), isResident ? &*model : nullptr);
    std::ranges::move(missingFiles(config), std::back_inserter(problems));
    if (const DeviceInfo &device = m_studio.residents().device(); !device.kind.empty())
        std::ranges::move(missingDevice(config, device), std::back_inserter(problems));
    showBatch();
    showSchedule();
    showProblems(problems);
    showStart(problems);
    m_preflight->refresh(problems.empty() ? QString() : tr("First mend what is said below."));
}

void SetUpView::showBatch()
{
    const TrainingConfig &training = m_studio.setUp().config().training;
    const int64_t micro = std::clamp<int64_t>(training.microBatchSize, 1, training.batchSize);
    const int64_t parts = (training.batchSize + micro - 1) / micro;
    m_batch->setText(
        training.batchSize % micro == 0
            ? tr("Batch %1 = micro-batch %2 × %3 accumulated × 1 device").arg(training.batchSize).arg(micro).arg(parts)
            : tr("Batch %1 in %2 micro-batches of at most %3, on 1 device").arg(training.batchSize).arg(parts).arg(micro));
}

void SetUpView::showSchedule()
{
    const TrainingConfig &training = m_studio.setUp().config().training;
    QVector<double> x, y;
    for (int i = 0; i <= kCurvePoints; ++i) {
        x << static_cast<double>(training.epochs) * i / kCurvePoints;
        y << scheduledRate(training, x.constLast());
    }
    m_schedule->setData(0, x, y);
}

void SetUpView::showProblems(const std::vector<Problem> &problems)
{
    m_run->setProblems(problemsOf(problems, "training"));
    m_advanced->setProblems(problemsOf(problems, "training"));
    m_checkpoints->setProblems(problemsOf(problems, "checkpoints"));
    m_evaluation->setProblems(problemsOf(problems, "evaluation"));
    const auto show = [&problems](ToneLabel *place, const std::string &path) {
        const auto found = std::ranges::find(problems, path, &Problem::path);
        place->setVisible(found != problems.end());
        place->setText(found != problems.end() ? QString::fromStdString(found->message) : QString());
    };
    show(m_nameProblem, "name");
    show(m_promptProblem, "evaluation.prompts");
    const std::vector<FieldInfo> fields = fieldInfos<TrainingConfig>();
    for (const std::string &key : keysWithout(fields, kMainFields))
        if (std::ranges::find(problems, "training." + key, &Problem::path) != problems.end())
            m_advancedButton->setChecked(true); // what is wrong must be in sight
}

void SetUpView::showStart(const std::vector<Problem> &problems)
{
    while (QLayoutItem *item = m_problemList->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Problem &problem : problems) {
        const QString page = pageOf(problem);
        auto *text = new ToneLabel(QString::fromStdString(describe(problem)), Tone::Bad, 12);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_problemList->addWidget(text);
        if (page.isEmpty())
            continue;
        auto *go = button(page == "data"    ? tr("Open Data")
                          : page == "model" ? tr("Open Model")
                                            : tr("Open Mixture"),
                          ButtonKind::Chip);
        go->setObjectName("mendButton");
        connect(go, &QPushButton::clicked, this, [this, page] { m_studio.show(page); });
        m_problemList->addWidget(go, 0, Qt::AlignLeft);
    }
    const bool isActive = m_studio.training().isActive();
    const QString reason = !problems.empty() ? tr("First mend what is said above.")
                           : isActive        ? tr("A training is under way; wait for its end, or stop it.")
                                             : QString();
    setEnabledBecause(m_start, reason, tr("Load model and data and begin"));
    m_startNote->setText(reason.isEmpty() ? tr("The run will be kept in %1.")
                                                .arg(QString::fromStdString(
                                                    m_studio.freeRunFolder(m_studio.setUp().config().name).filename().string()))
                                          : reason);
    m_back->setVisible(m_studio.training().hasRecord());
}

void SetUpView::start()
{
    RunConfig config = m_studio.resolved(m_studio.setUp().config());
    const std::filesystem::path folder = m_studio.freeRunFolder(config.name);
    config.name = folder.filename().string(); // told apart from its namesakes
    m_studio.setUp().save();
    m_studio.training().start(config, folder);
}

} // namespace moa::ui
