// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/merging.h"

#include "engine/adapters/adapter_file.h"
#include "engine/adapters/formats/layer_tensors.h"
#include "engine/api/error.h"
#include "engine/api/layer_spans.h"
#include "engine/api/say.h"
#include "engine/files/atomic_file.h"
#include "engine/files/json_file.h"
#include "engine/files/mapped_file.h"
#include "engine/files/safetensors.h"
#include "engine/model/load_decoder.h"
#include "engine/model/tensor_bridge.h"
#include "engine/service/resident_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace moa {

namespace {

namespace fs = std::filesystem;

/// Rows of a weight that are in memory in fp64 at a time.
constexpr int64_t kRowsAtOnce = 512;

/// What is added to one weight: scale · B A.
struct Update {
    at::Tensor a, b; ///< fp64 [R, in], [out, R]
    double scale = 1;
};
/// By the weight's name in the Hugging Face folder.
using Updates = std::map<std::string, Update>;

void requireMergeable(const AdapterDescription &description, const fs::path &path)
{
    const auto refuse = [&](const std::string &why) {
        throw Failure(ErrorCode::Config, say(MOA_TR("engine", "The adapter can't be merged: ")) + why + ".", path.string());
    };
    if (description.router.mode != "none")
        refuse(say(MOA_TR("engine", "its router ({}) weighs it anew for every token"), description.router.mode));
    if (description.tunesBase)
        refuse(say(MOA_TR("engine", "it tunes biases, which the model's files have no place for")));
    for (const AdapterConfig &adapter : description.adapters) {
        if (adapter.kind != "lora")
            refuse(say(MOA_TR("engine", "an adapter of kind {} is no change of a weight"), adapter.kind));
        if (adapter.options.value("decomposed", false))
            refuse(say(MOA_TR("engine", "it is weight-decomposed (DoRA); PEFT's own merging takes its export of form peft")));
        if (adapter.options.value("experts", 1) > 1)
            refuse(say(MOA_TR("engine", "its experts are weighed anew for every token")));
    }
}

Updates updatesOf(const AdapterFile &file, const DecoderConfig &model)
{
    AdapterDescription description = completed(file.description());
    requireMergeable(description, file.path());
    (void)loadAdapterBank(file, model, {}); // checks every tensor against the model
    for (AdapterConfig &adapter : description.adapters)
        adapter.layers = formatLayers(resolveLayers(adapter.layers, model.layers).value());
    AdapterContent content = file.content();
    content.tensors = tensorsInOrder(content, RotaryOrder::HalfSplit, {model.heads, model.keyValueHeads});
    std::map<std::string, at::Tensor> tensors;
    for (const TensorView &view : content.tensors)
        tensors[view.name] = tensorFromView(view).to(at::kDouble);
    Updates updates;
    for (const LoraPlace &place : loraPlaces(description.adapters))
        updates[fmt::format("model.layers.{}.{}.weight", place.layer, place.projection->module)] = {
            tensors.at(place.name() + ".lora_A.weight"), tensors.at(place.name() + ".lora_B.weight"), place.scale()};
    return updates;
}

/// A folder under a temporary name that takes its own at the end, and is removed where that does not come.
class NewFolder
{
public:
    explicit NewFolder(fs::path path) : m_path(fs::absolute(std::move(path)).lexically_normal())
    {
        if (!m_path.has_filename())
            m_path = m_path.parent_path();
        if (fs::exists(m_path) && !(fs::is_directory(m_path) && fs::is_empty(m_path)))
            throw Failure(ErrorCode::OutputFile,
                          say(MOA_TR("engine", "There is something of that name already; name a new folder.")), m_path.string());
        m_temporary = m_path.parent_path() / fmt::format(".{}.merging", m_path.filename().string());
        std::error_code error;
        fs::remove_all(m_temporary, error); // left by a merge that was killed
        fs::create_directories(m_temporary, error);
        if (error)
            throw Failure(ErrorCode::OutputFile, say(MOA_TR("engine", "can't be made: {}"), error.message()), m_path.string());
    }
    ~NewFolder()
    {
        std::error_code ignored;
        fs::remove_all(m_temporary, ignored);
    }
    NewFolder(const NewFolder &) = delete;
    NewFolder &operator=(const NewFolder &) = delete;

    [[nodiscard]] const fs::path &inside() const { return m_temporary; }

