// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/unpickler.h"

#include <algorithm>
#include <array>

namespace moa {
namespace {

constexpr size_t kMostDimensions = 64;
constexpr size_t kLongestKey = 64;

/// Two names for one class: Python 2 called its module differently.
bool isSetClass(const PickleGlobal &global)
{
    return (global.module == "builtins" || global.module == "__builtin__") && global.name == "set";
}

bool is(const PickleGlobal &global, std::string_view module, std::string_view name)
{
    return global.module == module && global.name == name;
}

/// The element type of torch.FloatStorage and its kin.
std::optional<DType> storageDType(const PickleGlobal &global)
{
    constexpr std::array<std::pair<std::string_view, DType>, 10> kStorages{{{"DoubleStorage", DType::F64},
                                                                            {"FloatStorage", DType::F32},
                                                                            {"HalfStorage", DType::F16},
                                                                            {"BFloat16Storage", DType::BF16},
                                                                            {"LongStorage", DType::I64},
                                                                            {"IntStorage", DType::I32},
                                                                            {"ShortStorage", DType::I16},
                                                                            {"CharStorage", DType::I8},
                                                                            {"ByteStorage", DType::U8},
                                                                            {"BoolStorage", DType::Bool}}};
    if (global.module != "torch")
        return std::nullopt;
    const auto found = std::find_if(kStorages.begin(), kStorages.end(), [&](const auto &row) { return row.first == global.name; });
    return found == kStorages.end() ? std::nullopt : std::optional(found->second);
}

bool isKnownGlobal(const PickleGlobal &global)
{
    return storageDType(global) || isSetClass(global) || is(global, "torch._utils", "_rebuild_tensor_v2") ||
           is(global, "torch._utils", "_rebuild_parameter") || is(global, "collections", "OrderedDict") ||
           is(global, "torch", "Size") || is(global, "argparse", "Namespace");
}

} // namespace

bool Unpickler::readObject(uint8_t opcode)
{
    switch (opcode) {
    case 'c': {
        const std::string module = m_reader.takeLine();
        pushGlobal(module, m_reader.takeLine());
        return true;
    }
    case 0x93: { // STACK_GLOBAL
        const std::string &name = expect<std::string>(*pop(), MOA_TR("engine", "a name"));
        pushGlobal(expect<std::string>(*pop(), MOA_TR("engine", "a module's name")), name);
        return true;
    }
    case 'Q': pushStorage(); return true;
    case 'R': reduce(); return true;
    case 0x81: newObject(); return true;
    case 'b': build(); return true;
    default: return false;
    }
}

void Unpickler::pushGlobal(const std::string &module, const std::string &name)
{
    PickleGlobal global{module, name};
    if (module == "torch" && name.ends_with("Storage") && !isKnownGlobal(global))
        m_reader.fail(say(MOA_TR("engine", "numbers of torch.{} are not supported; convert them to float or an integer type"),
                          printable(name)));
    if (!isKnownGlobal(global)) {
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine",
                       "asks for {}.{}, which a file of tensors has no need of, so it is refused: loaded by Python it could "
                       "run code; take the weights from a source you trust, or as safetensors"),
                printable(module), printable(name)),
            m_reader.where());
    }
    push(std::move(global));
}

/// The persistent id of a tensor's numbers: ("storage", class, key, device, element count), in the older format with a sixth entry.
void Unpickler::pushStorage()
{
    const auto &items = expect<PickleTuple>(*pop(), MOA_TR("engine", "the description of a storage")).items;
    if (items.size() < 5 || expect<std::string>(*items[0], MOA_TR("engine", "the word storage")) != "storage")
        m_reader.fail(say(MOA_TR("engine", "the description of a storage is malformed")));
    if (items.size() > 5 && !items[5]->as<PickleNone>())
        m_reader.fail(say(
            MOA_TR("engine", "a storage that is part of another one is not supported; save the file again with a newer PyTorch")));
    const auto dtype = storageDType(expect<PickleGlobal>(*items[1], MOA_TR("engine", "a storage class")));
    if (!dtype)
        m_reader.fail(say(MOA_TR("engine", "a storage is of a class that is none")));
    const std::string &key = expect<std::string>(*items[2], MOA_TR("engine", "the key of a storage"));
    const auto count = expect<int64_t>(*items[4], MOA_TR("engine", "the size of a storage"));
    if (key.size() > kLongestKey || count < 0)
        m_reader.fail(say(MOA_TR("engine", "storage {} of {} elements is malformed"), printable(key), count));
    push(PickleStorage{*dtype, key, count});
}

