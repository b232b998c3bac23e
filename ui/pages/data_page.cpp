// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data_page.h"

#include "ui/pages/data/files_card.h"
#include "ui/pages/data/length_card.h"
#include "ui/pages/data/preview_card.h"
#include "ui/pages/data/problems_card.h"
#include "ui/pages/data/reading_row.h"
#include "ui/pages/data/template_card.h"
#include "ui/pages/data/validation_card.h"
#include "ui/widgets/column_area.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/undo_keys.h"

#include <QDragEnterEvent>

namespace moa::ui {

namespace {

constexpr int kReadAfterMilliseconds = 200;

/// A column of cards that scrolls where the window is low.
QWidget *scrolling(const std::vector<QWidget *> &cards, QWidget *stretched, int leastWidth)
{
    auto *content = new QWidget;
    content->setMinimumWidth(leastWidth);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    for (QWidget *card : cards)
        column->addWidget(card, card == stretched ? 1 : 0);
    return new ColumnArea(content);
}

} // namespace

DataPage::DataPage(Studio &studio, QWidget *parent)
    : Page(studio, parent), m_files(new FilesCard(studio)), m_readingRow(new ReadingRow), m_problems(new ProblemsCard),
      m_preview(new PreviewCard(studio)), m_length(new LengthCard(studio)), m_validation(new ValidationCard(studio)),
      m_template(new TemplateCard(studio))
{
    setAcceptDrops(true);
    m_files->body()->addWidget(m_readingRow);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 16, 16, 16);
    auto *row = new FoldingRow(16);
    whole->addWidget(row);
    row->addWidget(scrolling({m_files, m_problems}, m_problems, 240), 28);
    row->addWidget(m_preview, 65);
    row->addWidget(scrolling({m_length, m_validation, m_template}, m_length, 296), 35);
    addUndoKeys(this, studio.setUp().history());
    m_surveyTimer.setSingleShot(true);
    m_surveyTimer.setInterval(kReadAfterMilliseconds);
    connectCards();
    showConfig();
}

void DataPage::connectCards()
{
    connect(&m_surveyTimer, &QTimer::timeout, this, &DataPage::survey);
    connect(&studio().setUp(), &SetUp::changed, this, &DataPage::showConfig);
    connect(m_readingRow, &ReadingRow::againAsked, this, &DataPage::survey);
    connect(m_files, &FilesCard::fileChosen, m_preview, &PreviewCard::showFile);
    connect(m_problems, &ProblemsCard::problemChosen, m_preview, &PreviewCard::showProblem);
    connect(m_preview, &PreviewCard::problemShown, m_problems, &ProblemsCard::setCurrent);
    connect(m_preview, &PreviewCard::fileShown, m_files, &FilesCard::setCurrent);
    connect(m_preview, &PreviewCard::filesAsked, m_files, &FilesCard::chooseFiles);
    connect(m_preview, &PreviewCard::sampleAsked, m_files, &FilesCard::addSample);
    connect(m_preview, &PreviewCard::modelAsked, this, [this] { studio().show("model"); });
}

void DataPage::shown()
{
    m_wasShown = true;
    survey(); // files may have changed in the meantime
}

SurveyRequest DataPage::wanted() const
{
    const DataConfig &data = studio().setUp().config().data;
    SurveyRequest request;
    for (const std::string &file : data.train)
        if (std::filesystem::path path = studio().dataPath(file); !path.empty())
            request.data.files.push_back(std::move(path));
    for (const std::string &file : data.validation)
        request.validation.push_back(studio().dataPath(file));
    request.data.format = data.format;
    request.data.promptTemplate = data.promptTemplate;
    request.data.maxTokens = data.maxTokens;
    request.data.tokenizerModel = studio().modelPath(studio().setUp().config().model.path);
    request.data.instructionColumn = data.instructionColumn;
    request.data.inputColumn = data.inputColumn;
    request.data.outputColumn = data.outputColumn;
    return request;
}

void DataPage::showConfig()
{
    m_files->refresh();
    m_length->refresh();
    m_validation->refresh();
    m_template->refresh();
    if (m_wasShown && isVisible() && (!m_asked || !isSame(wanted(), *m_asked)))
        m_surveyTimer.start();
}

void DataPage::survey()
{
    m_surveyTimer.stop();
    if (m_reading)
        m_reading->stop();
    const SurveyRequest request = wanted();
    if (request.data.files.empty()) {
        m_asked = request;
        m_readingRow->follow(nullptr);
        setSurvey(nullptr, request);
        return;
    }
    if (!m_asked || m_asked->data.files != request.data.files)
        setSurvey(nullptr, request); // rows of other files say nothing of these
    m_asked = request;
    m_reading = studio().light().submit(
        tr("Reading"), tr("the data"), this,
        [&engine = studio().engine(), request](const JobContext &context) {
            return surveyData(engine, request, context.observer(), context.stop());
        },
        [this, request](DataSurvey found) { setSurvey(std::make_shared<const DataSurvey>(std::move(found)), request); });
    m_readingRow->follow(m_reading);
}

void DataPage::setSurvey(std::shared_ptr<const DataSurvey> survey, const SurveyRequest &request)
{
    m_survey = std::move(survey);
    m_files->setSurvey(m_survey);
    m_problems->setSurvey(m_survey);
    m_preview->setSurvey(m_survey, request);
    m_length->setSurvey(m_survey);
    m_validation->setSurvey(m_survey);
    m_template->setSurvey(m_survey);
}

void DataPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedPaths(event->mimeData()).empty())
        return;
    event->acceptProposedAction();
    m_files->dropZone()->setTarget(true);
}

void DataPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_files->dropZone()->setTarget(false);
}

void DataPage::dropEvent(QDropEvent *event)
{
    m_files->dropZone()->setTarget(false);
    event->acceptProposedAction();
    m_files->addFiles(droppedPaths(event->mimeData()));
}

} // namespace moa::ui
