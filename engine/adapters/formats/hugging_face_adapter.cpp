// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/formats/hugging_face_adapter.h"

#include "engine/adapters/formats/layer_tensors.h"
#include "engine/adapters/formats/peft_folder.h"
#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/atomic_file.h"
#include "engine/files/byte_reader.h"
#include "engine/files/file_set.h"
#include "engine/files/json_file.h"
#include "engine/files/safetensors.h"
#include "engine/model/tensor_bridge.h"

#include <algorithm>
#include <map>
#include <set>

namespace moa {

namespace {

constexpr std::string_view kConfigFile = "adapter_config.json";
constexpr std::string_view kTensorsFile = "adapter_model.safetensors";
/// Called alike in both forms.
constexpr std::array<std::string_view, 4> kSameParts{"p_adapter.", "adapter_type_router.", "adapter_threshold_fn.",
                                                     "adapter_noise_linear."};
/// The highest threshold, which that code does not let one choose.
constexpr double kMaxThreshold = 0.5;

/// What the tensors of one block say.
struct FoundBlock {
    std::set<Site> sites;
    int64_t routerRows = 0; ///< of the SwiGLU router's first matrix
    bool hasLinearRouter = false;
};

int64_t rowsOf(const TensorView &view)
{
    return view.shape.empty() ? 0 : view.shape.front();
}

/// A name in an adapter.pth for theirs; nothing where it has none.
std::optional<std::string> ourName(std::string_view name)
{
    const std::optional<LayerTensor> tensor = splitLayerTensor(name, kWrappedLayers);
    if (!tensor)
        return std::nullopt;
    const std::string prefix = fmt::format("{}{}.", kMetaLayers, tensor->layer);
    for (const ProjectionNames &projection : kProjections)
        if (tensor->part.starts_with(projection.released))
            return fmt::format("{}{}{}", prefix, projection.ours, tensor->part.substr(projection.released.size()));
    for (const std::string_view part : kSameParts)
        if (tensor->part.starts_with(part))
            return fmt::format("{}{}", prefix, tensor->part);
    return std::nullopt;
}

std::string theirName(std::string_view ours)
{
    const std::optional<LayerTensor> tensor = splitLayerTensor(ours, kMetaLayers);
    if (tensor) {
        const std::string prefix = fmt::format("{}{}.", kWrappedLayers, tensor->layer);
        for (const ProjectionNames &projection : kProjections)
            if (tensor->part.starts_with(projection.ours))
                return fmt::format("{}{}{}", prefix, projection.released, tensor->part.substr(projection.ours.size()));
        for (const std::string_view part : kSameParts)
            if (tensor->part.starts_with(part))
                return fmt::format("{}{}", prefix, tensor->part);
    }
    throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "Tensor {} has no place in the Hugging Face form."), ours));
}

/// Reads adapters and router out of the tensors, which have our names.
class Recognition
{
public:
    Recognition(const std::vector<TensorView> &tensors, const std::string &where) : m_where(where)
    {
        for (const TensorView &view : tensors)
            if (const std::optional<LayerTensor> tensor = splitLayerTensor(view.name, kMetaLayers);
                tensor && view.elementCount() > 0)
                add(*tensor, view);
    }

    [[nodiscard]] std::vector<AdapterConfig> adapters() const
    {
        std::vector<AdapterConfig> configs = configsOf("lora", m_loras);
        std::ranges::move(configsOf("parallel", m_parallels), std::back_inserter(configs));
        if (configs.empty())
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "No adapter is in the file.")), m_where);
        return configs;
    }

    [[nodiscard]] RouterConfig router(bool saysSparse) const
    {
        RouterConfig router;
        router.mode = m_hasThreshold || saysSparse ? "sparse" : "soft";
        router.options = {{"swiglu_factor", swigluFactor()}, {"router_input", "normed"}};
        if (router.mode == "sparse") {
            router.options["max_threshold"] = kMaxThreshold;
            router.options["threshold"] = m_hasThreshold ? "learned" : "constant";
            router.options["threshold_gradient"] = "none";
        }
        return router;
    }

