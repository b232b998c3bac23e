// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/data/example.h"

#include <QTest>

using namespace moa;

namespace {

constexpr TokenId kBegin = 256;
constexpr TokenId kEnd = 257;
constexpr TokenId kColonX = 258; ///< the letters ":X"

Vocabulary letters()
{
    Vocabulary vocabulary;
    for (int byte = 0; byte < 256; ++byte)
        vocabulary.tokens.push_back({std::string(1, static_cast<char>(byte)), TokenKind::Normal});
    vocabulary.tokens.push_back({"<begin>", TokenKind::Control});
    vocabulary.tokens.push_back({"<|im_end|>", TokenKind::Control});
    vocabulary.tokens.push_back({":X", TokenKind::Normal});
    vocabulary.begin = kBegin;
    vocabulary.end = kEnd;
    vocabulary.addsBegin = true;
    return vocabulary;
}

/// One token a byte, but for ":X", so that every length can be counted by hand.
class LetterTokenizer final : public Tokenizer
{
public:
    LetterTokenizer() : Tokenizer(letters()) {}

private:
    void encodeText(std::string_view text, TextOpening, std::vector<TokenId> &ids) const override
    {
        for (size_t i = 0; i < text.size(); ++i) {
            const bool isPair = text.substr(i, 2) == ":X";
            ids.push_back(isPair ? kColonX : static_cast<unsigned char>(text[i]));
            i += isPair ? 1 : 0;
        }
    }
};

const std::string kHeadAlone =
    "Below is an instruction that describes a task. Write a response that appropriately completes the request.\n\n"
    "### Instruction:\n";
const std::string kHeadWithInput =
    "Below is an instruction that describes a task, paired with an input that provides further context. Write a "
    "response that appropriately completes the request.\n\n### Instruction:\n";
const std::string kTail = "\n\n### Response:";

Dataset datasetOf(std::vector<Record> records)
{
    Dataset dataset;
    dataset.file = "rows.json";
    for (size_t i = 0; i < records.size(); ++i)
        records[i].line = static_cast<int64_t>(i) + 1;
    dataset.records = std::move(records);
    return dataset;
}

Record instruction(std::string text, std::string input, std::string output)
{
    Record record;
    record.instruction = std::move(text);
    record.input = std::move(input);
    record.output = std::move(output);
    return record;
}

Record tokens(std::vector<int32_t> ids, std::vector<int32_t> labels)
{
    Record record;
    record.kind = RecordKind::Tokens;
    record.tokens = std::move(ids);
    record.labels = std::move(labels);
    return record;
}

Record chat(std::vector<ChatMessage> messages)
{
    Record record;
    record.kind = RecordKind::Chat;
    record.messages = std::move(messages);
    return record;
}

/// What the loss covers, as text.
std::string learnt(const Tokenizer &tokenizer, const Example &example)
{
    std::vector<TokenId> ids;
    std::ranges::copy_if(example.labels, std::back_inserter(ids), [](int32_t label) { return label != kIgnoredLabel; });
    return tokenizer.decode(ids, false);
}

} // namespace

class TestExample : public QObject
{
    Q_OBJECT

private:
    LetterTokenizer m_tokenizer;
    PromptTemplate m_alpaca = PromptTemplate::named("alpaca");
    ChatTemplate m_chatMl = ChatTemplate::named("chatml");
    EncodeOptions m_options{300, false, 0, &m_alpaca, &m_chatMl};

    [[nodiscard]] Example encode(const Record &record) const
    {
        return encodeExamples(datasetOf({record}), &m_tokenizer, m_options).examples.at(0);
    }

private Q_SLOTS:
    void init() { m_options = {300, false, 0, &m_alpaca, &m_chatMl}; }

    void anInstructionIsMaskedUpToItsAnswer()
    {
        const Example example = encode(instruction("Add.", "", "12"));
        QCOMPARE(m_tokenizer.decode(example.tokens, false), "<begin>" + kHeadAlone + "Add." + kTail + "12<|im_end|>");
        QCOMPARE(example.promptTokens, std::ssize(kHeadAlone) + 4 + std::ssize(kTail) + 1);
        QCOMPARE(learnt(m_tokenizer, example), std::string("12<|im_end|>"));
        QCOMPARE(supervisedTokens(example), int64_t{3});
        QCOMPARE(example.source, std::string("rows.json:1"));
    }

