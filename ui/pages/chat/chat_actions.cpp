// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on the Chat page; chat_page.cpp draws it.
#include "ui/models/chat_record.h"
#include "ui/pages/chat/composer.h"
#include "ui/pages/chat/lane_card.h"
#include "ui/pages/chat/prompt_card.h"
#include "ui/pages/chat/sampling_drawer.h"
#include "ui/pages/chat/tint_bar.h"
#include "ui/pages/chat_page.h"
#include "ui/widgets/error_notice.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QRandomGenerator>
#include <QSaveFile>

#include <algorithm>

namespace moa::ui {

namespace {

/// An adapter with what a person changed on its desk.
QString contenderOf(const Answer &answer)
{
    const AnswerOrigin &origin = answer.origin;
    return origin.desk.isNeutral() ? origin.adapterName : origin.adapterName + " [" + origin.desk.summary() + "]";
}

} // namespace

void ChatPage::send(const QString &prompt)
{
    if (!m_session->reasonAgainstAsking().isEmpty())
        return;
    const int turn = m_editing.value_or(m_session->conversation().turns());
    m_error->setError(std::nullopt);
    m_votes.forgetFrom(turn);
    m_composer->edit()->setPlainText(m_editing ? m_draft : QString());
    m_draft.clear();
    m_editing.reset();
    m_composer->setEditing({});
    m_turn = turn;
    if (m_bar->isBlind())
        shuffle();
    m_session->ask(turn, prompt);
}

/// A question from another page: written, not sent. What stood there comes back with Undo.
void ChatPage::takeQuestion(const QString &question, const std::vector<AdapterHandle> &adapters)
{
    if (m_editing)
        cancelEdit();
    if (!m_bar->isBlind())
        m_session->addLanesFor(adapters);
    QTextCursor all(m_composer->edit()->document());
    all.select(QTextCursor::Document);
    all.insertText(question.trimmed());
    m_composer->edit()->moveCursor(QTextCursor::End);
    m_composer->edit()->setFocus();
}

void ChatPage::showTurn(int turn)
{
    if (turn < 0 || turn >= m_session->conversation().turns() || turn == m_turn)
        return;
    m_turn = turn;
    updateAll();
}

void ChatPage::editPrompt()
{
    if (!m_editing)
        m_draft = m_composer->edit()->toPlainText();
    m_editing = m_turn;
    const bool isLast = m_turn + 1 == m_session->conversation().turns();
    m_composer->setEditing(isLast ? tr("Changes the question; its answers are replaced.")
                                  : tr("Changes the question of turn %1; what came after it is dropped.").arg(m_turn + 1));
    m_composer->edit()->setPlainText(m_session->conversation().prompts()[static_cast<size_t>(m_turn)]);
    m_composer->edit()->moveCursor(QTextCursor::End);
    m_composer->edit()->setFocus();
}

void ChatPage::cancelEdit()
{
    m_editing.reset();
    m_composer->setEditing({});
    m_composer->edit()->setPlainText(m_draft);
    m_draft.clear();
    m_composer->edit()->setFocus();
}

bool ChatPage::isHidden() const
{
    return m_bar->isBlind() && !m_votes.hasVote(m_turn);
}

bool ChatPage::mayVote() const
{
    int answers = 0;
    for (const int lane : allLanes())
        answers += m_session->conversation().answer(m_turn, lane) ? 1 : 0;
    return isHidden() && answers >= 2 && !m_session->isAnswering();
}

QString ChatPage::letterOf(int lane) const
{
    if (!isHidden())
        return laneLetter(lane);
    return QString::number(std::ranges::find(m_order, lane) - m_order.begin() + 1);
}

void ChatPage::setBlind(bool isBlind)
{
    if (isBlind) {
        shuffle();
    } else {
        m_order = allLanes();
        arrange();
    }
    for (LaneCard *card : m_cards)
        card->closePopover();
    updateAll();
}

void ChatPage::shuffle()
{
    m_order = BlindVote::shuffled(static_cast<int>(m_cards.size()), QRandomGenerator::global()->generate());
    arrange();
}

void ChatPage::vote(std::optional<int> lane)
{
    if (!mayVote())
        return;
    std::vector<QString> contenders;
    std::optional<int> best;
    for (const int one : allLanes())
        if (const Answer *answer = m_session->conversation().answer(m_turn, one)) {
            if (lane == one)
                best = static_cast<int>(contenders.size());
            contenders.push_back(contenderOf(*answer));
        }
    m_votes.vote(m_turn, std::move(contenders), best);
    updateAll();
}

void ChatPage::updateVotes()
{
    const bool hasTurns = m_session->conversation().turns() > 0;
    const QString state = !hasTurns                 ? tr("Ask something: it stays hidden who answers.")
                          : m_votes.hasVote(m_turn) ? tr("Voted.")
                          : mayVote()               ? tr("Which answer is best?")
                                                    : tr("The vote follows the answers.");
    m_bar->setVotes(state, m_votes,
                    mayVote()                 ? QString()
                    : m_votes.hasVote(m_turn) ? tr("This turn has its vote.")
                                              : tr("The vote follows the answers."));
}

void ChatPage::addAdapterActions(QMenu *menu, const std::function<void(AdapterHandle)> &chosen)
{
    menu->addAction(icon("model"), studio().residents().nameOf(AdapterHandle::Base), this,
                    [chosen] { chosen(AdapterHandle::Base); });
    for (const AdapterInfo &adapter : studio().residents().adapters()) {
        const QString name = studio().residents().nameOf(adapter.handle);
        const bool isHalf = studio().training().adapter() == adapter.handle;
        menu->addAction(icon("adapter"), isHalf ? tr("%1 (half-trained)").arg(name) : name, this,
                        [chosen, handle = adapter.handle] { chosen(handle); });
    }
    menu->addSeparator();
    m_runAdapters.addTo(menu, this, [this, chosen](const std::filesystem::path &folder) { loadAdapter(folder, chosen); });
}

void ChatPage::askLane(const QPoint &place)
{
    QMenu *menu = makeMenu(this, "addLaneMenu");
    addAdapterActions(menu, [this](AdapterHandle adapter) { m_session->addLane(adapter); });
    menu->popup(place);
}

void ChatPage::askAdapter(int lane, const QPoint &place)
{
    QMenu *menu = makeMenu(this, "adapterMenu");
    addAdapterActions(menu, [this, serial = m_session->conversation().lane(lane).serial](AdapterHandle adapter) {
        for (const int one : allLanes())
            if (const ChatLane &meant = m_session->conversation().lane(one); meant.serial == serial && meant.adapter != adapter)
                m_session->setAdapter(one, adapter);
    });
    menu->popup(place);
}

void ChatPage::openLaneMenu(int lane, const QPoint &place)
{
    QMenu *menu = makeMenu(this, "laneMenu");
    const ChatLane &shown = m_session->conversation().lane(lane);
    setEnabledBecause(menu->addAction(icon("undo"), tr("Desk back to 1"), this,
                                      [this, lane] {
                                          m_cards[static_cast<size_t>(lane)]->setDesk({});
                                          m_session->setDesk(lane, {});
                                      }),
                      shown.desk.isNeutral() ? tr("Everything is at 1.") : QString());
    setEnabledBecause(menu->addAction(icon("plus"), tr("Another lane like this"), this,
                                      [this, lane] {
                                          const ChatLane like = m_session->conversation().lane(lane);
                                          m_session->addLane(like.adapter);
                                          const int added = m_session->conversation().laneCount() - 1;
                                          m_session->setDesk(added, like.desk);
                                          m_cards[static_cast<size_t>(added)]->setDesk(like.desk);
                                      }),
                      m_session->isAnswering()                          ? tr("The lanes are still answering.")
                      : m_bar->isBlind()                                ? tr("While it is hidden who answers, the lanes stay.")
                      : std::ssize(m_cards) >= Conversation::kMostLanes ? tr("There are six lanes already.")
                                                                        : QString());
    setEnabledBecause(menu->addAction(icon("trash"), tr("Take the lane away"), this, [this, lane] { m_session->removeLane(lane); }),
                      m_cards.size() == 1        ? tr("This is the last lane.")
                      : m_session->isAnswering() ? tr("The lanes are still answering.")
                      : m_bar->isBlind()         ? tr("While it is hidden who answers, the lanes stay.")
                                                 : QString());
    menu->popup(place);
}

void ChatPage::openChatMenu(const QPoint &place)
{
    QMenu *menu = makeMenu(this, "chatMenu");
    const QString nothing = m_session->conversation().turns() == 0 ? tr("Nothing was asked yet.")
                            : m_session->isAnswering()             ? tr("The lanes are still answering.")
                            : isHidden()                           ? tr("It is hidden who answers.")
                                                                   : QString();
    setEnabledBecause(menu->addAction(icon("save"), tr("Save the conversation…"), this, &ChatPage::save), nothing);
    setEnabledBecause(
        menu->addAction(icon("copy"), tr("Copy the conversation"), this,
                        [this] { QGuiApplication::clipboard()->setText(conversationText(m_session->conversation())); }),
        nothing);
    menu->addSeparator();
    setEnabledBecause(menu->addAction(icon("plus"), tr("Begin a new conversation"), this, &ChatPage::startAnew),
                      m_session->conversation().turns() == 0 ? tr("Nothing was asked yet.")
                      : m_session->isAnswering()             ? tr("The lanes are still answering.")
                                                             : QString());
    menu->popup(place);
}

void ChatPage::loadAdapter(const std::filesystem::path &folder, const std::function<void(AdapterHandle)> &loaded)
{
    Job *job = studio().residents().loadAdapter({folder, {}, false}, this, [this, loaded](const AdapterInfo &info) {
        // What was asked meanwhile is not given to another.
        if (!loaded || m_session->isAnswering() || m_bar->isBlind())
            return; // a lane came by itself
        for (int lane = m_session->conversation().laneCount() - 1; lane >= 0; --lane)
            if (const ChatLane &one = m_session->conversation().lane(lane); one.adapter == info.handle && !one.hasAnswered())
                m_session->removeLane(lane); // it came by itself, where another was meant
        loaded(info.handle);
    });
    connect(job, &Job::failed, this, &ChatPage::say);
}

void ChatPage::loadSample()
{
    m_error->setError(std::nullopt);
    m_loading = studio().residents().load(ModelSpec{studio().surroundings().sampleModel});
    connect(m_loading, &Job::failed, this, &ChatPage::say);
    connect(m_loading, &Job::ended, this, [this] {
        m_loading = nullptr;
        updateEmptyState();
    });
    updateEmptyState();
}

void ChatPage::copyAnswer(int lane)
{
    const Answer *answer = m_session->conversation().answer(m_turn, lane);
    if (answer)
        QGuiApplication::clipboard()->setText(isHidden() ? answer->text() : answerText(*answer));
}

void ChatPage::save()
{
    studio().dialogs().chooseSaveFile(
        this, tr("Save the conversation"), "conversation.txt", tr("Text (*.txt);;Every token, as JSON (*.json)"),
        [this](const QString &name) {
            const Conversation &conversation = m_session->conversation();
            const QByteArray content =
                name.endsWith(".json")
                    ? QByteArray::fromStdString(
                          conversationJson(conversation, m_votes).dump(1, ' ', false, nlohmann::json::error_handler_t::replace))
                    : conversationText(conversation).toUtf8();
            QSaveFile file(name);
            if (!file.open(QFile::WriteOnly) || file.write(content) != content.size() || !file.commit())
                say(Error{ErrorCode::OutputFile, file.errorString().toStdString(), name.toStdString()});
        });
}

void ChatPage::startAnew()
{
    m_votes.closeConversation();
    if (m_editing)
        cancelEdit();
    m_error->setError(std::nullopt);
    m_session->startAnew();
}

/// The Tab key goes as one reads: the bar, the question, the lanes as they stand, the composer.
void ChatPage::orderTabs()
{
    QList<QWidget *> order = m_bar->findChildren<QWidget *>() + m_prompt->findChildren<QWidget *>();
    for (const int lane : m_order)
        order += m_cards[static_cast<size_t>(lane)]->findChildren<QWidget *>();
    order.removeIf([this](const QWidget *widget) { // or belongs to a list that drops down
        return !(widget->focusPolicy() & Qt::TabFocus) || widget->window() != window();
    });
    order += m_composer->inTabOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ChatPage::keyPressEvent(QKeyEvent *event)
{
    const bool isAlt = event->modifiers().testFlag(Qt::AltModifier);
    if (isAlt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        showTurn(m_turn + (event->key() == Qt::Key_Up ? -1 : 1));
        return;
    }
    if (event->key() != Qt::Key_Escape) {
        Page::keyPressEvent(event);
        return;
    }
    if (!m_drawer->isHidden())
        m_drawer->hide();
    else if (m_session->isAnswering())
        m_session->stop();
    else if (std::ranges::any_of(m_cards, [](LaneCard *card) { return card->closePopover(); }))
        return;
    else if (m_editing)
        cancelEdit();
    updateControls();
}

void ChatPage::say(const Error &error)
{
    const bool isMemory = error.code == ErrorCode::OutOfMemory;
    m_error->setAdvice(isMemory ? tr("Take fewer lanes, fewer tokens or a shorter conversation.") : QString());
    m_error->setError(error);
}

} // namespace moa::ui