private:
    void add(const LayerTensor &tensor, const TensorView &view)
    {
        FoundBlock &block = m_blocks[tensor.layer];
        for (const ProjectionNames &projection : kProjections)
            if (tensor.part == std::string(projection.ours) + ".lora_A.weight") {
                block.sites.insert(projection.site);
                m_loras.push_back({tensor.layer, projection.site, {{"rank", rowsOf(view)}, {"alpha", rowsOf(view)}}});
            }
        if (tensor.part == "p_adapter.down_proj.weight") {
            block.sites.insert(Site::Parallel);
            m_parallels.push_back({tensor.layer, Site::Parallel, {{"size", rowsOf(view)}}});
        }
        if (tensor.part == "adapter_type_router.w1.weight")
            block.routerRows = rowsOf(view);
        block.hasLinearRouter = block.hasLinearRouter || tensor.part == "adapter_type_router.weight";
        m_hasThreshold = m_hasThreshold || tensor.part.starts_with("adapter_threshold_fn.");
    }

    /// 0 for the linear router. One number serves all blocks, as the routers of one run have it.
    [[nodiscard]] int64_t swigluFactor() const
    {
        std::set<int64_t> factors;
        for (const auto &[layer, block] : m_blocks) {
            const auto columns = std::ssize(block.sites);
            if (columns == 0)
                continue;
            if (block.routerRows % columns != 0 || (block.routerRows == 0 && !block.hasLinearRouter))
                throw Failure(ErrorCode::InputFile,
                              say(MOA_TR("engine", "The router of layer {} fits none of its {} adapters: {} rows."), layer, columns,
                                  block.routerRows),
                              m_where);
            factors.insert(block.routerRows / columns);
        }
        if (factors.size() != 1)
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "The routers of the layers are of different sizes.")),
                          m_where);
        return *factors.begin();
    }

    const std::string &m_where;
    std::map<int64_t, FoundBlock> m_blocks;
    std::vector<FoundAdapter> m_loras, m_parallels;
    bool m_hasThreshold = false;
};

AdapterContent read(const std::filesystem::path &folder, const std::string &)
{
    const std::string where = (folder / kConfigFile).string();
    AdapterContent content;
    content.rotaryOrder = RotaryOrder::HalfSplit;
    for (TensorView view : readAdapterModel(folder)) {
        const std::optional<std::string> name = ourName(view.name);
        if (!name)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "Tensor {} is of no adapter that is known."), printable(view.name)), where);
        view.name = *name;
        content.tensors.push_back(std::move(view));
    }
    const Recognition recognition(content.tensors, where);
    content.description.adapters = recognition.adapters();
    content.description.router = recognition.router(peftTypeOf(folder) == "SPARSEMOA");
    requireValidDescription(content.description, where);
    return content;
}

std::optional<std::string> obstacle(const AdapterDescription &description)
{
    if (description.tunesBase)
        return say(MOA_TR("engine", "it tunes biases and norms, and that form has neither"));
    const std::string &mode = description.router.mode;
    const nlohmann::json &router = description.router.options;
    if (mode != "soft" && mode != "sparse")
        return say(MOA_TR("engine", "its router is of mode {}, and that form knows soft and sparse"), mode);
    if (router.value("router_input", "block") != "normed")
        return say(MOA_TR("engine", "its router reads the block's input as it is, and the router of that form reads it normed"));
    if (mode == "sparse" && router.value("threshold_gradient", "none") == "shifted")
        return say(MOA_TR("engine", "its sparse weights are shifted by the threshold, and those of that form are not"));
    if (mode == "sparse" && router.value("threshold", "learned") == "constant")
        return say(MOA_TR("engine", "its threshold is constant, which that form can't say"));
    if (mode == "sparse" && router.value("max_threshold", kMaxThreshold) != kMaxThreshold)
        return say(MOA_TR("engine", "its highest threshold is {}, and that form knows {} alone"), router["max_threshold"].dump(),
                   kMaxThreshold);
    for (const AdapterConfig &adapter : description.adapters) {
        if (adapter.kind != "lora" && adapter.kind != "parallel")
            return say(MOA_TR("engine", "it has an adapter of kind {}, and that form has LoRA and the parallel adapter"),
                       adapter.kind);
        if (adapter.options.value("experts", 1) > 1)
            return say(MOA_TR("engine", "its adapters have several experts, and those of that form have one"));
    }
    return std::nullopt;
}

