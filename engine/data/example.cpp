// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/example.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <algorithm>

namespace moa {

namespace {

constexpr size_t kRowsAtOnce = 256; ///< between two words on how far it is

using Ids = std::vector<int32_t>;

void append(Ids &ids, std::span<const int32_t> more)
{
    ids.insert(ids.end(), more.begin(), more.end());
}

/// An example before it is cut to the limit.
struct Draft {
    Example example;
    int64_t inputEnd = 0;    ///< where the input field ends
    int64_t inputTokens = 0; ///< how long it is; 0 where there is none
};

/// An instruction's prompt in tokens. The released code encodes it piece by piece; where the template joins the answer, the last
/// piece and the answer are one text.
struct PromptTokens {
    Ids ids;
    int64_t inputEnd = 0;
    int64_t inputTokens = 0;
    std::string joined;      ///< the last piece, where the answer is joined to it
    size_t beforeJoined = 0; ///< tokens before that piece
};

PromptTokens encodePieces(const Record &record, const Tokenizer &tokenizer, const PromptTemplate &promptTemplate)
{
    const RenderedPrompt rendered = promptTemplate.render(record.instruction, record.input);
    PromptTokens prompt;
    if (tokenizer.addsBegin())
        prompt.ids.push_back(*tokenizer.beginToken());
    for (size_t i = 0; i < rendered.pieces.size(); ++i) {
        const Ids piece = tokenizer.encode(rendered.pieces[i], SpecialTokens::Plain);
        prompt.beforeJoined = prompt.ids.size();
        append(prompt.ids, piece);
        if (rendered.inputPiece == i) {
            prompt.inputEnd = std::ssize(prompt.ids);
            prompt.inputTokens = std::ssize(piece);
        }
    }
    if (rendered.joinsAnswer && !rendered.pieces.empty())
        prompt.joined = rendered.pieces.back();
    return prompt;
}

/// Prompt, answer and end token; the labels cover the answer and the end token.
Draft encodeInstruction(const Record &record, const Tokenizer &tokenizer, const PromptTemplate &promptTemplate)
{
    PromptTokens prompt = encodePieces(record, tokenizer, promptTemplate);
    Example example;
    example.promptTokens = std::ssize(prompt.ids);
    example.tokens = std::move(prompt.ids);
    if (prompt.joined.empty()) {
        append(example.tokens, tokenizer.encode(record.output, SpecialTokens::Plain));
    } else {
        // As many tokens are masked as the prompt alone has, even where the answer's first letters merge with its last token.
        example.tokens.resize(prompt.beforeJoined);
        append(example.tokens, tokenizer.encode(prompt.joined + record.output, SpecialTokens::Plain));
        example.promptTokens = std::min<int64_t>(example.promptTokens, std::ssize(example.tokens));
    }
    if (tokenizer.endToken())
        example.tokens.push_back(*tokenizer.endToken());
    example.labels = example.tokens;
    std::fill_n(example.labels.begin(), example.promptTokens, kIgnoredLabel);
    return {std::move(example), prompt.inputEnd, prompt.inputTokens};
}

std::vector<ChatMessage> asMessages(const Record &record)
{
    if (record.kind == RecordKind::Chat)
        return record.messages;
    const std::string question = record.input.empty() ? record.instruction : record.instruction + "\n\n" + record.input;
    return {{ChatRole::User, question}, {ChatRole::Assistant, record.output}};
}

Draft encodeChat(const Record &record, const Tokenizer &tokenizer, const ChatTemplate &chatTemplate)
{
    ChatTokens chat = chatTemplate.encode(tokenizer, asMessages(record), ChatEnd::Closed);
    Example example;
    example.tokens = std::move(chat.ids);
    example.labels = example.tokens;
    for (size_t i = 0; i < example.labels.size(); ++i)
        if (!chat.isAnswer[i])
            example.labels[i] = kIgnoredLabel;
    example.promptTokens = std::ranges::find(chat.isAnswer, true) - chat.isAnswer.begin();
    return {std::move(example)};
}

Draft encodeTokens(const Record &record, int64_t vocabularySize)
{
    const int32_t largest = std::max(std::ranges::max(record.tokens), std::ranges::max(record.labels));
    if (vocabularySize > 0 && largest >= vocabularySize)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "holds token {}, but the model's vocabulary ends at {}"), largest, vocabularySize - 1));
    Example example;
    example.tokens = record.tokens;
    example.labels = record.labels;
    const auto isLearnt = [](int32_t label) { return label != kIgnoredLabel; };
    example.promptTokens = std::ranges::find_if(example.labels, isLearnt) - example.labels.begin();
    return {std::move(example)};
}

