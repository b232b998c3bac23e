// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/board_set.h"
#include "ui/widgets/drawer.h"

class QComboBox;
class QSpinBox;

namespace moa::ui {

class SwitchButton;

/// How a set of the board is asked, or those that will be added: in a drawer over the page. What doesn't apply to the set says why.
/// Every change is told at once.
class AskingDrawer final : public Drawer
{
    Q_OBJECT
public:
    static constexpr int kAdded = -1; ///< stands for sets that are added

    AskingDrawer(const Catalog &catalog, QWidget *parent);

    /// Emits nothing, like the next ones.
    void setSets(const std::vector<BoardSet> &sets);
    void setAdded(const SetTerms &terms, int64_t batchSize);
    /// While this is not empty nothing can be changed, for this reason.
    void setReasonAgainst(const QString &reason);
    /// Shows it for a set, by its place or kAdded, with the focus in it.
    void open(int set);

signals:
    void edited(int set, const moa::ui::SetTerms &terms, qint64 batchSize);

private:
    void addRows();
    [[nodiscard]] int current() const;
    [[nodiscard]] const BoardSet &shown() const;
    void setTexts();
    void fillSets();
    void showTerms();
    void showReasons();
    void take();

    const Catalog &m_catalog;
    BoardSet m_added;
    std::vector<BoardSet> m_sets;
    QString m_reasonAgainst;
    QComboBox *m_set, *m_rule, *m_scoring, *m_template;
    QSpinBox *m_maxTokens, *m_limit, *m_batch;
    SwitchButton *m_execute;
    ToneLabel *m_limits;
    bool m_isShowing = false;
};

} // namespace moa::ui
