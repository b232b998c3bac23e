// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What EvaluatePage shows of the chosen rows and of their samples.
#include "ui/pages/evaluate/change_card.h"
#include "ui/pages/evaluate/sample_view.h"
#include "ui/pages/evaluate/samples_card.h"
#include "ui/pages/evaluate_page.h"

namespace moa::ui {

std::vector<AdapterHandle> EvaluatePage::chosenAdapters() const
{
    std::vector<AdapterHandle> adapters;
    for (const int row : m_boardCard->chosenRows())
        if (const std::optional<AdapterHandle> adapter = m_board.row(row).handle)
            adapters.push_back(*adapter);
    return adapters;
}

/// The columns' heads; what is asked in two ways that they don't tell apart is numbered.
QStringList EvaluatePage::setLabels() const
{
    QStringList labels;
    for (int set = 0; set < static_cast<int>(m_board.sets().size()); ++set) {
        const QString head = m_board.headerData(set + 1, Qt::Horizontal, Qt::DisplayRole).toString();
        QString one = head;
        for (int number = 2; labels.contains(one); ++number)
            one = QString("%1 (%2)").arg(head).arg(number);
        labels << one;
    }
    return labels;
}

SampleTable::Evaluations EvaluatePage::evaluationsOf(int row, const QStringList &labels) const
{
    SampleTable::Evaluations evaluations;
    for (int set = 0; set < static_cast<int>(m_board.sets().size()); ++set)
        if (const BoardCell *cell = m_board.cell(row, set); cell && cell->result && cell->isJudged)
            evaluations.emplace_back(labels[set], cell->result);
    return evaluations;
}

void EvaluatePage::showChosen()
{
    const std::vector<int> rows = m_boardCard->chosenRows();
    const QStringList sets = setLabels();
    // The lower row is the newer adapter: what it fixed and broke against the upper one is the question.
    const int first = rows.empty() ? -1 : rows.back(), second = rows.size() == 2 ? rows.front() : -1;
    const QString firstName = first < 0 ? QString() : m_board.nameOf(first);
    const QString secondName = second < 0 ? QString() : m_board.nameOf(second);
    m_samples.setEvaluations(firstName, first < 0 ? SampleTable::Evaluations() : evaluationsOf(first, sets), secondName,
                             second < 0 ? SampleTable::Evaluations() : evaluationsOf(second, sets));
    m_changes->setSamples(m_samples, firstName, secondName, sets);
    m_samplesCard->refresh();
    showSample();
}

void EvaluatePage::showSample()
{
    const bool isOther = m_sample->setSample(m_samplesCard->chosen(),
                                             m_samples.headerData(SampleTable::First, Qt::Horizontal, Qt::ToolTipRole).toString(),
                                             m_samples.headerData(SampleTable::Second, Qt::Horizontal, Qt::ToolTipRole).toString());
    if (isOther) {
        ++m_samplesShown;
        if (m_routing)
            m_routing->stop();
    }
    updateRouting();
}

std::vector<std::pair<int, const EvaluationRecord *>> EvaluatePage::routedAnswers() const
{
    std::vector<std::pair<int, const EvaluationRecord *>> answers;
    const ComparedSample *sample = m_samplesCard->chosen();
    const std::vector<int> rows = m_boardCard->chosenRows();
    if (!sample || rows.empty())
        return answers;
    for (const auto &[row, record] : {std::pair(rows.back(), sample->first), std::pair(rows.front(), sample->second)}) {
        const std::optional<AdapterHandle> handle = m_board.row(row).handle;
        const AdapterInfo *adapter = handle ? studio().residents().adapter(*handle) : nullptr;
        if (record && record->choices.empty() && adapter && !adapter->routerMode.empty() && adapter->routerMode != "none")
            answers.emplace_back(row, record);
    }
    return answers;
}

QString EvaluatePage::reasonAgainstRouting() const
{
    if (const ComparedSample *sample = m_samplesCard->chosen(); sample && !sample->first->choices.empty())
        return tr("Choices were compared: nothing was written.");
    if (routedAnswers().empty())
        return tr("Neither adapter is loaded and has a router.");
    if (m_queue.job())
        return tr("An evaluation is running.");
    if (m_routing && !m_routing->hasEnded() && !m_routing->isStopping())
        return tr("It is being answered.");
    const TrainingDesk::State state = studio().training().state();
    if (state != TrainingDesk::State::Idle && state != TrainingDesk::State::Paused)
        return tr("A training is running: pause it on Train to show routing.");
    return {};
}

void EvaluatePage::updateRouting()
{
    m_sample->setReasonAgainstRouting(reasonAgainstRouting());
}

void EvaluatePage::showRouting()
{
    const auto asked = routedAnswers();
    const auto place = setLabels().indexOf(m_samplesCard->chosen()->set);
    RoutingQuestion question{
        {}, studio().residents().model()->path, asked.front().second->prompt, m_board.set(static_cast<int>(place)).terms.maxTokens};
    QStringList names;
    std::vector<std::string> before;
    for (const auto &[row, record] : asked) {
        question.adapters.push_back(*m_board.row(row).handle);
        names << m_board.nameOf(row);
        before.push_back(record->answer);
    }
    m_routing = studio().work().submit(
        tr("Answering again"), names.join(", "), this,
        [&engine = studio().engine(), question](const JobContext &context) {
            return answerWithRouting(engine, question, context.stop());
        },
        [this, names, before, sample = m_samplesShown](const std::vector<GenerateAnswer> &answers) {
            if (sample != m_samplesShown)
                return;
            std::vector<RoutedAnswer> routed;
            for (size_t i = 0; i < answers.size(); ++i)
                routed.push_back({names[static_cast<qsizetype>(i)], meanWeights(answers[i]), answers[i].text == before[i]});
            m_sample->setRouting(std::move(routed));
        });
    connect(m_routing, &Job::failed, this, &EvaluatePage::say);
    connect(m_routing, &Job::ended, this, &EvaluatePage::updateRouting);
    updateRouting();
}

} // namespace moa::ui