    void commit()
    {
        std::error_code error;
        fs::rename(m_temporary, m_path, error);
        if (error)
            throw Failure(ErrorCode::OutputFile, say(MOA_TR("engine", "can't be made: {}"), error.message()), m_path.string());
    }

private:
    fs::path m_path, m_temporary;
};

/// The files that hold a folder's weights, as its index names them.
std::set<std::string> weightFiles(const fs::path &folder)
{
    const fs::path index = folder / "model.safetensors.index.json";
    if (!fs::exists(index))
        return {"model.safetensors"};
    (void)readSafetensorsFolder(folder); // checks names and places
    std::set<std::string> files;
    const JsonFile json(index);
    for (const auto &[name, file] : json.object().at("weight_map").items())
        files.insert(file.get<std::string>());
    return files;
}

/// Everything beside the weights: configuration, tokenizer, licence.
void copyCompanions(const fs::path &from, const fs::path &to)
{
    constexpr std::array kWeights{".safetensors", ".bin", ".pth", ".pt", ".gguf", ".h5", ".msgpack", ".onnx"};
    for (const fs::directory_entry &entry : fs::directory_iterator(from))
        if (entry.is_regular_file() && std::ranges::find(kWeights, entry.path().extension()) == kWeights.end())
            fs::copy_file(entry.path(), to / entry.path().filename());
}

class Merger
{
public:
    Merger(Updates updates, MergeResult &result) : m_updates(std::move(updates)), m_result(result) {}

    /// Copies a file of weights, whose header stays as it is since neither shapes nor types change.
    void mergeFile(const fs::path &from, const fs::path &to, const std::stop_token &stop)
    {
        const SafetensorsFile file = SafetensorsFile::open(from);
        const auto mapped = MappedFile::open(from);
        const auto bytes = mapped->bytes();
        uint64_t dataBytes = 0;
        for (const TensorView &view : file.tensors())
            dataBytes += view.byteCount;
        AtomicFile out(to);
        out.append(bytes.first(bytes.size() - dataBytes));
        for (const TensorView &view : file.tensors()) {
            if (stop.stop_requested())
                throw Failure(ErrorCode::Stopped, say(MOA_TR("engine", "Stopped while merging.")));
            ++m_result.tensors;
            if (const auto update = m_updates.find(view.name); update != m_updates.end()) {
                writeMerged(out, view, update->second);
                m_updates.erase(update);
            } else {
                out.append(view.bytes());
            }
        }
        out.commit();
    }

    void requireAllMerged(const fs::path &model) const
    {
        if (!m_updates.empty())
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "The weights have no tensor {}."), m_updates.begin()->first),
                          model.string());
    }

private:
    void writeMerged(AtomicFile &out, const TensorView &view, const Update &update)
    {
        const at::Tensor stored = tensorFromView(view);
        if (!stored.is_floating_point())
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "The weight is stored as {}; merging needs a model that is not quantised."),
                              dtypeName(view.dtype)),
                          view.name);
        double updateSquares = 0, errorSquares = 0;
        for (int64_t row = 0; row < stored.size(0); row += kRowsAtOnce) {
            const int64_t rows = std::min(kRowsAtOnce, stored.size(0) - row);
            const at::Tensor delta = at::mm(update.b.narrow(0, row, rows), update.a).mul_(update.scale); // [rows, in]
            const at::Tensor exact = stored.narrow(0, row, rows).to(at::kDouble) + delta;
            const TensorView written = viewOfTensor(view.name, exact.to(stored.scalar_type()));
            out.append(written.bytes());
            const at::Tensor error = tensorFromView(written).to(at::kDouble) - exact;
            updateSquares += delta.square().sum().item<double>();
            errorSquares += error.square().sum().item<double>();
            m_result.largestError = std::max(m_result.largestError, error.abs().max().item<double>());
        }
        ++m_result.mergedTensors;
        m_result.precision = dtypeName(view.dtype);
        const double loss = updateSquares > 0 ? std::sqrt(errorSquares / updateSquares) : 0;
        if (loss > m_result.largestLoss) {
            m_result.largestLoss = loss;
            m_result.worstTensor = view.name;
        }
    }

    Updates m_updates;
    MergeResult &m_result;
};

} // namespace

MergeResult mergeAdapter(const MergeRequest &request, const Observer &observer, const std::stop_token &stop)
{
    const at::NoGradGuard noGradients;
    const auto model = openWeights(request.model);
    if (model->layout() != "hugging_face")
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "Merging needs a model as a Hugging Face folder: config.json and safetensors.")),
                      request.model.string());
    const AdapterFile adapter = AdapterFile::open(request.adapter);
    MergeResult result;
    result.folder = request.output;
    result.notes = checkBase(adapter, fingerprint(*model), request.acceptOtherBase);
    Merger merger(updatesOf(adapter, model->config()), result);

    NewFolder folder(request.output);
    copyCompanions(request.model, folder.inside());
    const std::set<std::string> files = weightFiles(request.model);
    int64_t done = 0;
    for (const std::string &file : files) {
        if (observer)
            observer({0, 0, PhaseEvent{"merge", done++, std::ssize(files)}});
        merger.mergeFile(request.model / file, folder.inside() / file, stop);
    }
    merger.requireAllMerged(request.model);
    folder.commit();
    if (observer)
        observer({0, 0, PhaseEvent{"merge", done, std::ssize(files)}});
    return result;
}

} // namespace moa
