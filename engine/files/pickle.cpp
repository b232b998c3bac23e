// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/pickle.h"
#include "engine/api/say.h"

#include "engine/files/unpickler.h"

#include <algorithm>
#include <array>
#include <bit>

// The instructions are those of Python's Lib/pickletools.py.
namespace moa {
namespace {

// Far above what checkpoints have, and low enough that a hostile file can't exhaust the memory.
constexpr size_t kMostValues = size_t{1} << 22;
constexpr size_t kDeepestNesting = 1000;

} // namespace

PickleDocument Unpickler::run()
{
    for (;;) {
        const auto opcode = m_reader.read<uint8_t>();
        if (opcode == '.') {
            m_document.root = pop();
            m_document.byteCount = m_reader.position();
            return std::move(m_document);
        }
        const bool isKnown = readScalar(opcode) || readText(opcode) || readContainer(opcode) || fillContainer(opcode) ||
                             readMemo(opcode) || readObject(opcode);
        if (!isKnown)
            m_reader.fail(
                say(MOA_TR("engine", "pickle instruction 0x{:02x} is not one that a file of tensors needs; the file is damaged, or "
                                     "holds more than tensors"),
                    opcode));
    }
}

bool Unpickler::readScalar(uint8_t opcode)
{
    switch (opcode) {
    case 0x80: // PROTO
        if (const auto protocol = m_reader.read<uint8_t>(); protocol > 5)
            m_reader.fail(say(MOA_TR("engine", "pickle protocol {} is newer than 5, the newest that is known"), protocol));
        return true;
    case 0x95: // FRAME
        m_reader.read<uint64_t>();
        return true;
    case 'N': push(PickleNone{}); return true;
    case 0x88: push(true); return true;
    case 0x89: push(false); return true;
    case 'J': push(int64_t{m_reader.read<int32_t>()}); return true;
    case 'K': push(int64_t{m_reader.read<uint8_t>()}); return true;
    case 'M': push(int64_t{m_reader.read<uint16_t>()}); return true;
    case 0x8a: push(readLong()); return true;
    case 'G': push(std::bit_cast<double>(__builtin_bswap64(m_reader.read<uint64_t>()))); return true;
    default: return false;
    }
}

bool Unpickler::readText(uint8_t opcode)
{
    switch (opcode) {
    case 'X':
    case 'T': push(m_reader.takeText(m_reader.read<uint32_t>())); return true;
    case 0x8c:
    case 'U': push(m_reader.takeText(m_reader.read<uint8_t>())); return true;
    case 0x8d: push(m_reader.takeText(m_reader.read<uint64_t>())); return true;
    case 'C': push(PickleBytes{m_reader.takeText(m_reader.read<uint8_t>())}); return true;
    case 'B': push(PickleBytes{m_reader.takeText(m_reader.read<uint32_t>())}); return true;
    case 0x8e: push(PickleBytes{m_reader.takeText(m_reader.read<uint64_t>())}); return true;
    default: return false;
    }
}

/// Python's integers have any length; LONG1 gives it in bytes.
int64_t Unpickler::readLong()
{
    const auto byteCount = m_reader.read<uint8_t>();
    if (byteCount > sizeof(int64_t))
        m_reader.fail(say(MOA_TR("engine", "an integer of {} bytes does not fit 64 bits"), byteCount));
    const auto bytes = m_reader.take(byteCount);
    const bool isNegative = byteCount > 0 && (bytes.back() & std::byte{0x80}) != std::byte{0};
    int64_t value = isNegative ? -1 : 0;
    std::memcpy(&value, bytes.data(), bytes.size());
    return value;
}

bool Unpickler::readContainer(uint8_t opcode)
{
    switch (opcode) {
    case '}': push(PickleDict{}); return true;
    case ']': push(PickleList{}); return true;
    case ')': push(PickleTuple{}); return true;
    case 0x8f: push(PickleSet{}); return true;
    case '(': mark(); return true;
    case 't': push(PickleTuple{popToMark()}); return true;
    case 'l': push(PickleList{popToMark()}); return true;
    case 0x85: push(PickleTuple{popItems(1)}); return true;
    case 0x86: push(PickleTuple{popItems(2)}); return true;
    case 0x87: push(PickleTuple{popItems(3)}); return true;
    case 'd': {
        const Items items = popToMark();
        push(PickleDict{});
        setItems(items);
        return true;
    }
    default: return false;
    }
}

bool Unpickler::fillContainer(uint8_t opcode)
{
    const auto append = [](auto &target, const Items &items) {
        target.items.insert(target.items.end(), items.begin(), items.end());
    };
    switch (opcode) {
    case 'a':
    case 'e': {
        const Items items = opcode == 'a' ? popItems(1) : popToMark();
        append(container<PickleList>(MOA_TR("engine", "a list")), items);
        return true;
    }
    case 's': setItems(popItems(2)); return true;
    case 'u': setItems(popToMark()); return true;
    case 0x90: {
        const Items items = popToMark();
        append(container<PickleSet>(MOA_TR("engine", "a set")), items);
        return true;
    }
    default: return false;
    }
}

void Unpickler::setItems(const Items &items)
{
    if (items.size() % 2 != 0)
        m_reader.fail(say(MOA_TR("engine", "a dict is given a key without a value")));
    auto &dict = container<PickleDict>(MOA_TR("engine", "a dict"));
    for (size_t i = 0; i < items.size(); i += 2)
        dict.items.emplace_back(items[i], items[i + 1]);
}

bool Unpickler::readMemo(uint8_t opcode)
{
    switch (opcode) {
    case 'q': remember(m_reader.read<uint8_t>()); return true;
    case 'r': remember(m_reader.read<uint32_t>()); return true;
    case 0x94: remember(m_memo.size()); return true;
    case 'h': recall(m_reader.read<uint8_t>()); return true;
    case 'j': recall(m_reader.read<uint32_t>()); return true;
    default: return false;
    }
}

void Unpickler::remember(uint64_t slot)
{
    countValues(1);
    m_memo[slot] = &top();
}

void Unpickler::recall(uint64_t slot)
{
    const auto found = m_memo.find(slot);
    if (found == m_memo.end())
        m_reader.fail(say(MOA_TR("engine", "it refers to value {}, which has not come yet"), slot));
    countValues(1);
    m_stack.push_back(found->second);
}

void Unpickler::push(PickleValue::Content content)
{
    countValues(1);
    m_document.values.push_back(PickleValue{std::move(content)});
    m_stack.push_back(&m_document.values.back());
}

PickleValue &Unpickler::top(size_t depth)
{
    const size_t lowest = m_marks.empty() ? 0 : m_marks.back();
    if (m_stack.size() <= lowest + depth)
        m_reader.fail(say(MOA_TR("engine", "an instruction finds too few values before it")));
    return *m_stack[m_stack.size() - 1 - depth];
}

PickleValue *Unpickler::pop()
{
    PickleValue &value = top();
    m_stack.pop_back();
    return &value;
}

void Unpickler::mark()
{
    if (m_marks.size() == kDeepestNesting)
        m_reader.fail(say(MOA_TR("engine", "values are nested more than {} deep"), kDeepestNesting));
    m_marks.push_back(m_stack.size());
}

Unpickler::Items Unpickler::popToMark()
{
    if (m_marks.empty())
        m_reader.fail(say(MOA_TR("engine", "a group of values ends that has not begun")));
    const size_t count = m_stack.size() - m_marks.back();
    Items items = popItems(count);
    m_marks.pop_back();
    return items;
}

Unpickler::Items Unpickler::popItems(size_t count)
{
    if (count == 0)
        return {};
    top(count - 1);
    Items items(m_stack.end() - static_cast<ptrdiff_t>(count), m_stack.end());
    m_stack.resize(m_stack.size() - count);
    return items;
}

void Unpickler::countValues(size_t count)
{
    m_valueCount += count;
    if (m_valueCount > kMostValues)
        m_reader.fail(say(MOA_TR("engine", "it has more than {} values; no file of tensors has so many"), kMostValues));
}

template <class T>
T &Unpickler::container(const char *expected)
{
    PickleValue &value = top();
    T *const content = std::get_if<T>(&value.content);
    if (!content)
        m_reader.fail(say(MOA_TR("engine", "{} stands where {} is filled"), value.kind(), say(expected)));
    return *content;
}

const PickleValue *PickleValue::find(std::string_view key) const
{
    const auto *const object = as<PickleObject>();
    const auto *const dict = object ? &object->attributes : as<PickleDict>();
    if (!dict)
        return nullptr;
    const auto found = std::find_if(dict->items.rbegin(), dict->items.rend(), [&](const auto &item) {
        const auto *const name = item.first->template as<std::string>();
        return name && *name == key;
    });
    return found == dict->items.rend() ? nullptr : found->second;
}

std::string PickleValue::kind() const
{
    constexpr std::array<const char *, std::variant_size_v<Content>> kKinds{"None",
                                                                            MOA_TR("engine", "a truth value"),
                                                                            MOA_TR("engine", "an integer"),
                                                                            MOA_TR("engine", "a number"),
                                                                            MOA_TR("engine", "a text"),
                                                                            MOA_TR("engine", "bytes"),
                                                                            MOA_TR("engine", "a list"),
                                                                            MOA_TR("engine", "a tuple"),
                                                                            MOA_TR("engine", "a set"),
                                                                            MOA_TR("engine", "a dict"),
                                                                            MOA_TR("engine", "a class"),
                                                                            MOA_TR("engine", "a storage"),
                                                                            MOA_TR("engine", "a tensor"),
                                                                            MOA_TR("engine", "an object")};
    return say(kKinds[content.index()]);
}

PickleDocument readPickle(std::span<const std::byte> bytes, const std::string &where)
{
    return Unpickler(bytes, where).run();
}

} // namespace moa
