// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/files/tensor_view.h"

#include <deque>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace moa {

class PickleValue;

struct PickleNone {
};

struct PickleBytes {
    std::string content;
};

struct PickleList {
    std::vector<const PickleValue *> items;
};

struct PickleTuple {
    std::vector<const PickleValue *> items;
};

struct PickleSet {
    std::vector<const PickleValue *> items;
};

/// A dict or an OrderedDict, in the order of the file. Python lets a later entry replace an earlier one of the same key.
struct PickleDict {
    std::vector<std::pair<const PickleValue *, const PickleValue *>> items;
};

/// A name that the file refers to, such as torch.FloatStorage. It is never looked up and never called.
struct PickleGlobal {
    std::string module;
    std::string name;
};

/// Where a tensor's numbers lie: the storage record `key`, which holds `elementCount` elements.
struct PickleStorage {
    DType dtype = DType::F32;
    std::string key;
    int64_t elementCount = 0;
};

/// A tensor as the file describes it; nothing about it is checked yet against the storage.
struct PickleTensor {
    PickleStorage storage;
    int64_t offset = 0; ///< in elements
    std::vector<int64_t> shape;
    std::vector<int64_t> strides;
};

/// An object whose class is not run; its attributes are a dict.
struct PickleObject {
    PickleGlobal type;
    PickleDict attributes;
};

/// One value of a pickle. Containers point to values of the same document, perhaps to themselves: don't recurse without a limit.
class PickleValue final
{
public:
    using Content = std::variant<PickleNone, bool, int64_t, double, std::string, PickleBytes, PickleList, PickleTuple, PickleSet,
                                 PickleDict, PickleGlobal, PickleStorage, PickleTensor, PickleObject>;
    Content content;

    /// The value as a T, or null where it is something else.
    template <class T>
    [[nodiscard]] const T *as() const
    {
        return std::get_if<T>(&content);
    }

    /// The entry of a dict, or attribute of an object, of that name; null where there is none or this is neither.
    [[nodiscard]] const PickleValue *find(std::string_view key) const;

    /// "a dict", "a tensor", "None": for messages.
    [[nodiscard]] std::string kind() const;
};

/// All values of one pickle; they live as long as it does.
struct PickleDocument {
    std::deque<PickleValue> values;
    const PickleValue *root = nullptr;
    uint64_t byteCount = 0; ///< length of the pickle, its STOP included
};

/// Reads the pickle that begins at bytes[0] (protocols 2 to 5, as torch.save and Python write them) without running anything: it
/// knows tensors, OrderedDict, set, torch.Size and argparse.Namespace and refuses every other name by throwing InputFile. `where`
/// is the file's name for messages.
[[nodiscard]] PickleDocument readPickle(std::span<const std::byte> bytes, const std::string &where);

} // namespace moa
