// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mixture_page.h"

#include "engine/api/config_text.h"
#include "engine/api/validate.h"
#include "ui/pages/mixture/cost_cards.h"
#include "ui/pages/mixture/inspector.h"
#include "ui/pages/mixture/router_preview.h"
#include "ui/services/error_text.h"
#include "ui/widgets/column_area.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/folding_row.h"

#include <QMenu>
#include <QShortcut>

namespace moa::ui {

namespace {

constexpr int kPlanAfterMilliseconds = 150;
constexpr auto kFirstPreset = "soft";                        ///< for who does not know yet
constexpr int kInspectorWidth = 356, kInspectorHeight = 320; ///< the least height, below it the inspector scrolls

} // namespace

MixturePage::MixturePage(Studio &studio, QWidget *parent)
    : Page(studio, parent), m_shelf(studio.surroundings().presets, studio.surroundings().settings / "presets"),
      m_chipRow(new QWidget), m_chips(new QHBoxLayout(m_chipRow)), m_more(button({}, ButtonKind::Ghost)), m_save(button()),
      m_train(button({}, ButtonKind::Primary)), m_undo(iconButton("undo")), m_redo(iconButton("redo")), m_begin(button()),
      m_choose(button()), m_remedy(button()), m_gridCard(new Card), m_gridTitle(label({}, 14, QFont::DemiBold)), m_hint(muted()),
      m_changed(new Badge), m_tools(new SegmentedControl({"", "", ""})), m_painter(new AdapterPainter(studio.catalog())),
      m_empty(new EmptyState("model")), m_problem(new Banner(Tone::Bad)), m_start(new Banner(Tone::Accent)),
      m_parameters(new ParametersCard), m_memory(new MemoryCard), m_preview(new RouterPreviewCard),
      m_adapter(new AdapterCard(studio.catalog())), m_router(new RouterCard(studio.catalog()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 4, 16);
    column->setSpacing(16);
    column->addWidget(makePresets());
    auto *row = new FoldingRow(16);
    auto *design = new QWidget;
    auto *left = new QVBoxLayout(design);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(16);
    left->addWidget(m_problem);
    left->addWidget(m_start);
    m_problem->setObjectName("mixtureProblem");
    m_problem->hide();
    m_problem->addButton(m_remedy);
    m_remedy->setObjectName("mixtureRemedyButton");
    connect(m_remedy, &QPushButton::clicked, this, [this] {
        this->studio().setUp().edit(m_remedy->text(), [&](RunConfig &config) { config = remedied(config, m_remediable); });
    });
    m_start->setObjectName("startBanner");
    m_begin->setObjectName("beginWithPresetButton");
    m_start->addButton(m_begin);
    connect(m_begin, &QPushButton::clicked, this, [this] { applyPreset(kFirstPreset); });
    left->addWidget(makeGrid(), 1);
    auto *costs = new FoldingRow(16);
    costs->addWidget(m_parameters, 10);
    costs->addWidget(m_memory, 14);
    costs->addWidget(m_preview, 10);
    left->addWidget(costs);
    row->addWidget(design, 1);
    row->addColumn(makeInspector(), kInspectorWidth);
    column->addWidget(row, 1);

    m_planTimer.setSingleShot(true);
    m_planTimer.setInterval(kPlanAfterMilliseconds);
    connect(&m_planTimer, &QTimer::timeout, this, &MixturePage::makePlan);
    connect(&studio.setUp(), &SetUp::changed, this, [this] {
        readModel();
        showConfig();
    });
    connect(&m_shelf, &PresetShelf::changed, this, &MixturePage::fillPresets);
    connect(m_memory, &MemoryCard::microBatchAsked, this, [this](qint64 size) {
        this->studio().setUp().edit(tr("Micro-batch size"), [size](RunConfig &config) { config.training.microBatchSize = size; });
    });
    onLanguage(this, [this] {
        m_gridTitle->setText(tr("Where adapters sit"));
        m_tools->setChoices({tr("Paint"), tr("Erase"), tr("Select")});
        m_tools->setAccessibleName(tr("Tool"));
        m_undo->setToolTip(tr("Undo (Ctrl+Z)"));
        m_undo->setAccessibleName(tr("Undo"));
        m_redo->setToolTip(tr("Redo (Ctrl+Shift+Z)"));
        m_redo->setAccessibleName(tr("Redo"));
        m_hint->setText(tr("Drag to paint, Shift for a rectangle"));
        m_changed->setText(tr("changed"));
        m_more->setText(tr("More"));
        m_save->setText(tr("Save as…"));
        m_train->setText(tr("Set up training"));
        m_choose->setText(tr("Choose a model"));
        m_painter->setAccessibleName(tr("Adapters by type and layer"));
        m_start->setTexts(tr("No adapter is painted yet."), tr("Drag over the grid, or begin with a preset."));
        if (const ShelfPreset *first = m_shelf.find(kFirstPreset))
            m_begin->setText(tr("Begin with %1").arg(first->name));
        fillPresets();
        showConfig();
    });
}

QWidget *MixturePage::makePresets()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(8);
    m_chips->setContentsMargins(0, 0, 0, 0);
    m_chips->setSpacing(6);
    m_chipRow->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(m_chipRow, 1);
    m_more->setObjectName("morePresetsButton");
    m_save->setObjectName("savePresetButton");
    m_train->setObjectName("setUpTrainingButton");
    for (QPushButton *made : {m_more, m_save, m_train})
        layout->addWidget(made);
    connect(m_more, &QPushButton::clicked, this, &MixturePage::openMore);
    connect(m_save, &QPushButton::clicked, this, &MixturePage::savePreset);
    connect(m_train, &QPushButton::clicked, &studio(), &Studio::showSetUp);
    return row;
}