/// Removes tokens and their labels.
void erase(Example &example, int64_t start, int64_t count)
{
    for (Ids *ids : {&example.tokens, &example.labels})
        ids->erase(ids->begin() + start, ids->begin() + start + count);
    example.promptTokens -= std::clamp<int64_t>(example.promptTokens - start, 0, count);
}

/// Cuts to the limit: the end of the input field goes first, then the beginning of it all, since the answer stands at the end.
/// Returns how many tokens were lost.
int64_t cut(Draft &draft, const EncodeOptions &options)
{
    Example &example = draft.example;
    example.wholeTokens = std::ssize(example.tokens);
    const int64_t excess = std::max<int64_t>(0, example.wholeTokens - options.maxTokens);
    const int64_t fromInput = std::min(excess, draft.inputTokens), inputStart = draft.inputEnd - fromInput;
    if (options.keepsCut) {
        example.isCut.assign(example.tokens.size(), false);
        std::fill_n(example.isCut.begin() + inputStart, fromInput, true);
        std::fill_n(example.isCut.begin(), excess - fromInput, true);
    } else {
        erase(example, inputStart, fromInput);
        erase(example, 0, excess - fromInput);
    }
    return excess;
}

const ChatTemplate &chatTemplateOf(const EncodeOptions &options)
{
    if (!options.chatTemplate)
        throw Failure(
            ErrorCode::Config,
            say(MOA_TR(
                    "engine",
                    "there are conversations to encode, but the model has no chat template that is known here; choose one of {}"),
                fmt::join(ChatTemplate::names(), ", ")),
            "data.template");
    return *options.chatTemplate;
}

/// Turns records into examples, one after the other.
class Encoder
{
public:
    Encoder(const Dataset &dataset, const Tokenizer *tokenizer, const EncodeOptions &options)
        : m_dataset(dataset), m_tokenizer(tokenizer), m_options(options)
    {
        if (options.maxTokens < 2)
            throw Failure(ErrorCode::Config,
                          say(MOA_TR("engine", "{} tokens are too few for an example: it needs at least 2"), options.maxTokens),
                          "data.max_tokens");
    }

    ExampleSet encode(const Observer &observer, const std::stop_token &stop)
    {
        for (size_t row = 0; row < m_dataset.records.size(); ++row) {
            if (stop.stop_requested())
                throw Failure(ErrorCode::Stopped, say(MOA_TR("engine", "stopped while encoding the data")));
            if (observer && row % kRowsAtOnce == 0)
                observer({0, 0, PhaseEvent{"read data", static_cast<int64_t>(row), std::ssize(m_dataset.records)}});
            encodeRow(static_cast<int64_t>(row));
        }
        if (observer)
            observer({0, 0, PhaseEvent{"read data", std::ssize(m_dataset.records), std::ssize(m_dataset.records)}});
        if (m_set.examples.empty())
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "none of its {} rows leaves anything to learn; the one in line {} {}"),
                              m_dataset.records.size(), m_set.problems.front().line, m_set.problems.front().message),
                          m_dataset.file.string());
        return std::move(m_set);
    }

