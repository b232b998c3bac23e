// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/formats/peft_folder.h"

#include "engine/adapters/formats/layer_tensors.h"
#include "engine/adapters/formats/peft_config.h"
#include "engine/adapters/lora.h"
#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/atomic_file.h"
#include "engine/files/byte_reader.h"
#include "engine/files/file_set.h"
#include "engine/files/json_file.h"
#include "engine/files/safetensors.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace moa {

namespace {

constexpr std::string_view kConfigFile = "adapter_config.json";
constexpr std::string_view kTensorsFile = "adapter_model.safetensors";

/// What follows the projection's name: theirs and ours; where theirs goes by two names, the first is the one that PEFT writes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kMatrices{{{".lora_A.weight", ".lora_A.weight"},
                                                                                  {".lora_B.weight", ".lora_B.weight"},
                                                                                  {".lora_magnitude_vector", ".magnitude"},
                                                                                  {".lora_magnitude_vector.weight", ".magnitude"}}};

/// One tensor of the file, understood.
struct Place {
    int64_t layer = 0;
    const ProjectionNames *projection = nullptr;
    std::string_view matrix; ///< ours
};

std::optional<Place> placeOf(std::string_view name)
{
    const std::optional<LayerTensor> tensor = splitLayerTensor(name, kWrappedLayers);
    if (!tensor)
        return std::nullopt;
    for (const ProjectionNames &projection : kProjections)
        if (tensor->part.starts_with(projection.module))
            for (const auto &[theirs, ours] : kMatrices)
                if (tensor->part.substr(projection.module.size()) == theirs)
                    return Place{tensor->layer, &projection, ours};
    return std::nullopt;
}

/// The options of one LoRA, whose A is [R, in].
nlohmann::json optionsOf(const PeftConfig &config, const Place &place, const TensorView &a)
{
    const int64_t rank = a.shape.empty() ? 0 : a.shape.front();
    const double alpha = config.alpha(place.layer, place.projection->module);
    return {
        {"rank", rank}, {"alpha", alpha}, {"rank_stabilised", config.isRankStabilised()}, {"decomposed", config.isDecomposed()}};
}

AdapterContent read(const std::filesystem::path &folder, const std::string &)
{
    const std::string where = (folder / kConfigFile).string();
    const PeftConfig config(folder / kConfigFile);
    AdapterContent content;
    content.rotaryOrder = RotaryOrder::HalfSplit;
    content.description.router.mode = "none";
    std::vector<FoundAdapter> found;
    int64_t ignored = 0;
    for (const TensorView &view : readAdapterModel(folder)) {
        const std::optional<Place> place = placeOf(view.name);
        if (!place)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "Tensor {} belongs to no projection that LoRA adapts here."), printable(view.name)),
                          where);
        if (!config.selects(place->layer, place->projection->module)) {
            ++ignored;
            continue;
        }
        if (place->matrix == kMatrices[0].second)
            found.push_back({place->layer, place->projection->site, optionsOf(config, *place, view)});
        content.tensors.push_back(view);
        content.tensors.back().name = fmt::format("{}{}.{}{}", kMetaLayers, place->layer, place->projection->ours, place->matrix);
    }
    if (found.empty())
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "No LoRA is in the file for the modules that adapter_config.json names.")), where);
    if (ignored > 0)
        content.notes.push_back(say(
            MOA_TR("engine", "{} tensors are of modules that adapter_config.json does not name, and are left out, as PEFT does"),
            ignored));
    content.description.adapters = configsOf("lora", found);
    requireValidDescription(content.description, where);
    return content;
}

std::optional<std::string> obstacle(const AdapterDescription &description)
{
    if (description.tunesBase)
        return say(MOA_TR("engine", "it tunes biases and norms, and PEFT's LoRA has neither"));
    if (description.router.mode != "none")
        return say(MOA_TR("engine", "it has a type router ({}), and PEFT's LoRA has none"), description.router.mode);
    for (const AdapterConfig &adapter : description.adapters) {
        if (adapter.kind != "lora")
            return say(MOA_TR("engine", "it has an adapter of kind {}, and PEFT's folder carries LoRA alone"), adapter.kind);
        if (adapter.options.value("decomposed", false) != description.adapters.front().options.value("decomposed", false))
            return say(MOA_TR("engine", "some of its LoRA is weight-decomposed and some is not, and PEFT's is one or the other"));
        if (adapter.options.value("experts", 1) > 1)
            return say(MOA_TR("engine", "its LoRA has several experts, and PEFT's has one"));
    }
    return std::nullopt;
}

