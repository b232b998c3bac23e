// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/preview_card.h"

#include "ui/pages/data/problems_card.h"
#include "ui/pages/data/row_view.h"
#include "ui/pages/data/token_strip.h"
#include "ui/pages/data/token_view.h"
#include "ui/services/file_excerpt.h"
#include "ui/services/quantities.h"
#include "ui/widgets/error_notice.h"
#include "ui/widgets/quiet_wheel.h"

#include <QScrollArea>
#include <QSpinBox>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kExcerptLines = 12;

} // namespace

PreviewCard::PreviewCard(Studio &studio, QWidget *parent)
    : Card({}, parent), m_studio(studio), m_title(label({}, 13, QFont::DemiBold)), m_place(muted()), m_counts(muted()),
      m_token(muted()), m_groups(new SegmentedControl({"", "", ""})), m_previous(iconButton("left")), m_next(iconButton("right")),
      m_row(new QSpinBox), m_strip(new TokenStrip), m_tokens(new TokenView), m_tokenArea(new QScrollArea), m_rowView(new RowView),
      m_empty(new EmptyState("data")), m_chooseFiles(button({}, ButtonKind::Default, "plus")),
      m_takeSample(button({}, ButtonKind::Primary)), m_chooseModel(button({}, ButtonKind::Default, "model")),
      m_error(new ErrorNotice), m_consequence(new Banner(Tone::Bad)), m_keep(button()), m_foot(new QWidget)
{
    makeHead();
    makeBody();
    makeFoot();
    onLanguage(this, [this] { retranslate(); });
}

void PreviewCard::makeHead()
{
    m_title->setElides(true);
    m_previous->setObjectName("previousRowButton");
    m_next->setObjectName("nextRowButton");
    m_row->setObjectName("rowSpinBox");
    m_row->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_row->setAlignment(Qt::AlignCenter);
    m_row->setKeyboardTracking(false);
    m_row->setGroupSeparatorShown(true);
    quietWheel(m_row);
    constexpr std::array kNames{"allRowsButton", "cutRowsButton", "problemRowsButton"};
    for (int i = 0; i < 3; ++i)
        m_groups->buttonAt(i)->setObjectName(kNames[static_cast<size_t>(i)]);
    head()->setSpacing(4);
    head()->addWidget(m_title, 1000);
    head()->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_groups, m_previous, m_row, m_next})
        head()->addWidget(part);
    connect(m_groups, &SegmentedControl::chosen, this, [this](int group) { choose(static_cast<Group>(group), 0); });
    connect(m_previous, &QPushButton::clicked, this, [this] { choose(m_group, m_position - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { choose(m_group, m_position + 1); });
    connect(m_row, &QSpinBox::valueChanged, this, [this](int row) { choose(m_group, row - 1); });
}

void PreviewCard::makeBody()
{
    m_place->setFont(monospaced(12));
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setObjectName("rowPlaceLabel");
    m_counts->setObjectName("tokenCountsLabel");
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_place);
    line->addStretch();
    line->addWidget(m_counts);
    body()->addLayout(line);
    body()->addWidget(m_error);
    body()->addWidget(m_strip);
    m_tokens->setObjectName("tokenView");
    m_tokenArea->setWidgetResizable(true);
    m_tokenArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tokenArea->setWidget(m_tokens);
    m_tokenArea->setFocusPolicy(Qt::NoFocus);
    m_tokenArea->setMinimumHeight(120);
    m_tokenArea->viewport()->setAutoFillBackground(false);
    m_tokens->setAutoFillBackground(false);
    m_chooseFiles->setObjectName("chooseDataButton");
    m_takeSample->setObjectName("takeSampleButton");
    m_chooseModel->setObjectName("chooseTokenizerButton");
    for (QPushButton *made : {m_takeSample, m_chooseFiles, m_chooseModel})
        m_empty->addButton(made);
    for (QWidget *part : std::initializer_list<QWidget *>{m_tokenArea, m_rowView, m_empty})
        body()->addWidget(part, 1);
    connect(m_strip, &TokenStrip::tokenChosen, this, &PreviewCard::showToken);
    connect(m_tokens, &TokenView::currentChanged, this, &PreviewCard::showToken);
    connect(m_chooseFiles, &QPushButton::clicked, this, &PreviewCard::filesAsked);
    connect(m_takeSample, &QPushButton::clicked, this, &PreviewCard::sampleAsked);
    connect(m_chooseModel, &QPushButton::clicked, this, &PreviewCard::modelAsked);
}