    void promptAndAnswerAreOneTextWithoutAnInput()
    {
        // ":X" merges across the border; as many tokens are masked as the prompt alone has, which takes the X out of the loss and
        // one letter more.
        const Example example = encode(instruction("Add.", "", "XYZ"));
        QCOMPARE(std::ranges::count(example.tokens, kColonX), 1);
        QCOMPARE(learnt(m_tokenizer, example), std::string("YZ<|im_end|>"));
    }

    void piecesAreEncodedOneByOneWithAnInput()
    {
        const Example example = encode(instruction("Add.", "1 2", "XYZ"));
        QCOMPARE(m_tokenizer.decode(example.tokens, false),
                 "<begin>" + kHeadWithInput + "Add.\n\n### Input:\n1 2" + kTail + "XYZ<|im_end|>");
        QCOMPARE(std::ranges::count(example.tokens, kColonX), 0);
        QCOMPARE(learnt(m_tokenizer, example), std::string("XYZ<|im_end|>"));
    }

    void theInputIsCutFirst()
    {
        const int64_t fixed =
            1 + std::ssize(kHeadWithInput) + 4 + std::ssize(std::string("\n\n### Input:\n")) + std::ssize(kTail) + 3;
        m_options.maxTokens = fixed + 5;
        const ExampleSet set = encodeExamples(datasetOf({instruction("Add.", "123456789", "12")}), &m_tokenizer, m_options);
        QCOMPARE(m_tokenizer.decode(set.examples[0].tokens, false),
                 "<begin>" + kHeadWithInput + "Add.\n\n### Input:\n12345" + kTail + "12<|im_end|>");
        QCOMPARE(learnt(m_tokenizer, set.examples[0]), std::string("12<|im_end|>"));
        QCOMPARE(set.examples[0].promptTokens, m_options.maxTokens - 3);
        QCOMPARE(set.cutExamples, int64_t{1});
        QCOMPARE(set.cutTokens, int64_t{4});
    }

    void theMaskMovesWithTheCut()
    {
        m_options.maxTokens = 10;
        const Example example = encode(instruction("Add.", "123", "12"));
        QCOMPARE(m_tokenizer.decode(example.tokens, false), std::string("sponse:12<|im_end|>"));
        QCOMPARE(example.promptTokens, int64_t{7});
        QCOMPARE(learnt(m_tokenizer, example), std::string("12<|im_end|>"));
        m_options.maxTokens = 2;
        const Example end = encode(instruction("Add.", "123", "12"));
        QCOMPARE(m_tokenizer.decode(end.tokens, false), std::string("2<|im_end|>"));
        QCOMPARE(end.promptTokens, int64_t{0});
        QCOMPARE(supervisedTokens(end), int64_t{1}); // the first token has nothing before it
    }

    void onlyAnswersOfAConversationAreLearnt()
    {
        const Record record = chat({{ChatRole::System, "S"},
                                    {ChatRole::User, "Q1"},
                                    {ChatRole::Assistant, "A1"},
                                    {ChatRole::User, "Q2 <|im_end|>"},
                                    {ChatRole::Assistant, "A2"}});
        const Example example = encode(record);
        QCOMPARE(learnt(m_tokenizer, example), std::string("A1<|im_end|>A2<|im_end|>"));
        QCOMPARE(example.labels[static_cast<size_t>(example.promptTokens)], static_cast<int32_t>('A'));
        // What a person typed never becomes a special token.
        QCOMPARE(std::ranges::count(example.tokens, kEnd), 5);
    }

    void anInstructionCanTakeTheChatTemplate()
    {
        m_options.promptTemplate = nullptr;
        QCOMPARE(learnt(m_tokenizer, encode(instruction("Add.", "1 2", "3"))), std::string("3<|im_end|>"));
        m_options.chatTemplate = nullptr;
        QVERIFY_THROWS_EXCEPTION(Failure, (void)encode(instruction("Add.", "1 2", "3")));
    }

