// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/resources.h"
#include "engine/text/prompt_template.h"

#include "tests/engine/files/failure_of.h"

#include <QTest>

using namespace moa;
using Strings = std::vector<std::string>;

class TestPromptTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alpacaWithoutInputIsOneText()
    {
        const RenderedPrompt prompt = PromptTemplate::named("alpaca").render("Add 1 and 2.", "");
        QCOMPARE(prompt.text(),
                 std::string("Below is an instruction that describes a task. Write a response that appropriately completes the "
                             "request.\n\n### Instruction:\nAdd 1 and 2.\n\n### Response:"));
        QVERIFY(prompt.joinsAnswer);
        QCOMPARE(prompt.pieces.size(), size_t{1});
        QVERIFY(!prompt.inputPiece);
    }

    void alpacaWithInputIsPieceByPiece()
    {
        const RenderedPrompt prompt = PromptTemplate::named("alpaca").render("Add.", "1 and 2");
        QCOMPARE(
            prompt.pieces,
            (Strings{"Below is an instruction that describes a task, paired with an input that provides further context. Write a "
                     "response that appropriately completes the request.\n\n### Instruction:\n",
                     "Add.", "\n\n### Input:\n", "1 and 2", "\n\n### Response:"}));
        QVERIFY(!prompt.joinsAnswer);
        QCOMPARE(*prompt.inputPiece, size_t{3});
    }

    void bracesInFieldsHaveNoMeaning()
    {
        QCOMPARE(PromptTemplate::named("plain").render("{input} {instruction}", "{x}").text(),
                 std::string("{input} {instruction}\n{x}\n"));
    }

    void everyTemplateSaysWhatItIs()
    {
        QVERIFY(PromptTemplate::names().size() >= 3);
        for (const std::string &name : PromptTemplate::names()) {
            const PromptTemplate prompt = PromptTemplate::named(name);
            QCOMPARE(prompt.name(), name);
            QVERIFY(!prompt.label().empty() && !prompt.help().empty());
            QVERIFY(prompt.render("INSTRUCTION", "").text().find("INSTRUCTION") != std::string::npos);
            const RenderedPrompt both = prompt.render("INSTRUCTION", "INPUT");
            QVERIFY(both.text().find("INSTRUCTION") != std::string::npos);
            QCOMPARE(both.pieces.at(both.inputPiece.value()), std::string("INPUT"));
        }
    }

    void mistakesAreNamed()
    {
        const auto unknown = failureOf([] { (void)PromptTemplate::named("alpacca"); });
        QVERIFY2(unknown && unknown->message.find("alpaca, ") != std::string::npos, qPrintable(describeFailure(unknown)));
        for (const char *const json : {"{", "{}", R"({"name": 1})"}) {
            const auto error = failureOf([&] { (void)PromptTemplate::fromJson(json, "mine.json"); });
            QVERIFY2(error && error->code == ErrorCode::Config && error->where.starts_with("mine.json"),
                     qPrintable(describeFailure(error)));
        }
    }

    void embeddedFilesAreFound()
    {
        QVERIFY(resource("templates/prompt_alpaca.json").starts_with("{\n"));
        const auto names = resourceNames("templates/chat_");
        QVERIFY(std::find(names.begin(), names.end(), "templates/chat_chatml.json") != names.end());
        QVERIFY(failureOf([] { (void)resource("templates/none.json"); }));
    }
};

QTEST_GUILESS_MAIN(TestPromptTemplate)
#include "tst_prompt_template.moc"
