// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/conversation.h"
#include "ui/pages/chat/routing_desk.h"
#include "ui/pages/chat/tint.h"
#include "ui/theme/kit.h"
#include "ui/widgets/token_text.h"

namespace moa::ui {

class LaneHead;
class TokenPopover;

/// What a lane's card shows besides its answer.
struct LaneView {
    QString letter;
    QString name;
    QString mark;  ///< which version of the adapter, in short
    QString place; ///< where it lies
    std::set<Site> sites;
    bool isBase = true;
    bool hasRouter = false;
    bool isHidden = false; ///< nobody is to know who answers
    bool mayVote = false;
    bool isFolded = false;       ///< the desk is one line
    QString reasonAgainstChange; ///< of the adapter, or taking the lane away
    QString reasonAgainstAgain;
    QString speed; ///< such as `19 tokens/s`
};

/// One lane: who answers, its desk, the answer as it comes, and below what is known of a token.
class LaneCard final : public QFrame
{
    Q_OBJECT
public:
    explicit LaneCard(QWidget *parent = nullptr);

    void setView(const LaneView &view);
    /// Emits nothing.
    void setDesk(const LaneDesk &desk);
    void setTint(const Tint &tint);
    /// Shows an answer, which must live until the next call; null for none. Of the one that is shown already, only what was added
    /// is laid out. `isTurn`: there is a question, so that a lane without an answer was not asked.
    void showAnswer(const Answer *answer, bool isTurn);
    void setFlags(std::vector<TokenFlag> flags);
    [[nodiscard]] TokenText *text() const { return m_text; }
    /// False where none was open.
    bool closePopover();
    /// Low enough for the folded desk: the desk folds when there is little room, so it must not keep the window from becoming
    /// small.
    [[nodiscard]] QSize minimumSizeHint() const override { return {132, 220}; }
    /// Takes the card's number into the names of its controls.
    void setNumber(int number);

signals:
    void adapterMenuAsked(const QPoint &globalPlace);
    void moreAsked(const QPoint &globalPlace);
    void deskChanged(const moa::ui::LaneDesk &desk);
    void againAsked();
    void copyAsked();
    void bestAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addFoot();
    void setTexts();
    void updateDesk();
    void updateFoot();
    void updateHint();
    void updateMeters();
    void openDesk();
    void openOrigin();
    void showToken(int token);
    void tellScreenReader(const QString &description);

    LaneView m_view;
    LaneDesk m_laneDesk;
    Tint m_tint;
    const Answer *m_answer = nullptr;
    quint64 m_serial = 0; ///< of the answer that is laid out
    int m_shownTokens = 0;
    bool m_isTurn = false;
    LaneHead *m_head;
    RoutingDesk *m_desk;
    DeskChips *m_chips;
    QFrame *m_nothing;
    ToneLabel *m_nothingTitle, *m_nothingText;
    TokenText *m_text;
    ToneLabel *m_hint, *m_note, *m_foot;
    TokenPopover *m_popover;
    QPushButton *m_origin, *m_again, *m_copy, *m_best;
};

} // namespace moa::ui
