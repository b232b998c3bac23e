// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "engine/api/run_config.h"
#include "ui/models/adapter_layout.h"
#include "ui/theme/kit.h"

#include <vector>

namespace moa::ui {

class FieldForm;

/// The form of an adapter kind: the first fields in sight, the rest folded away with a count of what differs.
class AdapterCard final : public Card
{
    Q_OBJECT
public:
    explicit AdapterCard(const Catalog &catalog, QWidget *parent = nullptr);
    [[nodiscard]] const std::string &kind() const { return m_kind; }
    void setKind(const std::string &kind);
    /// What the layout holds; with a selection the form changes these places alone.
    void setLayout(const AdapterLayout *layout, const std::vector<std::pair<Site, int>> &selection);
    void setProblems(const std::vector<Problem> &problems);

signals:
    void kindChosen();
    void edited(const QString &key, const nlohmann::json &value);

private:
    void showKind();
    void updateTexts();

    const Catalog &m_catalog;
    std::string m_kind;
    const AdapterLayout *m_adapters = nullptr;
    std::vector<std::pair<Site, int>> m_selection;
    ToneLabel *m_places, *m_help, *m_scope;
    SegmentedControl *m_kinds;
    FieldForm *m_form, *m_more;
    QPushButton *m_fold;
};

/// The router's mode, what it does, and its fields.
class RouterCard final : public Card
{
    Q_OBJECT
public:
    explicit RouterCard(const Catalog &catalog, QWidget *parent = nullptr);
    void setRouter(const RouterConfig &router);
    void setProblems(const std::vector<Problem> &problems);

signals:
    void modeChosen(const QString &mode);
    void edited(const QString &key, const nlohmann::json &value);

private:
    const Catalog &m_catalog;
    RouterConfig m_router;
    std::string m_shown;
    ToneLabel *m_help;
    SegmentedControl *m_modes;
    FieldForm *m_form;
};

} // namespace moa::ui
