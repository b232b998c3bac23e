// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/answer.h"
#include "ui/theme/kit.h"

#include <set>

class QGridLayout;

namespace moa::ui {

class HeatMap;

/// What is known of one token: what it is, how likely it was, and its weights layer by type. Stands below its answer, in its lane.
class TokenPopover final : public QFrame
{
    Q_OBJECT
public:
    explicit TokenPopover(QWidget *parent = nullptr);
    /// `sites` are the types of the answer's adapter.
    void showToken(const Answer &answer, int token, const std::set<Site> &sites);

signals:
    void closeAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Chance;
    void showWeights(const Answer &answer, const AnswerToken &token, const std::set<Site> &sites);

    void arrange();
    void showMostly();

    QBoxLayout *m_parts;
    QGridLayout *m_words;
    ToneLabel *m_text, *m_place, *m_mostly, *m_none;
    Chance *m_chance;
    HeatMap *m_map;
    QFrame *m_line;
    QWidget *m_left;
    QPushButton *m_close;
    bool m_isWide = true;
};

/// A token's text in quotation marks, with signs for what can't be seen.
[[nodiscard]] QString quotedToken(const QString &text);

} // namespace moa::ui
