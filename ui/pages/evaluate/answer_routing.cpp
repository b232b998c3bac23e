// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/answer_routing.h"

#include "ui/services/quantities.h"
#include "ui/widgets/heat_map.h"

#include <algorithm>
#include <map>

namespace moa::ui {

namespace {

constexpr int kRowHeight = 14, kAroundRows = 20;

} // namespace

Result<std::vector<GenerateAnswer>> answerWithRouting(Engine &engine, const RoutingQuestion &question, const std::stop_token &stop)
{
    auto tokens = engine.tokenize({question.model, {question.prompt}, /*parseSpecial=*/true});
    if (!tokens)
        return tl::unexpected(tokens.error());
    GenerateRequest request;
    for (const AdapterHandle adapter : question.adapters)
        request.lanes.push_back({adapter, TokenPrompt{tokens->front()}, {}});
    request.sampling.maxTokens = question.maxTokens;
    request.withRouting = true;
    Result<GenerateResult> result = engine.generate(
        request, [](const GeneratedToken &) {}, stop);
    if (!result)
        return tl::unexpected(result.error());
    if (stop.stop_requested())
        return tl::unexpected(Error{ErrorCode::Stopped, "stopped while answering", {}});
    return std::move(result->answers);
}

TokenWeights meanWeights(const GenerateAnswer &answer)
{
    std::map<int64_t, LayerRouting> layers;
    for (const std::vector<LayerRouting> &token : answer.routing)
        for (const LayerRouting &layer : token) {
            LayerRouting &sum = layers[layer.layer];
            sum.layer = layer.layer;
            sum.columns = layer.columns;
            sum.mean.resize(layer.columns.size());
            for (size_t column = 0; column < std::min(sum.mean.size(), layer.mean.size()); ++column)
                sum.mean[column] += layer.mean[column] / static_cast<double>(answer.routing.size());
        }
    std::vector<LayerRouting> means;
    for (auto &[number, layer] : layers)
        means.push_back(std::move(layer));
    return TokenWeights(means);
}

AnswerRouting::AnswerRouting(QWidget *parent) : QWidget(parent), m_title(muted())
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    m_title->setElides(true);
    whole->addWidget(separator());
    whole->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    for (Column &column : m_columns) {
        column = {new QWidget, label({}, 12, QFont::DemiBold), muted({}, 11), new HeatMap};
        column.name->setElides(true);
        column.note->setElides(true);
        column.map->setObjectName(&column == &m_columns[0] ? "routingHeatMap" : "secondRoutingHeatMap");
        column.map->setScaleVisible(false);
        column.map->setLeastPitch(4);
        column.map->setMinimumWidth(60);
        auto *parts = new QVBoxLayout(column.whole);
        parts->setContentsMargins(0, 0, 0, 0);
        parts->setSpacing(2);
        parts->addWidget(column.name);
        parts->addWidget(column.map);
        parts->addWidget(column.note);
        row->addWidget(column.whole, 1, Qt::AlignTop);
    }
    whole->addLayout(row);
    hide();
    onLanguage(this, [this] {
        m_title->setText(tr("Mean routing weights, answered again greedily"));
        for (const Column &column : m_columns)
            column.map->setAccessibleName(tr("Weights by layer and adapter type"));
        refresh();
    });
}

void AnswerRouting::setAnswers(std::vector<RoutedAnswer> answers)
{
    m_answers = std::move(answers);
    refresh();
}

void AnswerRouting::refresh()
{
    std::vector<Site> sites;
    for (const Site site : kAllSites)
        if (std::ranges::any_of(m_answers, [&](const RoutedAnswer &answer) { return answer.weights.mean(site).has_value(); }))
            sites.push_back(site);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i].whole->setVisible(i < m_answers.size());
        if (i < m_answers.size())
            showIn(m_columns[i], m_answers[i], sites);
    }
    setVisible(!m_answers.empty());
}

void AnswerRouting::showIn(const Column &column, const RoutedAnswer &answer, const std::vector<Site> &sites)
{
    const std::optional<Site> strongest = answer.weights.strongest();
    column.name->setText(
        strongest ? tr("%1: mostly %2, %3").arg(answer.name, typeName(*strongest), numberText(*answer.weights.mean(*strongest), 2))
                  : answer.name);
    column.note->setText(answer.weights.isEmpty() ? tr("Nothing was routed.") : tr("This time it answered otherwise."));
    column.note->setVisible(answer.weights.isEmpty() || !answer.isSame);
    column.map->setVisible(!answer.weights.isEmpty());
    std::vector<GridRow> rows;
    MapValues values;
    for (const Site site : sites) {
        rows.push_back({typeName(site), site});
        auto &row = values.emplace_back();
        for (int layer = 0; layer < answer.weights.layers(); ++layer)
            row.push_back(answer.weights.at(site, layer));
    }
    column.map->setFixedHeight(static_cast<int>(rows.size()) * kRowHeight + kAroundRows);
    column.map->setRows(std::move(rows));
    column.map->setValues(std::move(values));
}

} // namespace moa::ui
