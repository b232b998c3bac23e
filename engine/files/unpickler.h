// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/say.h"
#include "engine/files/byte_reader.h"
#include "engine/files/pickle.h"

#include <fmt/format.h>

#include <unordered_map>

namespace moa {

/// The stack machine that pickles are programs for, without the instructions that could do anything but build values.
class Unpickler final
{
public:
    Unpickler(std::span<const std::byte> bytes, const std::string &where) : m_reader(bytes, where) {}

    PickleDocument run();

private:
    using Stack = std::vector<PickleValue *>;
    using Items = std::vector<const PickleValue *>;

    bool readScalar(uint8_t opcode);
    bool readText(uint8_t opcode);
    bool readContainer(uint8_t opcode);
    bool fillContainer(uint8_t opcode);
    bool readMemo(uint8_t opcode);
    bool readObject(uint8_t opcode);

    void push(PickleValue::Content content);
    PickleValue &top(size_t depth = 0);
    PickleValue *pop();
    void mark();
    Items popToMark();
    Items popItems(size_t count);
    void countValues(size_t count);

    int64_t readLong();
    template <class T>
    T &container(const char *expected);
    void setItems(const Items &items);
    void remember(uint64_t slot);
    void recall(uint64_t slot);

    void pushGlobal(const std::string &module, const std::string &name);
    void pushStorage();
    void reduce();
    void newObject();
    void build();
    PickleTensor rebuildTensor(const PickleTuple &arguments);
    std::vector<int64_t> sizes(const PickleValue &value);
    template <class T>
    const T &expect(const PickleValue &value, const char *what);

    ByteReader m_reader;
    PickleDocument m_document;
    Stack m_stack;
    std::vector<size_t> m_marks;
    std::unordered_map<uint64_t, PickleValue *> m_memo;
    size_t m_valueCount = 0;
};

template <class T>
const T &Unpickler::expect(const PickleValue &value, const char *what)
{
    const T *const content = value.as<T>();
    if (!content)
        m_reader.fail(say(MOA_TR("engine", "{} stands where {} belongs"), value.kind(), say(what)));
    return *content;
}

} // namespace moa