void PreviewCard::makeFoot()
{
    m_keep->setObjectName("keepExampleButton");
    m_consequence->setObjectName("consequenceBanner");
    m_consequence->addButton(m_keep);
    body()->addWidget(m_consequence);
    auto *column = new QVBoxLayout(m_foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(separator());
    column->addWidget(m_token);
    column->addWidget(new TokenLegend);
    m_token->setElides(true);
    m_token->setObjectName("tokenLabel");
    body()->addWidget(m_foot);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_studio.setUp().edit(tr("Longest example"), [this](RunConfig &config) { config.data.maxTokens = m_wholeTokens; });
    });
}

/// Where a long language or a narrow window leaves too little of the title, the groups speak for themselves.
void PreviewCard::placeTitle()
{
    int room = width() - body()->contentsMargins().left() - body()->contentsMargins().right();
    for (const QWidget *part : std::initializer_list<const QWidget *>{m_groups, m_previous, m_row, m_next})
        room -= part->sizeHint().width() + head()->spacing();
    m_title->setVisible(room >= m_title->fontMetrics().horizontalAdvance(m_title->text()) * 2 / 3);
}

void PreviewCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    placeTitle();
}

void PreviewCard::retranslate()
{
    m_groups->setAccessibleName(tr("Rows to step through"));
    m_previous->setAccessibleName(tr("Row before"));
    m_next->setAccessibleName(tr("Next row"));
    m_row->setAccessibleName(tr("Row"));
    m_strip->setAccessibleName(tr("The whole example in one line"));
    m_strip->setToolTip(tr("Press to go to a token"));
    m_tokens->setAccessibleName(tr("The example, token by token"));
    m_rowView->setAccessibleName(tr("The row as it stands in its file"));
    m_takeSample->setText(tr("Take the sample"));
    m_chooseFiles->setText(tr("Choose files"));
    m_chooseModel->setText(tr("Choose a model"));
    recount();
    load();
}

void PreviewCard::setSurvey(const std::shared_ptr<const DataSurvey> &survey, const SurveyRequest &request)
{
    m_survey = survey;
    m_request = request;
    m_cutRows.clear();
    if (survey)
        for (size_t i = 0; i < survey->rows.size(); ++i)
            if (!survey->rows[i].isDivided && survey->rows[i].tokens > request.data.maxTokens)
                m_cutRows.push_back(static_cast<int>(i));
    if (m_group != Group::All && countOf(m_group) == 0) {
        m_group = Group::All;
        m_position = 0;
    }
    choose(m_group, m_position);
}

int PreviewCard::countOf(Group group) const
{
    if (!m_survey)
        return 0;
    switch (group) {
    case Group::All: return static_cast<int>(m_survey->rows.size());
    case Group::Cut: return static_cast<int>(m_cutRows.size());
    case Group::Problems: break;
    }
    return static_cast<int>(m_survey->problems.size());
}

QString PreviewCard::reasonAgainst(Group group) const
{
    if (countOf(group) > 0)
        return {};
    return !m_survey             ? tr("The data is not read yet.")
           : group == Group::All ? tr("There is no row.")
           : group == Group::Cut ? tr("No example is cut.")
                                 : tr("Every row can be used.");
}

void PreviewCard::choose(Group group, int position)
{
    m_group = group;
    m_position = std::clamp(position, 0, std::max(0, countOf(group) - 1));
    recount();
    load();
}

void PreviewCard::showProblem(int problem)
{
    choose(Group::Problems, problem);
}