std::vector<std::string> notes(const AdapterDescription &description)
{
    bool isAsFixed = description.router.options.at("swiglu_factor") == 4;
    for (const AdapterConfig &adapter : description.adapters) {
        if (adapter.kind == "parallel")
            isAsFixed = isAsFixed && adapter.options.at("size") == 16;
        else
            isAsFixed = isAsFixed && adapter.options.at("rank") == 8 && adapter.options.at("targets").size() == 5;
    }
    if (isAsFixed)
        return {};
    return {say(MOA_TR(
        "engine",
        "the released code fixes rank 8, targets Q, K, V, O and FFN_DOWN, a parallel adapter of 16 and a SwiGLU factor of 4 in its "
        "source; these must be changed there before it loads this adapter"))};
}

/// That form scales by 1, so alpha / R goes into B.
void scaleIntoB(std::vector<TensorView> &tensors, const std::vector<AdapterConfig> &adapters)
{
    std::map<std::string, double> scales;
    for (const LoraPlace &place : loraPlaces(adapters))
        scales[place.name() + ".lora_B.weight"] = place.scale();
    for (TensorView &view : tensors)
        if (const auto scale = scales.find(view.name); scale != scales.end() && scale->second != 1)
            view = viewOfTensor(view.name, tensorFromView(view) * scale->second);
}

std::vector<std::filesystem::path> write(const std::filesystem::path &folder, const AdapterContent &content)
{
    std::vector<TensorView> tensors = content.tensors;
    scaleIntoB(tensors, content.description.adapters);
    for (TensorView &view : tensors)
        view.name = theirName(view.name);
    nlohmann::json rank = 8;
    for (const AdapterConfig &adapter : content.description.adapters)
        if (adapter.kind == "lora")
            rank = adapter.options.at("rank");
    // That code says SOFTMOA for sparse runs too, and knows no configuration of another type.
    const nlohmann::json config{{"peft_type", "SOFTMOA"},   {"task_type", "CAUSAL_LM"}, {"base_model_name_or_path", nullptr},
                                {"inference_mode", true},   {"lora_rank", rank},        {"lora_alpha", rank},
                                {"lora_dropout", 0.0},      {"bias", "none"},           {"target_modules", nullptr},
                                {"init_lora_weights", true}};
    FileSet files(folder);
    writeFileAtomically(files.add(kConfigFile), config.dump(2) + "\n");
    writeSafetensors(files.add(kTensorsFile), tensors, {{"format", "pt"}});
    return files.commit();
}

} // namespace

AdapterFormat huggingFaceAdapterFormat()
{
    AdapterFormat format;
    format.info.key = "hf";
    format.info.label = MOA_TR("engine", "Released code, Hugging Face flavour");
    format.info.help =
        MOA_TR("engine",
               "A folder for the released code beside transformers; soft and sparse adapters whose router reads the normed input.");
    format.rotaryOrder = RotaryOrder::HalfSplit;
    format.recognises = [](const std::filesystem::path &folder) {
        const std::string type = peftTypeOf(folder);
        return type == "SOFTMOA" || type == "SPARSEMOA";
    };
    format.read = read;
    format.obstacle = obstacle;
    format.notes = notes;
    format.write = write;
    return format;
}

} // namespace moa
