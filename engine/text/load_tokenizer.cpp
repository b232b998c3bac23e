// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/load_tokenizer.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/text/gguf_tokenizer.h"
#include "engine/text/sentencepiece_tokenizer.h"
#include "engine/text/tiktoken.h"
#include "engine/text/tokenizer_json.h"

namespace moa {

namespace {

namespace fs = std::filesystem;

constexpr size_t kMaxTokenizerBytes = 128u << 20;

std::unique_ptr<Tokenizer> loadTokenizerModel(const fs::path &path)
{
    const std::string content = readTextFile(path, kMaxTokenizerBytes);
    return looksLikeTiktoken(content) ? readTiktoken(content, path.string())
                                      : readSentencePiece(content, readTokenizerConfig(path.parent_path()), path.string());
}

std::unique_ptr<Tokenizer> loadFile(const fs::path &path)
{
    if (path.extension() == ".gguf")
        return makeGgufTokenizer(readGgufTokenizerData(GgufFile::open(path)), path.string());
    if (path.extension() == ".json")
        return readTokenizerJson(readTextFile(path, kMaxTokenizerBytes), readTokenizerConfig(path.parent_path()), path.string());
    if (path.extension() == ".model")
        return loadTokenizerModel(path);
    throw Failure(ErrorCode::InputFile,
                  say(MOA_TR("engine", "the file is no tokenizer; a .gguf model, a tokenizer.json or a tokenizer.model is")),
                  path.string());
}

bool isThere(const fs::path &path)
{
    std::error_code ignored; // what can't be looked at is not there
    return fs::exists(path, ignored);
}

} // namespace

std::unique_ptr<Tokenizer> loadTokenizer(const fs::path &model)
{
    if (!isThere(model))
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "there is no such file or folder, or it may not be read")),
                      model.string());
    if (!fs::is_directory(model))
        return loadFile(model);
    for (const char *const name : {"tokenizer.json", "tokenizer.model"}) {
        if (isThere(model / name))
            return loadFile(model / name);
    }
    throw Failure(ErrorCode::InputFile,
                  say(MOA_TR("engine", "the folder has no tokenizer: neither tokenizer.json nor tokenizer.model is in it")),
                  model.string());
}

} // namespace moa
