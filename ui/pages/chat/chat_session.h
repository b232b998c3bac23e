// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/conversation.h"
#include "ui/services/studio.h"

#include <QObject>
#include <QPointer>

namespace moa::ui {

/// The conversation under way and the job that answers it: one call of the engine for all lanes that are asked. The page draws it.
class ChatSession final : public QObject
{
    Q_OBJECT
public:
    explicit ChatSession(Studio &studio, QObject *parent = nullptr);

    [[nodiscard]] const Conversation &conversation() const { return m_conversation; }
    [[nodiscard]] const ChatSettings &settings() const { return m_settings; }
    void setSettings(const ChatSettings &settings);

    void addLane(AdapterHandle adapter);
    /// A lane for each of them that has none, as far as there is room; while lanes are answering they stay.
    void addLanesFor(const std::vector<AdapterHandle> &adapters);
    void removeLane(int lane);
    void setAdapter(int lane, AdapterHandle adapter);
    void setDesk(int lane, const LaneDesk &desk);
    /// Forgets all turns; the lanes stay.
    void startAnew();

    /// The adapter types of an adapter; none of the base.
    [[nodiscard]] std::set<Site> sitesOf(AdapterHandle adapter) const;
    [[nodiscard]] bool hasRouter(AdapterHandle adapter) const;
    /// Which version it is, or where it lies, as short as it can be told; and in full.
    [[nodiscard]] QString markOf(AdapterHandle adapter) const;
    [[nodiscard]] QString placeOf(AdapterHandle adapter) const;
    [[nodiscard]] bool isResident(AdapterHandle adapter) const;
    /// How a lane's question of a turn would be put now.
    [[nodiscard]] LaneTemplate wordingOf(int turn, int lane) const;

    [[nodiscard]] Job *job() const { return m_job; }
    [[nodiscard]] bool isAnswering() const { return m_job != nullptr; }
    [[nodiscard]] bool isAnswering(int turn, int lane) const;
    /// Why nothing can be asked now; empty where it can.
    [[nodiscard]] QString reasonAgainstAsking() const;
    /// Why lanes can't answer a turn again; greedy and unchanged, they would say the same.
    [[nodiscard]] QString reasonAgainstAgain(int turn, const std::vector<int> &lanes) const;

    /// Asks all lanes; `turn` is at most the number of turns, and what came later is forgotten.
    void ask(int turn, const QString &prompt);
    /// Asks some lanes a turn's question again, as things stand now; what was drawn by chance is drawn anew.
    void askAgain(int turn, const std::vector<int> &lanes);
    void stop();

signals:
    void lanesChanged();               ///< their number, adapters or what is known of them
    void turnsChanged();               ///< asked, asked again, forgotten
    void answered(int turn, int lane); ///< some tokens came, or the end
    void stateChanged();               ///< what may be asked
    void settingsChanged();
    void failed(const moa::Error &error);

private:
    struct Stream;
    [[nodiscard]] AnswerOrigin originOf(int turn, int lane) const;
    [[nodiscard]] std::vector<int> allLanes() const;
    [[nodiscard]] bool hasLane(AdapterHandle adapter) const;
    void begin(int turn, const std::vector<int> &lanes);
    void take(const std::shared_ptr<Stream> &stream);
    void finish(const GenerateResult &result);
    void end();
    void followResidents();
    /// Lanes whose adapter is gone answer with one that lies where theirs lay.
    void takeUpLanes(const std::vector<AdapterHandle> &adapters);

    Studio &m_studio;
    Conversation m_conversation;
    ChatSettings m_settings;
    std::vector<AdapterHandle> m_known; ///< adapters that were resident when last looked
    QPointer<Job> m_job;
    int m_turn = 0;           ///< being answered
    std::vector<int> m_asked; ///< the lanes of the running call, in its order
};

} // namespace moa::ui
