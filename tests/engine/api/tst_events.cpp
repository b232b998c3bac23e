// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/events.h"
#include "engine/api/results.h"
#include "engine/api/site.h"

#include <QTest>

#include <limits>

using namespace moa;
using nlohmann::json;

class TestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventHasItsNames();
    void whatIsWrittenIsReadAgain();
    void numbersThatAreNotFiniteBecomeNull();
    void answersCarryWhatMadeThem();
    void expertsHaveNames();
};

void TestEvents::everyEventHasItsNames()
{
    const auto keys = [](const EventBody &body) {
        QStringList names;
        const json object = toJson(Event{7, 1.5, body});
        for (const auto &[key, value] : object.items())
            names << QString::fromStdString(key);
        return names.join(' ');
    };
    QCOMPARE(keys(PhaseEvent{}), QString("done event name step time total"));
    QCOMPARE(keys(StepEvent{}),
             QString("epoch event gradient_norm learning_rate loss memory_bytes padding_share step supervised_tokens "
                     "time tokens tokens_per_second total_steps"));
    QCOMPARE(keys(ValidationEvent{}), QString("event is_best loss step supervised_tokens time"));
    QCOMPARE(keys(RoutingEvent{}), QString("event layers step time"));
    QCOMPARE(keys(SampleEvent{}), QString("event prompt step text time"));
    QCOMPARE(keys(CheckpointEvent{}), QString("event path step time"));
    QCOMPARE(keys(NoticeEvent{}), QString("event step text time"));
    QCOMPARE(keys(PauseEvent{}), QString("clock event step time"));
    QCOMPARE(keys(ContinueEvent{}), QString("clock event step time"));
    QCOMPARE(keys(EndEvent{}), QString("event outcome step text time"));

    const json end = toJson(Event{7, 1.5, EndEvent{RunOutcome::EarlyStopped, {}}});
    QVERIFY(end == json({{"event", "end"}, {"step", 7}, {"time", 1.5}, {"outcome", "early_stopped"}, {"text", ""}}));
    const json routing = toJson(Event{0, 0, RoutingEvent{{{3, {"Q"}, {0.5}, {0.1}, {1}, {0.6}}}}});
    QVERIFY(routing["layers"][0] ==
            json({{"layer", 3}, {"columns", {"Q"}}, {"mean", {0.5}}, {"deviation", {0.1}}, {"active", {1.0}}, {"entropy", {0.6}}}));
}

void TestEvents::whatIsWrittenIsReadAgain()
{
    const std::vector<EventBody> bodies{PhaseEvent{"train", 3, 9},
                                        StepEvent{9, 0.5, 1.25, 1e-3, 0.7, 90, 30, 0.1, 180, 1 << 20},
                                        ValidationEvent{0.5, 12, true},
                                        RoutingEvent{{{3, {"Q", "K"}, {0.5, 0.25}, {0.1, 0}, {1, 1}, {0.6, 0.5}}}},
                                        SampleEvent{"why", "because"},
                                        CheckpointEvent{"step-3"},
                                        PauseEvent{1.7e9},
                                        ContinueEvent{1.7e9 + 60.5},
                                        NoticeEvent{"halved"},
                                        EndEvent{RunOutcome::Diverged, "not a number"}};
    for (const EventBody &body : bodies) {
        const json written = toJson(Event{7, 1.5, body});
        const std::optional<Event> read = eventFromJson(written);
        QVERIFY2(read, written.dump().c_str());
        QVERIFY2(toJson(*read) == written, written.dump().c_str());
    }
    QVERIFY(!eventFromJson(json::array()));
    QVERIFY(!eventFromJson({{"event", "party"}}));
    QVERIFY(eventFromJson({{"event", "step"}, {"loss", "text"}, {"tokens", "many"}})); // hostile types do no harm
}

void TestEvents::numbersThatAreNotFiniteBecomeNull()
{
    StepEvent step;
    step.loss = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(json::parse(toJson(Event{0, 0, step}).dump())["loss"].is_null());
}

void TestEvents::answersCarryWhatMadeThem()
{
    GenerateAnswer answer{"a", {5, 6}, {1}, {-0.5, -1}, {{{0, {"Q"}, {0.25}, {}, {}, {}}}, {}}, FinishReason::EndToken, {}};
    answer.source.adapterSha256 = "ab12";
    answer.source.sampling.seed = 7;
    answer.source.routing.mute = {Site::Prompt};
    const json object = toJson(answer);
    QVERIFY(object["ids"] == json({5, 6}));
    QVERIFY(object["finish_reason"] == "end");
    QVERIFY(object["routing"] == json::parse(R"([[{"layer": 0, "columns": ["Q"], "mean": [0.25]}], []])"));
    QVERIFY(object["adapter_sha256"] == "ab12");
    QVERIFY(object["sampling"]["seed"] == 7);
    QVERIFY(object["routing_override"]["mute"] == json({"PROMPT"}));
    answer.routing.clear();
    QVERIFY(!toJson(answer).contains("routing"));
}

void TestEvents::expertsHaveNames()
{
    QCOMPARE(expertName(Site::FfnDown, 12), std::string("FFN_DOWN.12"));
    const std::optional<ExpertColumn> column = expertNamed("FFN_DOWN.12");
    QVERIFY(column && column->site == Site::FfnDown && column->expert == 12);
    for (const char *other : {"Q", "Q.", "Q.x", "Q.-1", "Q.1x", "LORA.1", ".1", "", "Q.99999999999999999999"})
        QVERIFY2(!expertNamed(other), other);
}

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