    void aDocumentIsDividedAndAllLearnt()
    {
        Record record;
        record.kind = RecordKind::Text;
        record.output = "abcdefgh";
        m_options.maxTokens = 4;
        const ExampleSet set = encodeExamples(datasetOf({record}), &m_tokenizer, m_options);
        QCOMPARE(set.examples.size(), size_t{3});
        QCOMPARE(m_tokenizer.decode(set.examples[0].tokens, false), std::string("<begin>abc"));
        QCOMPARE(m_tokenizer.decode(set.examples[1].tokens, false), std::string("defg"));
        QCOMPARE(m_tokenizer.decode(set.examples[2].tokens, false), std::string("h<|im_end|>"));
        QCOMPARE(supervisedTokens(set.examples[1]), int64_t{3});
        m_options.maxTokens = 3; // 3 + 3 + 3 + 1: the last token alone teaches nothing
        QCOMPARE(encodeExamples(datasetOf({record}), &m_tokenizer, m_options).examples.size(), size_t{3});
    }

    void encodedRowsNeedNoTokenizer()
    {
        const ExampleSet set = encodeExamples(datasetOf({tokens({1, 5, 6, 2}, {-100, -100, 6, 2})}), nullptr, m_options);
        QCOMPARE(set.examples[0].labels, (std::vector<int32_t>{-100, -100, 6, 2}));
        QCOMPARE(set.examples[0].promptTokens, int64_t{2});
        QVERIFY_THROWS_EXCEPTION(Failure, (void)encodeExamples(datasetOf({instruction("a", "", "b")}), nullptr, m_options));
    }

    void rowsThatTeachNothingAreListed()
    {
        m_options.vocabularySize = 100;
        const std::vector<int32_t> masked(3, kIgnoredLabel);
        const ExampleSet set = encodeExamples(
            datasetOf({tokens({1, 2, 3}, masked), tokens({1, 2, 3}, {1, 2, 3}), tokens({1, 100, 3}, {1, 2, 3}), tokens({1}, {1})}),
            nullptr, m_options);
        QCOMPARE(set.examples.size(), size_t{1});
        QCOMPARE(set.examples[0].row, int64_t{1});
        QCOMPARE(set.skippedRows, int64_t{3});
        QCOMPARE(set.problems[0].line, int64_t{1});
        QCOMPARE(set.problems[1].message, std::string("holds token 100, but the model's vocabulary ends at 99"));
        QCOMPARE(set.problems[2].line, int64_t{4});
    }

    void nothingLeftIsAFailure()
    {
        const std::vector<int32_t> masked(3, kIgnoredLabel);
        try {
            (void)encodeExamples(datasetOf({tokens({1, 2, 3}, masked)}), nullptr, m_options);
            QFAIL("was accepted");
        } catch (const Failure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::InputFile);
            QCOMPARE(failure.error().where, std::string("rows.json"));
        }
        m_options.maxTokens = 1;
        QVERIFY_THROWS_EXCEPTION(Failure, (void)encode(instruction("a", "", "b")));
    }

    void encodingCanBeStopped()
    {
        std::stop_source source;
        PhaseEvent last;
        const auto watch = [&](const Event &event) {
            last = std::get<PhaseEvent>(event.body);
            if (last.done > 0)
                source.request_stop();
        };
        const std::vector<Record> rows(600, instruction("a", "", "b"));
        try {
            (void)encodeExamples(datasetOf(rows), &m_tokenizer, m_options, watch, source.get_token());
            QFAIL("went on");
        } catch (const Failure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::Stopped);
        }
        QCOMPARE(last.name, std::string("read data"));
        QCOMPARE(last.total, int64_t{600});
        QVERIFY(last.done > 0 && last.done < 600);
    }

    void aPromptIsWhatPrecedesTheAnswerInTraining()
    {
        for (const Record &record : {instruction("Add.", "", "12"), instruction("Add.", "1 2", "12"),
                                     chat({{ChatRole::User, "Q1"}, {ChatRole::Assistant, "12"}})}) {
            const Example example = encode(record);
            const std::vector<int32_t> before(example.tokens.begin(), example.tokens.begin() + example.promptTokens);
            QCOMPARE(encodePrompt(record, m_tokenizer, m_options), before);
        }
    }
};

QTEST_GUILESS_MAIN(TestExample)
#include "tst_example.moc"