void PreviewCard::showFile(int file)
{
    if (!m_survey)
        return;
    const auto found = std::ranges::find(m_survey->rows, file, &RowPlace::file);
    if (found != m_survey->rows.end())
        choose(Group::All, static_cast<int>(found - m_survey->rows.begin()));
}

void PreviewCard::recount()
{
    m_title->setText(m_group == Group::Problems ? tr("As it stands in the file") : tr("As the model gets it"));
    setAccessibleName(m_title->text());
    m_groups->setChoices({tr("All %1").arg(wholeText(countOf(Group::All))), tr("Cut %1").arg(wholeText(countOf(Group::Cut))),
                          tr("Problems %1").arg(wholeText(countOf(Group::Problems)))});
    for (int i = 0; i < 3; ++i)
        setEnabledBecause(m_groups->buttonAt(i), reasonAgainst(static_cast<Group>(i)));
    m_groups->setCurrent(static_cast<int>(m_group));
    const int count = countOf(m_group);
    const QSignalBlocker quiet(m_row);
    m_row->setRange(std::min(1, count), count);
    m_row->setValue(m_position + 1);
    m_row->setSuffix(QString::fromUtf8(" / %1").arg(wholeText(count)));
    const QString nothing = count == 0 ? tr("There is nothing to step through.") : QString();
    setEnabledBecause(m_row, nothing, tr("Which row is shown"));
    setEnabledBecause(m_previous, m_position == 0 ? tr("This is the first one.") : nothing, tr("Row before"));
    setEnabledBecause(m_next, m_position + 1 >= count ? tr("This is the last one.") : nothing, tr("Next row"));
    placeTitle();
}

void PreviewCard::load()
{
    ++m_turn;
    if (m_loading)
        m_loading->stop();
    const FileSurvey *bad = m_survey ? m_survey->badFile() : nullptr;
    const Error *unknown = m_survey ? m_survey->lengthError() : nullptr;
    say(bad ? &*bad->error : unknown);
    emit problemShown(m_group == Group::Problems && countOf(m_group) > 0 ? m_position : -1);
    if (countOf(m_group) == 0) {
        showEmpty();
        return;
    }
    const auto position = static_cast<size_t>(m_position);
    if (m_group == Group::Problems)
        loadProblem(m_survey->problems[position]);
    else if (!m_survey->hasLengths())
        showEmpty();
    else
        loadExample(m_survey->rows[m_group == Group::Cut ? static_cast<size_t>(m_cutRows[position]) : position]);
}

void PreviewCard::say(const Error *error)
{
    m_error->setError(error ? std::optional(*error) : std::nullopt);
}

void PreviewCard::loadExample(const RowPlace &place)
{
    PreviewRequest request{m_request.data, place.row};
    request.data.files = {m_survey->training[static_cast<size_t>(place.file)].path};
    emit fileShown(place.file);
    m_loading = m_studio.light().submit(
        tr("Reading"), tr("an example"), this,
        [&engine = m_studio.engine(), request](const JobContext &context) -> Result<ExamplePreview> {
            if (context.stop().stop_requested())
                return tl::unexpected(Error{ErrorCode::Stopped, "stopped before reading", {}});
            return engine.previewExample(request);
        },
        [this, turn = m_turn](const ExamplePreview &preview) {
            if (turn == m_turn) // nothing else was asked for in the meantime
                showExample(preview);
        });
    connect(m_loading, &Job::failed, this, [this](const Error &error) { say(&error); });
}

