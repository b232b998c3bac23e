// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/pth.h"
#include "engine/files/zip.h"

#include <fmt/format.h>

namespace moa {
namespace {

std::string_view storageClass(DType dtype)
{
    switch (dtype) {
    case DType::F64: return "DoubleStorage";
    case DType::F32: return "FloatStorage";
    case DType::F16: return "HalfStorage";
    case DType::BF16: return "BFloat16Storage";
    case DType::I64: return "LongStorage";
    case DType::I32: return "IntStorage";
    case DType::I16: return "ShortStorage";
    case DType::I8: return "CharStorage";
    case DType::U8: return "ByteStorage";
    case DType::Bool: break;
    }
    return "BoolStorage";
}

/// Writes the pickle of a dict of tensors with the few instructions that torch.load(weights_only=True) knows.
class TensorPickler final
{
public:
    std::string run(const std::vector<TensorView> &tensors)
    {
        m_out = "\x80\x02}("; // protocol 2, an empty dict, its items
        for (size_t i = 0; i < tensors.size(); ++i) {
            text(tensors[i].name);
            tensor(tensors[i], std::to_string(i));
        }
        m_out += "u."; // set the items, stop
        return std::move(m_out);
    }

private:
    template <class T>
    void put(char opcode, T value)
    {
        m_out += opcode;
        m_out.append(reinterpret_cast<const char *>(&value), sizeof value);
    }

    void text(std::string_view content)
    {
        put('X', static_cast<uint32_t>(content.size()));
        m_out += content;
    }

    void number(int64_t value)
    {
        if (value >= INT32_MIN && value <= INT32_MAX) {
            put('J', static_cast<int32_t>(value));
        } else {
            m_out += "\x8a\x08"; // an integer of eight bytes
            m_out.append(reinterpret_cast<const char *>(&value), sizeof value);
        }
    }

    void numbers(const std::vector<int64_t> &values)
    {
        m_out += '(';
        for (const int64_t value : values)
            number(value);
        m_out += 't';
    }

    void global(std::string_view module, std::string_view name) { m_out += fmt::format("c{}\n{}\n", module, name); }

    /// A call of _rebuild_tensor_v2(storage, offset 0, sizes, strides, requires_grad False, hooks OrderedDict()).
    void tensor(const TensorView &view, const std::string &key)
    {
        global("torch._utils", "_rebuild_tensor_v2");
        m_out += "((";
        text("storage");
        global("torch", storageClass(view.dtype));
        text(key);
        text("cpu");
        number(view.elementCount());
        m_out += "tQ"; // the tuple is a persistent id
        number(0);
        numbers(view.shape);
        numbers(rowMajorStrides(view.shape));
        m_out += '\x89';
        global("collections", "OrderedDict");
        m_out += ")RtR";
    }

    std::string m_out;
};

} // namespace

void writePth(const std::filesystem::path &path, const std::vector<TensorView> &tensors)
{
    requireWritable(tensors);
    ZipWriter zip(path);
    const std::string folder = path.stem().string() + "/";
    zip.add(folder + "data.pkl", TensorPickler().run(tensors));
    zip.add(folder + ".format_version", "1");
    zip.add(folder + ".storage_alignment", "64");
    zip.add(folder + "byteorder", "little");
    for (size_t i = 0; i < tensors.size(); ++i)
        zip.add(fmt::format("{}data/{}", folder, i), tensors[i].bytes());
    zip.add(folder + "version", "3\n");
    zip.commit();
}

} // namespace moa
