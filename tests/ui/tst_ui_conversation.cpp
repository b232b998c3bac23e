// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_catalog.h"
#include "ui/models/blind_vote.h"
#include "ui/models/chat_record.h"
#include "ui/models/conversation.h"

#include <QTest>

#include <algorithm>

using namespace moa;
using namespace moa::ui;

namespace {

std::vector<AnswerToken> tokensOf(const std::vector<int32_t> &ids)
{
    std::vector<AnswerToken> tokens;
    for (const int32_t id : ids)
        tokens.push_back({id, QString::number(id) + " ", 0.5, {}});
    return tokens;
}

/// Lanes that answered the first turn with these ids.
Conversation answered(const std::vector<std::vector<int32_t>> &answers, FinishReason reason = FinishReason::EndToken)
{
    Conversation conversation;
    for (size_t lane = 0; lane < answers.size(); ++lane)
        conversation.addLane(AdapterHandle{static_cast<int64_t>(lane)});
    conversation.ask(0, "question");
    for (size_t lane = 0; lane < answers.size(); ++lane) {
        conversation.begin(0, static_cast<int>(lane), {});
        conversation.add(0, static_cast<int>(lane), tokensOf(answers[lane]));
        GenerateAnswer end;
        end.finishReason = reason;
        conversation.finish(0, static_cast<int>(lane), end, 1);
    }
    return conversation;
}

} // namespace

class TestConversation : public QObject
{
    Q_OBJECT

private slots:
    void lanesPartAtTheFirstDifferentToken();
    void anAnswerThatGoesOnPartsWhereTheOtherEnded();
    void whatIsStillWrittenHasNotParted();
    void askingEarlierForgetsLaterTurns();
    void aLateLaneHasNoHistory();
    void whatBreaksOffKeepsItsWords();
    void theEndBringsWhatWasHeldBack();
    void theDeskMultiplies();
    void templatesFollowAdapterAndModel_data();
    void templatesFollowAdapterAndModel();
    void votesCountContenders();
    void aTurnAskedAgainLosesItsVote();
    void aShuffleKeepsEveryLane();
    void aRecordSaysWhatMadeIt();
};

void TestConversation::lanesPartAtTheFirstDifferentToken()
{
    const Conversation conversation = answered({{1, 2, 3, 4}, {1, 2, 9, 4}, {1, 2, 9, 5}});
    QCOMPARE(conversation.differences(0, 0), (Differences{{2, {1, 2}}}));
    QCOMPARE(conversation.differences(0, 1), (Differences{{2, {0}}, {3, {2}}}));
}

void TestConversation::anAnswerThatGoesOnPartsWhereTheOtherEnded()
{
    const Conversation conversation = answered({{1, 2}, {1, 2, 3}});
    QCOMPARE(conversation.differences(0, 1), (Differences{{2, {0}}}));
    QVERIFY(conversation.differences(0, 0).empty()); // there is no token to mark
}

void TestConversation::whatIsStillWrittenHasNotParted()
{
    QVERIFY(answered({{1, 2}, {1, 2, 3}}, FinishReason::Stopped).differences(0, 1).empty());
}

void TestConversation::askingEarlierForgetsLaterTurns()
{
    Conversation conversation = answered({{1}, {2}});
    conversation.ask(1, "second");
    conversation.ask(2, "third");
    QCOMPARE(conversation.turns(), 3);
    conversation.ask(1, "other");
    QCOMPARE(conversation.turns(), 2);
    QCOMPARE(conversation.prompts()[1], QString("other"));
    QVERIFY(conversation.answer(0, 1));
    QVERIFY(!conversation.answer(1, 1));
    conversation.begin(0, 0, {}); // again
    QCOMPARE(conversation.turns(), 1);
    QVERIFY(conversation.answer(0, 0)->serial != conversation.answer(0, 1)->serial);
}

void TestConversation::aLateLaneHasNoHistory()
{
    Conversation conversation = answered({{1}});
    conversation.addLane(AdapterHandle{5});
    conversation.ask(1, "second");
    QVERIFY(conversation.hasHistory(1, 0));
    QVERIFY(!conversation.hasHistory(1, 1));
    const LaneTemplate chat{"chatml", true, {}};
    QCOMPARE(std::get<ChatPrompt>(conversation.prompt(1, 0, chat, " ")).messages.size(), size_t{3});
    QCOMPARE(std::get<ChatPrompt>(conversation.prompt(1, 1, chat, "Be brief.")).messages.size(), size_t{2});
    QCOMPARE(std::get<InstructionPrompt>(conversation.prompt(1, 0, {"alpaca", false, {}}, {})).instruction, std::string("second"));
    for (int i = 0; i < 9; ++i)
        conversation.addLane(AdapterHandle::Base);
    QCOMPARE(conversation.laneCount(), Conversation::kMostLanes);
}

void TestConversation::whatBreaksOffKeepsItsWords()
{
    Conversation conversation = answered({{1}, {2}});
    conversation.ask(1, "second");
    conversation.begin(1, 0, {});
    conversation.begin(1, 1, {});
    conversation.add(1, 0, tokensOf({7}));
    conversation.breakOff(1);
    QCOMPARE(*conversation.answer(1, 0)->finishReason, FinishReason::Stopped);
    QVERIFY(!conversation.answer(1, 1));
}

void TestConversation::theEndBringsWhatWasHeldBack()
{
    Answer answer;
    answer.tokens = tokensOf({1});
    GenerateAnswer whole;
    whole.text = "1 ###";
    answer.finish(whole, 2);
    QCOMPARE(answer.text(), QString("1 ###"));
    QCOMPARE(answer.seconds, 2.0);
}