QWidget *MixturePage::makeGrid()
{
    m_gridCard->body()->setSpacing(12);
    QHBoxLayout *head = m_gridCard->head();
    head->addWidget(m_gridTitle);
    head->addWidget(m_changed);
    head->addWidget(m_tools);
    head->addWidget(m_undo);
    head->addWidget(m_redo);
    head->addWidget(m_hint, 1);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_hint->setElides(true);
    m_gridCard->body()->addWidget(m_painter, 1);
    m_gridCard->body()->addWidget(m_empty, 1);
    m_undo->setObjectName("undoButton");
    m_redo->setObjectName("redoButton");
    m_choose->setObjectName("chooseModelButton");
    m_empty->addButton(m_choose);
    connect(m_choose, &QPushButton::clicked, this, [this] { studio().show("model"); });
    QUndoStack &history = studio().setUp().history();
    connect(m_undo, &QPushButton::clicked, &history, &QUndoStack::undo);
    connect(m_redo, &QPushButton::clicked, &history, &QUndoStack::redo);
    const auto shortcut = [this](const QKeySequence &keys, QPushButton *pressed) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, pressed,
                &QPushButton::click);
    };
    shortcut(QKeySequence::Undo, m_undo);
    shortcut(QKeySequence::Redo, m_redo);
    const auto update = [this, &history] {
        setEnabledBecause(m_undo, history.canUndo() ? QString() : tr("There is nothing to undo."),
                          tr("Undo: %1").arg(history.undoText()));
        setEnabledBecause(m_redo, history.canRedo() ? QString() : tr("There is nothing to redo."),
                          tr("Redo: %1").arg(history.redoText()));
    };
    connect(&history, &QUndoStack::indexChanged, this, update);
    update();
    connect(m_tools, &SegmentedControl::chosen, this,
            [this](int tool) { m_painter->setTool(static_cast<AdapterPainter::Tool>(tool)); });
    connect(m_painter, &AdapterPainter::edited, this, [this](const QString &what, const std::vector<AdapterConfig> &adapters) {
        studio().setUp().edit(what, [&](RunConfig &config) { config.adapters = adapters; });
    });
    connect(m_painter, &AdapterPainter::selectionChanged, this,
            [this] { m_adapter->setLayout(m_painter->adapterLayout(), m_painter->selection()); });
    connect(m_painter, &AdapterPainter::siteChosen, this, [this](Site site) {
        if (const AdapterLayout *layout = m_painter->adapterLayout())
            if (const AdapterKindInfo *kind = layout->kindFor(site, m_adapter->kind()))
                m_adapter->setKind(kind->key);
    });
    return m_gridCard;
}

QWidget *MixturePage::makeInspector()
{
    auto *content = new QWidget;
    auto *all = new QVBoxLayout(content);
    all->setContentsMargins(0, 0, 12, 0); // the scroll bar's place
    all->setSpacing(16);
    all->addWidget(m_adapter);
    all->addWidget(m_router, 1);
    auto *area = new ColumnArea(content);
    area->setMinimumHeight(kInspectorHeight);
    m_painter->setKind(m_adapter->kind());
    connect(m_adapter, &AdapterCard::kindChosen, this, [this] { m_painter->setKind(m_adapter->kind()); });
    connect(m_adapter, &AdapterCard::edited, this, &MixturePage::setOption);
    connect(m_router, &RouterCard::modeChosen, this, [this](const QString &mode) {
        studio().setUp().edit(tr("Router"), [&](RunConfig &config) {
            const ComponentInfo *info = studio().catalog().routerMode(mode.toStdString());
            nlohmann::json kept = nlohmann::json::object(); // options that the modes share stay
            for (const FieldInfo &field : info->fields)
                if (config.router.options.contains(field.key))
                    kept[field.key] = config.router.options[field.key];
            config.router = {mode.toStdString(), std::move(kept)};
        });
    });
    connect(m_router, &RouterCard::edited, this, [this](const QString &key, const nlohmann::json &value) {
        studio().setUp().edit(tr("Router: %1").arg(key),
                              [&](RunConfig &config) { config.router.options[key.toStdString()] = value; });
    });
    return area;
}

