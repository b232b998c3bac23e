// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_file.h"

#include "engine/adapters/adapter_kind.h"
#include "engine/api/layer_spans.h"
#include "engine/api/say.h"
#include "engine/api/validate.h"
#include "engine/files/byte_reader.h"
#include "engine/files/json_file.h"
#include "engine/files/sha256.h"
#include "engine/model/tensor_bridge.h"

#include <algorithm>
#include <array>
#include <map>

namespace moa {

namespace {

constexpr size_t kMostNamesListed = 8;
constexpr std::array kTensorFiles{kAdapterTensorsFile, std::string_view("adapter_model.safetensors"),
                                  std::string_view("adapter_model.bin")};

/// The folder that a path names, itself or by the file of tensors in it; empty where it names neither.
std::filesystem::path folderOf(const std::filesystem::path &path)
{
    if (std::filesystem::is_directory(path))
        return path;
    const bool isTensors = std::ranges::find(kTensorFiles, path.filename().string()) != kTensorFiles.end();
    return isTensors && std::filesystem::exists(path) ? std::filesystem::absolute(path).parent_path() : std::filesystem::path();
}

[[noreturn]] void refuseUnknown(const std::filesystem::path &folder, const std::filesystem::path &path)
{
    const std::filesystem::path config = folder / "adapter_config.json";
    if (folder.empty() || !std::filesystem::exists(config))
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "There is no adapter here: no adapter.pth, no adapter_config.json, nor a folder with one.")),
            path.string());
    throw Failure(ErrorCode::InputFile,
                  say(MOA_TR("engine", "Adapters of peft_type \"{}\" are not supported; LORA, SOFTMOA and SPARSEMOA are."),
                      printable(JsonFile(config).textOr("peft_type", ""))),
                  config.string());
}

/// The released code writes empty routers and a full-size threshold for a block without adapters.
bool belongsToEmptyLayer(const TensorView &view, const AdapterBank &bank)
{
    const int64_t layer = layerOf(view.name);
    const bool isEmptyLayer = layer >= 0 && layer < bank.model().layers && bank.layer(layer) == nullptr;
    return isEmptyLayer && (view.elementCount() == 0 || view.name.find(".adapter_threshold_fn.") != std::string::npos);
}

/// The released code adds noise to a router nowhere, but may keep the tensors for it.
bool hasNoEffect(std::string_view tensorName)
{
    return tensorName.find(".adapter_noise_linear.") != std::string_view::npos;
}

AdapterConfig withLayersOf(AdapterConfig config, const DecoderConfig &model)
{
    const Result<std::vector<int64_t>> layers = resolveLayers(config.layers, model.layers);
    if (!layers)
        throw Failure(layers.error().code, layers.error().message, layers.error().where);
    config.layers = formatLayers(*layers);
    return config;
}

} // namespace

AdapterFile AdapterFile::open(const std::filesystem::path &path, const std::string &routerMode)
{
    const std::filesystem::path folder = folderOf(path);
    const AdapterFormat *const format = folder.empty() ? nullptr : recogniseAdapter(folder);
    if (!format)
        refuseUnknown(folder, path);
    AdapterFile file;
    file.m_format = format->info.key;
    file.m_path = path == folder && file.m_format == "pth" ? folder / kAdapterTensorsFile : path;
    file.m_content = format->read(folder, routerMode);
    return file;
}

std::string AdapterFile::digest() const
{
    const std::filesystem::path folder = folderOf(m_path);
    for (const std::string_view name : kTensorFiles)
        if (std::filesystem::exists(folder / name))
            return sha256OfFile(folder / name);
    throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "The adapter's tensors are no longer there.")), m_path.string());
}

bool isAdapter(const std::filesystem::path &path)
{
    const std::filesystem::path folder = folderOf(path);
    return !folder.empty() && recogniseAdapter(folder) != nullptr;
}

void AdapterFile::fill(AdapterBank &bank) const
{
    const at::NoGradGuard noGradients;
    const ParameterBuffer &buffer = bank.buffer();
    std::map<std::string, const TensorView *> found;
    const std::vector<TensorView> tensors =
        tensorsInOrder(m_content, RotaryOrder::Interleaved, {bank.model().heads, bank.model().keyValueHeads});
    for (const TensorView &view : tensors)
        found.emplace(view.name, &view);
    std::vector<std::string> missing, unexpected, misshapen;
    for (size_t i = 0; i < buffer.entries().size(); ++i) {
        const ParameterBuffer::Entry &entry = buffer.entries()[i];
        const auto view = found.find(entry.name);
        if (view == found.end()) {
            missing.push_back(entry.name);
            continue;
        }
        if (view->second->shape != entry.shape)
            misshapen.push_back(say(MOA_TR("engine", "{} ({} in the file, {} wanted)"), entry.name,
                                    describeShape(view->second->shape), describeShape(entry.shape)));
        else
            buffer.value(static_cast<int64_t>(i)).copy_(tensorFromView(*view->second));
        found.erase(view);
    }
    for (const auto &[name, view] : found)
        if (!belongsToEmptyLayer(*view, bank) && !hasNoEffect(name))
            unexpected.push_back(name);
    std::string text;
    const auto complain = [&](const char *what, const std::vector<std::string> &names) {
        if (!names.empty())
            text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", say(what), listed(names, kMostNamesListed));
    };
    complain(MOA_TR("engine", "of another shape"), misshapen);
    complain(MOA_TR("engine", "missing"), missing);
    complain(MOA_TR("engine", "unexpected"), unexpected);
    if (!text.empty())
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "The adapter does not fit its description and this model. Tensors {}."), text),
                      m_path.string());
    if (!at::isfinite(buffer.values().sum()).item<bool>())
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "The adapter holds NaN or infinite values.")), m_path.string());
    bank.buffer().refreshComputed();
}

std::unique_ptr<AdapterBank> loadAdapterBank(const AdapterFile &file, const DecoderConfig &model,
                                             const AdapterBank::Options &options)
{
    if (const int64_t layers = layersOf(file.content()); layers > model.layers)
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "The adapter was made for a model of {} layers, and this one has {}."), layers, model.layers),
            file.path().string());
    const AdapterDescription &description = file.description();
    AdapterPlan plan;
    try {
        plan = makeAdapterPlan(description.adapters, description.router, model, description.tunesBase);
    } catch (const Failure &failure) {
        throw Failure(ErrorCode::InputFile, failure.error().message, file.path().string());
    }
    auto bank = std::make_unique<AdapterBank>(std::move(plan), model, options);
    file.fill(*bank);
    return bank;
}

void saveAdapter(const std::filesystem::path &folder, const AdapterBank &bank, const AdapterDescription &description,
                 const nlohmann::json &extra)
{
    AdapterDescription resolved = description;
    for (AdapterConfig &adapter : resolved.adapters) {
        adapter = withLayersOf(adapter, bank.model());
        adapter.options = resolvedOptions(adapter.options, adapterKindNamed(adapter.kind).info.fields);
    }
    resolved.router.options = bank.plan().routerOptions;
    std::vector<TensorView> views;
    const ParameterBuffer &buffer = bank.buffer();
    for (size_t i = 0; i < buffer.entries().size(); ++i)
        views.push_back(viewOfTensor(buffer.entries()[i].name, buffer.value(static_cast<int64_t>(i)).to(at::kFloat)));
    writeAdapter(folder, views, resolved, extra);
}

} // namespace moa