nlohmann::json plainNumber(double value)
{
    return value == std::floor(value) ? nlohmann::json(static_cast<int64_t>(value)) : nlohmann::json(value);
}

/// What gives the LoRA's scale when it is divided by the rank; a stabilised one is said that way too.
double alphaOf(const nlohmann::json &options)
{
    const double rank = options.at("rank").get<double>();
    return options.at("rank_stabilised") == true ? loraScale(options) * rank : options.at("alpha").get<double>();
}

/// What PEFT needs to make the same modules with the same scale. One entry is told by layers and projections; several by every
/// module's whole name, with what departs from the first entry in the patterns.
nlohmann::json configJson(const std::vector<AdapterConfig> &adapters)
{
    const nlohmann::json &first = adapters.front().options;
    std::set<std::string> modules;
    std::set<int64_t> layers;
    nlohmann::json ranks = nlohmann::json::object(), alphas = nlohmann::json::object();
    for (const LoraPlace &place : loraPlaces(adapters)) {
        const nlohmann::json &options = place.config->options;
        const std::string whole = fmt::format("model.layers.{}.{}", place.layer, place.projection->module);
        if (adapters.size() == 1) {
            layers.insert(place.layer);
            modules.insert(whole.substr(whole.rfind('.') + 1));
            continue;
        }
        modules.insert(whole);
        if (options.at("rank") != first.at("rank"))
            ranks[whole] = options.at("rank");
        if (alphaOf(options) != alphaOf(first))
            alphas[whole] = plainNumber(alphaOf(options));
    }
    return {{"peft_type", "LORA"},
            {"task_type", "CAUSAL_LM"},
            {"base_model_name_or_path", nullptr},
            {"inference_mode", true},
            {"r", first.at("rank")},
            {"lora_alpha", plainNumber(alphaOf(first))},
            {"lora_dropout", 0.0},
            {"target_modules", modules},
            {"layers_to_transform", layers.empty() ? nlohmann::json() : nlohmann::json(layers)},
            {"rank_pattern", ranks},
            {"alpha_pattern", alphas},
            {"use_rslora", false},
            {"use_dora", first.at("decomposed")},
            {"fan_in_fan_out", false},
            {"bias", "none"},
            {"init_lora_weights", true},
            {"modules_to_save", nullptr}};
}

std::string nameOf(std::string_view ours)
{
    const std::optional<LayerTensor> tensor = splitLayerTensor(ours, kMetaLayers);
    if (tensor)
        for (const ProjectionNames &projection : kProjections)
            if (tensor->part.starts_with(projection.ours))
                for (const auto &[theirs, own] : kMatrices)
                    if (tensor->part.substr(projection.ours.size()) == own)
                        return fmt::format("{}{}.{}{}", kWrappedLayers, tensor->layer, projection.module, theirs);
    throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "Tensor {} has no place in a PEFT folder."), ours));
}

std::vector<std::filesystem::path> write(const std::filesystem::path &folder, const AdapterContent &content)
{
    std::vector<TensorView> tensors = content.tensors;
    for (TensorView &view : tensors)
        view.name = nameOf(view.name);
    FileSet files(folder);
    writeFileAtomically(files.add(kConfigFile), configJson(content.description.adapters).dump(2) + "\n");
    writeSafetensors(files.add(kTensorsFile), tensors, {{"format", "pt"}});
    return files.commit();
}

} // namespace

std::string peftTypeOf(const std::filesystem::path &folder)
{
    try {
        return JsonFile(folder / kConfigFile).textOr("peft_type", "");
    } catch (const Failure &) {
        return {};
    }
}

AdapterFormat peftFolderFormat()
{
    AdapterFormat format;
    format.info.key = "peft";
    format.info.label = MOA_TR("engine", "PEFT LoRA");
    format.info.help = MOA_TR("engine", "A folder that Hugging Face's PEFT loads; LoRA alone, without a type router and experts.");
    format.rotaryOrder = RotaryOrder::HalfSplit;
    format.recognises = [](const std::filesystem::path &folder) { return peftTypeOf(folder) == "LORA"; };
    format.read = read;
    format.obstacle = obstacle;
    format.write = write;
    return format;
}

} // namespace moa