void MixturePage::shown()
{
    if (!m_model)
        m_modelPath.clear(); // it may be there now
    readModel();
}

void MixturePage::readModel()
{
    const std::string path = studio().modelPath(studio().setUp().config().model.path).string();
    if (path == m_modelPath || path.empty())
        return;
    m_modelPath = path;
    if (m_inspecting)
        m_inspecting->stop();
    m_inspecting = studio().light().submit(
        tr("Reading"), QString::fromStdString(std::filesystem::path(path).filename().string()), this,
        [&engine = studio().engine(), path](const JobContext &) { return engine.inspect(path); },
        [this](const Inspection &found) {
            const auto *model = std::get_if<ModelInfo>(&found);
            m_model = model ? std::optional(*model) : std::nullopt;
            m_modelError.reset();
            showConfig();
        });
    connect(m_inspecting, &Job::failed, this, [this](const Error &error) {
        m_model.reset();
        m_modelError = error;
        showConfig();
    });
}

void MixturePage::showConfig()
{
    const RunConfig &config = studio().setUp().config();
    m_painter->setVisible(m_model.has_value());
    m_empty->setVisible(!m_model.has_value());
    const ErrorText why = m_modelError ? explain(*m_modelError) : ErrorText();
    m_empty->setTexts(m_modelError ? why.title : tr("No model"),
                      m_modelError ? why.text() : tr("Choose a base model first: its layers are what adapters are painted on."));
    m_painter->setAdapters(config.adapters, m_model ? static_cast<int>(m_model->layers) : 0);
    m_adapter->setLayout(m_painter->adapterLayout(), m_painter->selection());
    m_router->setRouter(config.router);
    const ShelfPreset *preset = m_shelf.matching(config);
    for (auto *chip : m_chipRow->findChildren<QPushButton *>())
        chip->setChecked(preset && chip->property("preset").toString() == preset->key);
    m_changed->setVisible(!preset && !config.adapters.empty());
    m_start->setVisible(m_model && config.adapters.empty());
    m_begin->setVisible(m_shelf.find(kFirstPreset) != nullptr);
    const std::vector<Problem> problems = validate(config, studio().catalog(), m_model ? &*m_model : nullptr);
    say(problems);
    m_planTimer.start();
}

void MixturePage::say(const std::vector<Problem> &problems)
{
    std::vector<Problem> mine;
    for (const Problem &problem : problems)
        if ((problem.path.starts_with("adapters") && problem.path != "adapters") || problem.path.starts_with("router"))
            mine.push_back(problem); // that there are none is no fault yet
    m_adapter->setProblems(mine);
    m_router->setProblems(mine);
    m_problem->setVisible(!mine.empty());
    if (!mine.empty())
        m_problem->setTexts(tr("%n thing(s) can't be run:", nullptr, static_cast<int>(mine.size())),
                            QString::fromStdString(describe(mine.front())));
    m_remediable = mine.empty() ? Problem() : mine.front();
    m_remedy->setText(remedyText(m_remediable.remedy));
    m_remedy->setVisible(!m_remediable.remedy.is_null());
    setEnabledBecause(m_train, !mine.empty()                                ? QString::fromStdString(describe(mine.front()))
                               : studio().setUp().config().adapters.empty() ? tr("No adapter is painted yet.")
                                                                            : QString());
}

