// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/blind_vote.h"
#include "ui/pages/chat/chat_session.h"
#include "ui/pages/chat/tint.h"
#include "ui/services/run_adapters.h"
#include "ui/shell/page.h"

#include <functional>

namespace moa::ui {

class Composer;
class ErrorNotice;
class LaneCard;
class PromptCard;
class SamplingDrawer;
class TintBar;
struct LaneView;

/// One question to one to six lanes, each the base or an adapter with its own routing desk; their answers side by side.
class ChatPage final : public Page
{
    Q_OBJECT
public:
    explicit ChatPage(Studio &studio, QWidget *parent = nullptr);
    ~ChatPage() override;
    void shown() override;
    [[nodiscard]] Job *ownJob() const override { return m_session->job(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void layOut();
    void makeEmptyStates();
    void connectSession();
    void connectControls();
    void setTexts();

    // what is shown
    void rebuildLanes();
    [[nodiscard]] LaneCard *makeCard(int lane);
    void updateAll();
    void updateLane(int lane);
    void updateFlags();
    void updateControls();
    void updateVotes();
    void updateEmptyState();
    [[nodiscard]] LaneView viewOf(int lane) const;
    [[nodiscard]] QString speedOf(int lane) const;
    [[nodiscard]] bool isHidden() const;
    [[nodiscard]] bool mayVote() const;
    [[nodiscard]] QString letterOf(int lane) const;
    [[nodiscard]] QString promptInfo() const;
    [[nodiscard]] std::vector<int> allLanes() const;

    // what a person does
    void send(const QString &prompt);
    void takeQuestion(const QString &question, const std::vector<AdapterHandle> &adapters);
    void showTurn(int turn);
    void editPrompt();
    void cancelEdit();
    void setBlind(bool isBlind);
    void shuffle();
    void arrange();
    void orderTabs();
    void vote(std::optional<int> lane);
    void addAdapterActions(QMenu *menu, const std::function<void(AdapterHandle)> &chosen);
    void askLane(const QPoint &place);
    void askAdapter(int lane, const QPoint &place);
    void openLaneMenu(int lane, const QPoint &place);
    void openChatMenu(const QPoint &place);
    void loadAdapter(const std::filesystem::path &folder, const std::function<void(AdapterHandle)> &loaded);
    void loadSample();
    void copyAnswer(int lane);
    void save();
    void startAnew();
    void saveDraft();
    void placeDrawer();
    void say(const Error &error);

    ChatSession *m_session;
    RunAdapters m_runAdapters;
    BlindVote m_votes;
    TintBar *m_bar;
    ErrorNotice *m_error;
    PromptCard *m_prompt;
    QWidget *m_lanes;
    QHBoxLayout *m_row;
    std::vector<LaneCard *> m_cards; ///< by lane
    QFrame *m_noAdapter;
    EmptyState *m_noAdapterState, *m_noModel;
    QPushButton *m_openModel, *m_loadSample, *m_loadAdapter, *m_openTrain;
    Composer *m_composer;
    SamplingDrawer *m_drawer;
    int m_turn = 0; ///< shown
    std::optional<int> m_editing;
    QString m_draft; ///< what was being written when a question began to be changed
    QTimer m_draftTimer;
    std::vector<int> m_order; ///< position → lane
    QPointer<Job> m_loading;
    bool m_isFirst = true;
};

} // namespace moa::ui