void Unpickler::reduce()
{
    const PickleValue &argumentValue = *pop();
    const auto &arguments = expect<PickleTuple>(argumentValue, MOA_TR("engine", "a call's arguments")).items;
    const auto &function = expect<PickleGlobal>(*pop(), MOA_TR("engine", "a function"));
    if (is(function, "torch._utils", "_rebuild_tensor_v2")) {
        push(rebuildTensor(*argumentValue.as<PickleTuple>()));
    } else if (is(function, "torch._utils", "_rebuild_parameter")) {
        if (arguments.empty())
            m_reader.fail(say(MOA_TR("engine", "a parameter without a tensor")));
        const auto &tensor = expect<PickleTensor>(*arguments[0], MOA_TR("engine", "a parameter's tensor"));
        countValues(tensor.shape.size() + tensor.strides.size());
        push(tensor);
    } else if (is(function, "collections", "OrderedDict") && arguments.empty()) {
        push(PickleDict{});
    } else if (is(function, "torch", "Size") && arguments.size() == 1) {
        const auto &items = expect<PickleTuple>(*arguments[0], MOA_TR("engine", "a size")).items;
        countValues(items.size());
        push(PickleTuple{items});
    } else if (isSetClass(function) && arguments.size() == 1) {
        const auto &items = expect<PickleList>(*arguments[0], MOA_TR("engine", "a set's entries")).items;
        countValues(items.size());
        push(PickleSet{items});
    } else {
        m_reader.fail(say(MOA_TR("engine", "{}.{} is called with {} arguments, which torch.save does not do"), function.module,
                          function.name, arguments.size()));
    }
}

/// _rebuild_tensor_v2(storage, offset, sizes, strides, requires_grad, hooks, metadata).
PickleTensor Unpickler::rebuildTensor(const PickleTuple &arguments)
{
    const auto &items = arguments.items;
    if (items.size() < 6)
        m_reader.fail(say(MOA_TR("engine", "a tensor is described by {} values and needs 6"), items.size()));
    PickleTensor tensor;
    tensor.storage = expect<PickleStorage>(*items[0], MOA_TR("engine", "a tensor's storage"));
    tensor.offset = expect<int64_t>(*items[1], MOA_TR("engine", "a tensor's offset"));
    tensor.shape = sizes(*items[2]);
    tensor.strides = sizes(*items[3]);
    return tensor;
}

std::vector<int64_t> Unpickler::sizes(const PickleValue &value)
{
    const auto &items = expect<PickleTuple>(value, MOA_TR("engine", "a tensor's sizes")).items;
    if (items.size() > kMostDimensions)
        m_reader.fail(say(MOA_TR("engine", "a tensor has {} dimensions; at most {} are possible"), items.size(), kMostDimensions));
    countValues(items.size());
    std::vector<int64_t> numbers;
    for (const PickleValue *const item : items)
        numbers.push_back(expect<int64_t>(*item, MOA_TR("engine", "a tensor's size")));
    return numbers;
}

void Unpickler::newObject()
{
    const auto &arguments = expect<PickleTuple>(*pop(), MOA_TR("engine", "an object's arguments")).items;
    const auto &type = expect<PickleGlobal>(*pop(), MOA_TR("engine", "an object's class"));
    if (!is(type, "argparse", "Namespace") || !arguments.empty())
        m_reader.fail(
            say(MOA_TR("engine", "an object of {}.{} is made in a way that torch.save does not use"), type.module, type.name));
    push(PickleObject{type, {}});
}

/// Gives an object its attributes. Those of an OrderedDict (the `_metadata` of a state dict) say nothing about tensors: left out.
void Unpickler::build()
{
    const auto &state = expect<PickleDict>(*pop(), MOA_TR("engine", "an object's attributes"));
    PickleValue &target = top();
    if (target.as<PickleDict>())
        return;
    auto *const object = std::get_if<PickleObject>(&target.content);
    if (!object)
        m_reader.fail(say(MOA_TR("engine", "{} is given attributes"), target.kind()));
    countValues(state.items.size());
    object->attributes = state;
}

} // namespace moa
