// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/sentencepiece_tokenizer.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/text/spm_bpe.h"

#include <sentencepiece_processor.h>

#include <algorithm>

namespace moa {

namespace {

using sentencepiece::SentencePieceProcessor;

TokenKind kindOfPiece(const SentencePieceProcessor &processor, int id)
{
    return processor.IsUnknown(id)   ? TokenKind::Unknown
           : processor.IsControl(id) ? TokenKind::Control
           : processor.IsByte(id)    ? TokenKind::Byte
           : processor.IsUnused(id)  ? TokenKind::Unused
                                     : TokenKind::Normal;
}

Vocabulary readVocabulary(const SentencePieceProcessor &processor)
{
    Vocabulary vocabulary;
    for (int id = 0; id < processor.GetPieceSize(); ++id)
        vocabulary.tokens.push_back({processor.IdToPiece(id), kindOfPiece(processor, id)});
    decodeSpmPieces(vocabulary.tokens);
    if (processor.bos_id() >= 0)
        vocabulary.begin = processor.bos_id();
    if (processor.eos_id() >= 0)
        vocabulary.end = processor.eos_id();
    vocabulary.addsBegin = true;
    return vocabulary;
}

class SentencePieceTokenizer final : public Tokenizer
{
public:
    SentencePieceTokenizer(std::unique_ptr<SentencePieceProcessor> processor, Vocabulary vocabulary)
        : Tokenizer(std::move(vocabulary)), m_processor(std::move(processor))
    {}

    /// The library leaves out the space that encoding puts in front.
    [[nodiscard]] std::string decode(std::span<const TokenId> ids, bool skipSpecial) const override
    {
        std::string text;
        std::vector<int> run; // ids between special ones
        const auto flush = [&] {
            text += m_processor->DecodeIds(run);
            run.clear();
        };
        for (const TokenId id : ids) {
            if (id < 0 || id >= vocabularySize())
                continue;
            if (!isSpecial(id)) {
                run.push_back(id);
                continue;
            }
            flush();
            text += skipSpecial ? std::string() : piece(id);
        }
        flush();
        return text;
    }

protected:
    void encodeText(std::string_view text, TextOpening opening, std::vector<TokenId> &ids) const override
    {
        std::vector<int> added;
        if (opening == TextOpening::Continues)
            added = encodeContinuation(text);
        else
            added = m_processor->EncodeAsIds(text);
        ids.insert(ids.end(), added.begin(), added.end());
    }

private:
    /// The library can't be told to put no space in front, so a line break goes first and its tokens are dropped.
    [[nodiscard]] std::vector<int> encodeContinuation(std::string_view text) const
    {
        const std::vector<int> lead = m_processor->EncodeAsIds("\n");
        const std::vector<int> all = m_processor->EncodeAsIds("\n" + std::string(text));
        if (all.size() < lead.size() || !std::equal(lead.begin(), lead.end(), all.begin()))
            return m_processor->EncodeAsIds(text); // a model that merges line breaks with text, or drops them
        return {all.begin() + static_cast<std::ptrdiff_t>(lead.size()), all.end()};
    }

    std::unique_ptr<SentencePieceProcessor> m_processor;
};

} // namespace

std::unique_ptr<Tokenizer> readSentencePiece(std::string_view content, const TokenizerConfig &config, const std::string &where)
{
    auto processor = std::make_unique<SentencePieceProcessor>();
    if (!processor->LoadFromSerializedProto(content).ok())
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "the file is no SentencePiece model, or a damaged one; fetch it again")), where);
    Vocabulary vocabulary = readVocabulary(*processor);
    applyTokenizerConfig(config, vocabulary);
    checkVocabulary(vocabulary, where);
    return std::make_unique<SentencePieceTokenizer>(std::move(processor), std::move(vocabulary));
}

} // namespace moa
