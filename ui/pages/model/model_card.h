// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "engine/api/results.h"
#include "ui/theme/kit.h"

#include <optional>

class QGridLayout;

namespace moa::ui {

/// What a base model is, read before anything of it is loaded. Every value can be selected and copied.
class ModelCard final : public Card
{
    Q_OBJECT
public:
    explicit ModelCard(const Catalog &catalog, QWidget *parent = nullptr);
    void setModel(const ModelInfo &model, bool isSample);

private:
    /// A name over its value.
    struct Fact {
        ToneLabel *name, *value;
    };
    [[nodiscard]] QLayout *makeHead();
    void addFact(int place);
    void showModel();
    void showBadges();
    [[nodiscard]] std::vector<std::pair<QString, QString>> facts() const;

    const Catalog &m_catalog;
    std::optional<ModelInfo> m_model;
    bool m_isSample = false;
    ToneLabel *m_name, *m_path;
    Badge *m_sample, *m_state, *m_layoutBadge;
    QGridLayout *m_grid;
    std::vector<Fact> m_facts;
};

} // namespace moa::ui
