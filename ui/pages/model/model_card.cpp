// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/model_card.h"

#include "ui/services/known_models.h"
#include "ui/services/quantities.h"
#include "ui/widgets/field_form.h"

#include <QGridLayout>
#include <QPainter>

namespace moa::ui {

namespace {

constexpr int kColumns = 4;
constexpr int kFacts = 12;

/// The engine's label for a key, else the key.
QString labelOf(const std::vector<ComponentInfo> &components, const std::string &key)
{
    const ComponentInfo *found = findComponent(components, key);
    return found ? engineText(found->label) : QString::fromStdString(key);
}

/// A cube on a quiet ground of the accent.
class Tile final : public QWidget
{
public:
    Tile() { setFixedSize(48, 48); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(soft(colors().accent));
        p.drawRoundedRect(rect(), 12, 12);
        p.drawPixmap(12, 12, iconPixmap("model", colors().accent, 24, devicePixelRatioF()));
    }
};

} // namespace

ModelCard::ModelCard(const Catalog &catalog, QWidget *parent)
    : Card({}, parent), m_catalog(catalog), m_name(label({}, 20, QFont::DemiBold)), m_path(muted()), m_sample(new Badge),
      m_state(new Badge), m_layoutBadge(new Badge), m_grid(new QGridLayout)
{
    body()->setContentsMargins(24, 8, 24, 16);
    body()->setSpacing(10);
    body()->addLayout(makeHead());
    body()->addWidget(separator());
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(9);
    for (int column = 0; column < kColumns; ++column)
        m_grid->setColumnStretch(column, 1);
    for (int place = 0; place < kFacts; ++place)
        addFact(place);
    body()->addLayout(m_grid);
    onLanguage(this, [this] { showModel(); });
}

QLayout *ModelCard::makeHead()
{
    m_name->setObjectName("modelNameLabel");
    m_name->setElides(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_path->setFont(monospaced(12));
    m_path->setElides(true);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_name);
    names->addWidget(m_path);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new Tile);
    row->addLayout(names, 1);
    auto *badges = new QHBoxLayout;
    badges->setSpacing(8);
    for (Badge *badge : {m_sample, m_state, m_layoutBadge})
        badges->addWidget(badge, 0, Qt::AlignTop);
    row->addLayout(badges);
    return row;
}

void ModelCard::addFact(int place)
{
    const Fact fact{muted(), label({}, 14, QFont::Medium)};
    fact.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    fact.value->setElides(true);
    fact.name->setElides(true);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(1);
    cell->addWidget(fact.name);
    cell->addWidget(fact.value);
    m_grid->addLayout(cell, place / kColumns, place % kColumns);
    m_facts.push_back(fact);
}

void ModelCard::setModel(const ModelInfo &model, bool isSample)
{
    m_model = model;
    m_isSample = isSample;
    showModel();
}

std::vector<std::pair<QString, QString>> ModelCard::facts() const
{
    const ModelInfo &model = *m_model;
    const QString none = tr("none");
    return {{tr("Family"), labelOf(m_catalog.modelFamilies, model.family)},
            {tr("Parameters"), wholeText(model.parameters)},
            {tr("On disk"), tr("%1, %2").arg(QString::fromStdString(model.storedPrecision), bytesText(model.fileBytes))},
            {tr("Context"), tr("%1 tokens").arg(wholeText(model.contextTokens))},
            {tr("Layers"), wholeText(model.layers)},
            {tr("Model width"), wholeText(model.width)},
            {tr("Feed-forward"), wholeText(model.feedForwardWidth)},
            {tr("Heads"), tr("%1, keys and values %2").arg(wholeText(model.heads), wholeText(model.keyValueHeads))},
            {tr("Tokenizer"), model.tokenizer.empty() ? none : QString::fromStdString(model.tokenizer)},
            {tr("Vocabulary"), wholeText(model.vocabulary)},
            {tr("Chat template"), model.chatTemplate.empty() ? none : labelOf(m_catalog.chatTemplates, model.chatTemplate)},
            {tr("Embedding"), model.tiedEmbedding ? tr("shared with the output") : tr("apart from the output")}};
}

void ModelCard::showModel()
{
    if (!m_model)
        return;
    m_name->setText(modelName(m_model->path));
    m_path->setText(QString::fromStdString(m_model->path.string()));
    m_path->setToolTip(m_path->text());
    setAccessibleName(m_name->text());
    const auto known = facts();
    for (size_t i = 0; i < m_facts.size(); ++i) {
        m_facts[i].name->setText(known[i].first);
        m_facts[i].value->setText(known[i].second);
        m_facts[i].value->setAccessibleName(known[i].first + ": " + known[i].second);
    }
    showBadges();
}

void ModelCard::showBadges()
{
    const bool isComplete = !m_model->tokenizer.empty();
    m_sample->setText(tr("Bundled"));
    m_sample->setTone(Tone::Muted);
    m_sample->setVisible(m_isSample);
    m_state->setText(isComplete ? tr("Complete") : tr("No tokenizer"));
    m_state->setTone(isComplete ? Tone::Good : Tone::Warn);
    m_state->setToolTip(isComplete ? tr("Weights, dimensions and tokenizer are all there.")
                                   : tr("Without a tokenizer only data that is tokenised already can be used."));
    m_layoutBadge->setText(layoutName(m_model->layout));
    for (Badge *badge : {m_sample, m_state, m_layoutBadge})
        badge->updateGeometry();
}

} // namespace moa::ui
