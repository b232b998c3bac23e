// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/problems_card.h"

#include "ui/services/quantities.h"
#include "ui/widgets/entry_button.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollArea>

#include <filesystem>

namespace moa::ui {

namespace {
constexpr int kMostEntries = 100; ///< all of them can be copied
}

QString placeText(const std::string &file, int64_t line)
{
    return QString("%1:%2").arg(QString::fromStdString(std::filesystem::path(file).filename().string())).arg(line);
}

ProblemsCard::ProblemsCard(QWidget *parent)
    : Card({}, parent), m_count(new Badge({}, Tone::Warn)), m_copy(iconButton("copy")), m_list(new QVBoxLayout),
      m_note(muted({}, 12, true))
{
    m_copy->setObjectName("copyProblemsButton");
    head()->addWidget(m_count);
    head()->addStretch();
    head()->addWidget(m_copy);
    auto *content = new QWidget;
    content->setLayout(m_list);
    m_list->setContentsMargins(0, 0, 4, 0); // the scroll bar's place
    m_list->setSpacing(2);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumHeight(64);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    body()->addWidget(area, 1);
    body()->addWidget(m_note);
    connect(m_copy, &QPushButton::clicked, this, &ProblemsCard::copy);
    onLanguage(this, [this] {
        setTitle(tr("Problems"));
        m_copy->setAccessibleName(tr("Copy the list"));
        showTexts();
    });
}

void ProblemsCard::setSurvey(const std::shared_ptr<const DataSurvey> &survey)
{
    m_survey = survey;
    m_current = -1;
    fill();
    showTexts();
}

void ProblemsCard::setCurrent(int problem)
{
    m_current = problem;
    for (int i = 0; i + 1 < m_list->count(); ++i)
        static_cast<EntryButton *>(m_list->itemAt(i)->widget())->setChosen(i == problem);
}

void ProblemsCard::fill()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const int count = m_survey ? static_cast<int>(std::min<size_t>(m_survey->problems.size(), kMostEntries)) : 0;
    for (int i = 0; i < count; ++i) {
        const DatasetProblem &problem = m_survey->problems[static_cast<size_t>(i)];
        auto *entry = new EntryButton("warning");
        entry->setObjectName("problemButton");
        entry->setIconName("warning", Tone::Warn);
        entry->setTitleIsPlace(true);
        entry->setTexts(placeText(problem.file, problem.line), QString::fromStdString(problem.message));
        connect(entry, &EntryButton::clicked, this, [this, i] { emit problemChosen(i); });
        m_list->addWidget(entry);
    }
    m_list->addStretch();
}

void ProblemsCard::showTexts()
{
    const auto count = m_survey ? static_cast<int>(m_survey->problems.size()) : 0;
    m_count->setText(wholeText(count));
    m_count->setVisible(count > 0);
    m_count->updateGeometry();
    setEnabledBecause(m_copy, count > 0 ? QString() : tr("There is no problem to copy."), tr("Copy the list"));
    m_note->setText(!m_survey                              ? tr("Nothing has been read yet.")
                    : m_survey->rows.empty() && count == 0 ? tr("No row could be read.")
                    : count == 0                           ? tr("Every row can be used.")
                    : count > kMostEntries
                        ? tr("Training leaves these %Ln row(s) out; the first %1 are shown.", nullptr, count).arg(kMostEntries)
                        : tr("Training leaves these %Ln row(s) out.", nullptr, count));
}

void ProblemsCard::copy() const
{
    QStringList lines;
    for (const DatasetProblem &problem : m_survey->problems)
        lines << QString("%1:%2: %3")
                     .arg(QString::fromStdString(problem.file))
                     .arg(problem.line)
                     .arg(QString::fromStdString(problem.message));
    QApplication::clipboard()->setText(lines.join('\n'));
}

} // namespace moa::ui