void PreviewCard::showExample(const ExamplePreview &preview)
{
    const RoleCounts counts = countRoles(preview.tokens);
    m_wholeTokens = static_cast<int64_t>(preview.tokens.size());
    m_place->setText(placeText(preview.file, preview.line));
    m_place->setToolTip(QString::fromStdString(preview.file));
    const QString all = tr("%1 tokens: %2 context, %3 learnt from")
                            .arg(wholeText(m_wholeTokens), wholeText(counts.context), wholeText(counts.learnt));
    m_counts->setText(counts.cut > 0 ? tr("%1, %2 cut off").arg(all, wholeText(counts.cut)) : all);
    m_strip->setTokens(preview.tokens);
    m_tokens->setTokens(preview.tokens);
    m_tokenArea->ensureVisible(0, 0);
    m_token->setText(tr("Press a token, or use the arrow keys, to read what it is."));
    showPart(m_tokenArea);
    m_consequence->setVisible(counts.cut > 0);
    if (counts.cut == 0)
        return;
    m_consequence->setTone(Tone::Bad);
    // The engine cuts the end of the input first, then the beginning of it all.
    m_consequence->setTexts(tr("%Ln token(s) are lost:", nullptr, static_cast<int>(counts.cut)),
                            counts.context == 0 ? tr("nothing of the question is left, perhaps not all of the answer.")
                                                : tr("the model learns to answer without them."));
    m_keep->setText(tr("Cut at %1").arg(wholeText(m_wholeTokens)));
    m_keep->setToolTip(tr("The smallest cut-off at which this example stays whole"));
}

void PreviewCard::loadProblem(const DatasetProblem &problem)
{
    m_place->setText(placeText(problem.file, problem.line));
    m_place->setToolTip(QString::fromStdString(problem.file));
    m_counts->setText(tr("left out"));
    const auto file = std::ranges::find(m_survey->training, std::filesystem::path(problem.file), &FileSurvey::path);
    emit fileShown(file == m_survey->training.end() ? -1 : static_cast<int>(file - m_survey->training.begin()));
    m_consequence->setTone(Tone::Warn);
    m_consequence->setTexts(tr("Left out:"), QString::fromStdString(problem.message));
    m_loading = m_studio.light().submit(
        tr("Reading"), tr("a row"), this,
        [file = std::filesystem::path(problem.file), line = problem.line](const JobContext &) -> Result<QString> {
            return fileExcerpt(file, line, kExcerptLines);
        },
        [this, turn = m_turn](const QString &excerpt) {
            if (turn != m_turn)
                return;
            m_rowView->setPlainText(excerpt.isEmpty() ? tr("The file has no such line any more.") : excerpt);
            showPart(m_rowView);
            m_consequence->setVisible(true);
            m_keep->hide();
        });
}

void PreviewCard::showToken(int token)
{
    m_tokens->setCurrent(token);
    m_strip->setCurrent(token);
    m_token->setText(token < 0 ? tr("Press a token, or use the arrow keys, to read what it is.") : m_tokens->describe(token));
    const QRect place = m_tokens->tokenRect(token);
    if (place.isValid())
        m_tokenArea->ensureVisible(place.center().x(), place.center().y(), 0, 40);
}

void PreviewCard::showPart(QWidget *part)
{
    for (QWidget *other : std::initializer_list<QWidget *>{m_tokenArea, m_rowView, m_empty})
        other->setVisible(other == part);
    m_strip->setVisible(part == m_tokenArea);
    m_foot->setVisible(part == m_tokenArea);
    m_keep->setVisible(part == m_tokenArea);
    m_place->setVisible(part != m_empty);
    m_counts->setVisible(part != m_empty);
}

void PreviewCard::showEmpty()
{
    const bool hasFiles = !m_request.data.files.empty(), hasRows = countOf(Group::All) > 0;
    if (!hasFiles)
        m_empty->setTexts(
            tr("No data yet"),
            tr("Drop files on the left: alpaca JSON or JSON lines, conversations, CSV or plain text. Every row is shown here as "
               "the model will get it."));
    else if (!m_survey)
        m_empty->setTexts(tr("Reading the data"), tr("Rows are counted and encoded."));
    else if (hasRows)
        m_empty->setTexts(tr("No tokenizer"), tr("The rows can be read, but only a model's tokenizer makes tokens of them."));
    else
        m_empty->setTexts(tr("Nothing to learn from"),
                          tr("No row of these files can be used. Another format or other columns may help."));
    m_takeSample->setVisible(!hasFiles && !m_studio.surroundings().sampleTrain.empty());
    m_chooseFiles->setVisible(!hasFiles);
    m_chooseModel->setVisible(hasFiles && m_survey && hasRows);
    m_consequence->hide();
    showPart(m_empty);
}

} // namespace moa::ui