void MixturePage::makePlan()
{
    if (m_planning)
        m_planning->stop();
    if (!m_model || studio().setUp().config().adapters.empty()) {
        showNoPlan();
        return;
    }
    // It reads headers alone, so it need not wait for a running step.
    const RunConfig config = studio().resolved(studio().setUp().config());
    m_planning = studio().light().submit(
        tr("Planning"), {}, this, [&engine = studio().engine(), config](const JobContext &) { return engine.plan(config); },
        [this, config](const PlanResult &plan) {
            showPlan(&plan, config);
            std::map<std::pair<Site, int>, int64_t> costs;
            std::map<int, int64_t> routers;
            for (const PlanPart &part : plan.parts) {
                if (part.site)
                    costs[{*part.site, static_cast<int>(part.layer)}] += part.parameters;
                else
                    routers[static_cast<int>(part.layer)] += part.parameters;
            }
            m_painter->setCosts(std::move(costs), std::move(routers));
        });
    connect(m_planning, &Job::failed, this, [this](const Error &error) {
        showNoPlan();
        if (!m_problem->isHidden())
            return; // it says already what can't be run
        m_remedy->hide();
        m_problem->setTexts(tr("What it costs is not known:"), explain(error).text());
        m_problem->show();
    });
}

void MixturePage::showNoPlan()
{
    showPlan(nullptr, studio().setUp().config());
    m_painter->setCosts({}, {});
}

void MixturePage::showPlan(const PlanResult *plan, const RunConfig &config)
{
    m_parameters->setPlan(plan, studio().catalog());
    m_memory->setPlan(plan, config);
    m_preview->setPlan(plan);
}

void MixturePage::setOption(const QString &key, const nlohmann::json &value)
{
    if (!m_painter->adapterLayout())
        return;
    AdapterLayout changed = *m_painter->adapterLayout();
    std::vector<std::pair<Site, int>> selection;
    for (const auto &place : m_painter->selection())
        if (changed.at(place.first, place.second)->kind == m_adapter->kind())
            selection.push_back(place);
    if (selection.empty())
        changed.setOption(m_adapter->kind(), key.toStdString(), value);
    else
        changed.setOption(selection, key.toStdString(), value);
    studio().setUp().edit(tr("Adapter: %1").arg(key), [&](RunConfig &config) { config.adapters = changed.adapters(); });
}

void MixturePage::fillPresets()
{
    qDeleteAll(m_chipRow->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem *item = m_chips->takeAt(0))
        delete item;
    for (const ShelfPreset &preset : m_shelf.presets()) {
        if (preset.isOwn || preset.key == "sample")
            continue;
        QPushButton *chip = button(preset.name, ButtonKind::Chip);
        chip->setFont(ui::font(12));
        chip->setCheckable(true);
        chip->setObjectName(preset.key + "PresetButton");
        chip->setProperty("preset", preset.key);
        chip->setToolTip(engineText(preset.description.toStdString()));
        connect(chip, &QPushButton::clicked, this, [this, key = preset.key] { applyPreset(key); });
        m_chips->addWidget(chip);
    }
    m_chips->addStretch();
    placePresets();
}

void MixturePage::placePresets()
{
    // What does not fit moves into "More".
    int room = m_chipRow->width();
    for (auto *chip : m_chipRow->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly)) {
        room -= chip->sizeHint().width() + m_chips->spacing();
        chip->setVisible(room >= 0);
    }
}

void MixturePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    QMetaObject::invokeMethod(this, &MixturePage::placePresets, Qt::QueuedConnection);
}

void MixturePage::openMore()
{
    QMenu *menu = makeMenu(this);
    for (auto *chip : m_chipRow->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly))
        if (chip->isHidden())
            menu->addAction(chip->text(), chip, &QPushButton::click);
    menu->addSection(tr("Mine"));
    bool hasOwn = false;
    for (const ShelfPreset &preset : m_shelf.presets())
        if (preset.isOwn) {
            hasOwn = true;
            QMenu *own = menu->addMenu(preset.name);
            own->addAction(icon("check"), tr("Use"), this, [this, key = preset.key] { applyPreset(key); });
            own->addAction(icon("trash"), tr("Delete"), this, [this, key = preset.key] { m_shelf.remove(key); });
        }
    if (!hasOwn)
        menu->addAction(tr("Nothing saved yet"))->setEnabled(false);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void MixturePage::savePreset()
{
    studio().dialogs().askText(this, tr("Save the mixture"), tr("Name of the preset:"),
                               QString::fromStdString(studio().setUp().config().name), [this](const QString &name) {
                                   if (const QString error = m_shelf.save(name, studio().setUp().config()); !error.isEmpty()) {
                                       m_remedy->hide();
                                       m_problem->setTexts(tr("The preset was not saved."), error);
                                       m_problem->show();
                                   }
                               });
}

void MixturePage::applyPreset(const QString &key)
{
    if (const ShelfPreset *preset = m_shelf.find(key))
        studio().setUp().edit(tr("Preset %1").arg(preset->name), [&](RunConfig &config) { PresetShelf::apply(*preset, config); });
    showConfig(); // a chip pressed twice stays pressed
}

} // namespace moa::ui