void TestConversation::theDeskMultiplies()
{
    LaneDesk desk;
    QVERIFY(desk.isNeutral());
    desk.setScale(Site::Query, 2);
    QCOMPARE(desk.factor(Site::Query), LaneDesk::kMostScale);
    desk.setMuted(Site::Key, true);
    QCOMPARE(desk.factor(Site::Key), 0.0);
    desk.setSolo(Site::Query, true);
    QCOMPARE(desk.factor(Site::Value), 0.0);
    QVERIFY(desk.summary().contains("K muted"));
    desk.setSolo(Site::Query, false);
    desk.setMuted(Site::Key, false);
    desk.setScale(Site::Query, 1);
    QVERIFY(desk == LaneDesk());
}

void TestConversation::templatesFollowAdapterAndModel_data()
{
    QTest::addColumn<std::string>("chosen");
    QTest::addColumn<std::string>("adapters");
    QTest::addColumn<std::string>("models");
    QTest::addColumn<bool>("hasHistory");
    QTest::addColumn<std::string>("key");
    QTest::addColumn<bool>("isChat");
    const std::string none;
    QTest::newRow("the adapter's own comes first")
        << none << std::string("alpaca") << std::string("chatml") << false << std::string("alpaca") << false;
    QTest::newRow("without one the model's") << none << none << std::string("chatml") << false << std::string("chatml") << true;
    QTest::newRow("without any alpaca") << none << none << none << false << std::string("alpaca") << false;
    QTest::newRow("what a person chose is taken")
        << std::string("none") << std::string("alpaca") << std::string("chatml") << false << std::string("none") << false;
    QTest::newRow("turns need the template's twin")
        << none << std::string("alpaca") << none << true << std::string("alpaca") << true;
    QTest::newRow("without a twin it stays") << std::string("none") << none << none << true << std::string("none") << false;
}

void TestConversation::templatesFollowAdapterAndModel()
{
    QFETCH(std::string, chosen);
    QFETCH(std::string, adapters);
    QFETCH(std::string, models);
    QFETCH(bool, hasHistory);
    QFETCH(std::string, key);
    QFETCH(bool, isChat);
    Catalog catalog = test::fakeCatalog();
    catalog.chatTemplates.push_back({"alpaca", "Alpaca", {}, {}});
    ChatSettings settings;
    settings.templateKey = chosen;
    ModelInfo model;
    model.chatTemplate = models;
    AdapterInfo adapter;
    adapter.promptTemplate = adapters;
    const LaneTemplate made = settings.templateFor(catalog, &model, &adapter, hasHistory);
    QCOMPARE(made.key, key);
    QCOMPARE(made.isChat, isChat);
}

void TestConversation::votesCountContenders()
{
    BlindVote votes;
    votes.vote(0, {"Base", "soft"}, 1);
    votes.vote(1, {"Base", "soft", "soft"}, 2); // two equal lanes are one contender
    votes.vote(2, {"Base", "soft"}, std::nullopt);
    const std::vector<BlindVote::Standing> standings = votes.standings();
    QCOMPARE(standings.size(), size_t{2});
    QCOMPARE(standings[0].contender, QString("soft"));
    QCOMPARE(standings[0].wins, 2);
    QCOMPARE(standings[0].votes, 3);
    QCOMPARE(votes.ties(), 1);
    const Interval expected = wilsonInterval(2, 3);
    QCOMPARE(standings[0].interval.low, expected.low);
    QCOMPARE(standings[0].interval.high, expected.high);
}

void TestConversation::aTurnAskedAgainLosesItsVote()
{
    BlindVote votes;
    votes.vote(0, {"a", "b"}, 0);
    votes.vote(1, {"a", "b"}, 1);
    votes.forgetFrom(1);
    QVERIFY(votes.hasVote(0) && !votes.hasVote(1));
    votes.closeConversation();
    QVERIFY(!votes.hasVote(0));
    QCOMPARE(votes.votes(), 1);
}

void TestConversation::aShuffleKeepsEveryLane()
{
    std::vector<int> order = BlindVote::shuffled(6, 42);
    QCOMPARE(order, BlindVote::shuffled(6, 42));
    std::ranges::sort(order);
    QCOMPARE(order, (std::vector{0, 1, 2, 3, 4, 5}));
}

void TestConversation::aRecordSaysWhatMadeIt()
{
    Conversation conversation = answered({{1, 2}, {3}});
    AnswerOrigin origin;
    origin.adapterName = "soft";
    origin.model = "small";
    origin.digest = "abcd";
    origin.sampling.seed = 7;
    origin.desk.setMuted(Site::Prompt, true);
    conversation.begin(0, 1, origin);
    conversation.add(0, 1, tokensOf({5}));
    const QString text = conversationText(conversation);
    QVERIFY(text.contains("soft on small") && text.contains("seed 7") && text.contains("sha256:abcd") &&
            text.contains("Prompt muted"));
    const nlohmann::json saved = conversationJson(conversation, {});
    QCOMPARE(saved["turns"][0]["answers"][1]["sampling"]["seed"].get<int>(), 7);
    QCOMPARE(saved["turns"][0]["answers"][1]["desk"]["mute"][0].get<std::string>(), std::string("PROMPT"));
}

QTEST_GUILESS_MAIN(TestConversation)
#include "tst_ui_conversation.moc"