private:
    void encodeRow(int64_t row)
    {
        const Record &record = m_dataset.records[static_cast<size_t>(row)];
        try {
            if (record.kind == RecordKind::Text)
                addDocument(record, row);
            else
                add(draftOf(record), record, row);
        } catch (const Failure &failure) {
            if (failure.error().code != ErrorCode::InputFile)
                throw;
            ++m_set.skippedRows;
            if (m_set.problems.size() < kMaxProblems)
                m_set.problems.push_back({m_dataset.file.string(), record.line, failure.error().message});
        }
    }

    [[nodiscard]] Draft draftOf(const Record &record) const
    {
        if (record.kind == RecordKind::Tokens)
            return encodeTokens(record, m_options.vocabularySize);
        if (record.kind == RecordKind::Instruction && m_options.promptTemplate)
            return encodeInstruction(record, tokenizer(), *m_options.promptTemplate);
        return encodeChat(record, tokenizer(), chatTemplateOf(m_options));
    }

    void add(Draft draft, const Record &record, int64_t row)
    {
        const int64_t lost = cut(draft, m_options);
        if (supervisedTokens(draft.example) == 0)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "leaves nothing to learn: every one of its tokens is masked")));
        m_set.cutExamples += lost > 0 ? 1 : 0;
        m_set.cutTokens += lost;
        draft.example.source = fmt::format("{}:{}", m_dataset.file.string(), record.line);
        draft.example.row = row;
        m_set.examples.push_back(std::move(draft.example));
    }

    /// All of a document is learnt, in pieces of at most maxTokens.
    void addDocument(const Record &record, int64_t row)
    {
        Ids ids;
        if (tokenizer().addsBegin())
            ids.push_back(*tokenizer().beginToken());
        append(ids, tokenizer().encode(record.output, SpecialTokens::Plain));
        if (tokenizer().endToken())
            ids.push_back(*tokenizer().endToken());
        if (ids.size() < 2)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "is a document of a single token: there is nothing to predict it from")));
        // The same holds for a last piece of one token, which is left out.
        for (int64_t start = 0; start + 1 < std::ssize(ids); start += m_options.maxTokens) {
            const int64_t end = std::min<int64_t>(start + m_options.maxTokens, std::ssize(ids));
            Example example;
            example.tokens.assign(ids.begin() + start, ids.begin() + end);
            example.labels = example.tokens;
            example.labels.front() = kIgnoredLabel;
            example.promptTokens = 1;
            add({std::move(example)}, record, row);
        }
    }

    [[nodiscard]] const Tokenizer &tokenizer() const
    {
        if (!m_tokenizer)
            throw Failure(ErrorCode::Config,
                          say(MOA_TR("engine", "holds text, so a model with a tokenizer is needed to encode it")),
                          m_dataset.file.string());
        return *m_tokenizer;
    }

    const Dataset &m_dataset;
    const Tokenizer *m_tokenizer;
    const EncodeOptions &m_options;
    ExampleSet m_set;
};

} // namespace

int64_t supervisedTokens(const Example &example)
{
    if (example.labels.empty())
        return 0;
    return std::count_if(example.labels.begin() + 1, example.labels.end(), [](int32_t label) { return label != kIgnoredLabel; });
}

ExampleSet encodeExamples(const Dataset &dataset, const Tokenizer *tokenizer, const EncodeOptions &options,
                          const Observer &observer, const std::stop_token &stop)
{
    return Encoder(dataset, tokenizer, options).encode(observer, stop);
}

std::vector<int32_t> encodePrompt(const Record &record, const Tokenizer &tokenizer, const EncodeOptions &options)
{
    if (record.kind == RecordKind::Instruction && options.promptTemplate)
        return encodePieces(record, tokenizer, *options.promptTemplate).ids;
    std::vector<ChatMessage> messages = asMessages(record);
    while (!messages.empty() && messages.back().role == ChatRole::Assistant)
        messages.pop_back();
    return chatTemplateOf(options).encode(tokenizer, messages, ChatEnd::OpensAnswer).ids;
}

} // namespace moa
