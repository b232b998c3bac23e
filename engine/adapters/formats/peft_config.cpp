// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/formats/peft_config.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/json_file.h"
#include "engine/files/mapped_file.h"

#include <algorithm>
#include <array>

namespace moa {

namespace {

constexpr size_t kMostEntries = 10'000;
constexpr std::string_view kLayers = "model.layers";

/// Keys that change what is computed in a way of their own; each is fine as long as it is null, false or empty.
constexpr std::array kForeign{"fan_in_fan_out",    "modules_to_save",   "lora_bias",   "trainable_token_indices",
                              "target_parameters", "layer_replication", "use_qalora",  "alora_invocation_tokens",
                              "use_bdlora",        "arrow_config",      "kasa_config", "monteclora_config",
                              "velora_config",     "megatron_config"};

bool isOff(const nlohmann::json &value)
{
    return value.is_null() || value == false || (value.is_structured() && value.empty());
}

/// As PEFT names modules: "model.layers.3.self_attn.q_proj".
std::string moduleName(int64_t layer, std::string_view projection)
{
    return fmt::format("{}.{}.{}", kLayers, layer, projection);
}

bool endsWithModule(std::string_view module, std::string_view name)
{
    return module == name ||
           (module.size() > name.size() && module.ends_with(name) && module[module.size() - name.size() - 1] == '.');
}

} // namespace

bool PeftConfig::Modules::has(const std::string &module) const
{
    if (pattern)
        return pattern->matchesWhole(module);
    return std::ranges::any_of(names, [&](const std::string &name) { return endsWithModule(module, name); });
}

PeftConfig::PeftConfig(const std::filesystem::path &path) : m_path(path)
{
    const JsonFile file(path);
    m_object = file.object();
    refuseWhatIsNotLora();
    m_alpha = file.numberOr("lora_alpha", m_alpha);
    m_isRankStabilised = file.flagOr("use_rslora", false);
    m_isDecomposed = file.flagOr("use_dora", false);
    if (!file.has("target_modules"))
        fail(say(MOA_TR("engine", "It names no target_modules.")));
    m_targets = modulesAt("target_modules");
    m_excluded = modulesAt("exclude_modules");
    if (m_object["target_modules"] == "all-linear")
        m_targets.pattern.emplace(".*", m_path.string());
    else if (!m_targets.pattern) // a regular expression says for itself which layers it means
        readLayers();
    readAlphas();
}

bool PeftConfig::selects(int64_t layer, std::string_view projection) const
{
    const std::string module = moduleName(layer, projection);
    return m_targets.has(module) && !m_excluded.has(module) && (!m_layers || m_layers->contains(layer));
}

double PeftConfig::alpha(int64_t layer, std::string_view projection) const
{
    const std::string module = moduleName(layer, projection);
    for (const auto &[pattern, alpha] : m_alphas)
        if (pattern.matchesWhole(module))
            return alpha;
    return m_alpha;
}

PeftConfig::Modules PeftConfig::modulesAt(const char *key) const
{
    Modules modules;
    const nlohmann::json value = m_object.value(key, nlohmann::json());
    if (value.is_string())
        modules.pattern.emplace(value.get<std::string>(), m_path.string());
    else if (value.is_array() && value.size() <= kMostEntries &&
             std::ranges::all_of(value, [](const nlohmann::json &name) { return name.is_string(); }))
        modules.names = value.get<std::vector<std::string>>();
    else if (!value.is_null())
        fail(say(MOA_TR("engine", "{} is neither a list of names nor a regular expression."), key));
    return modules;
}

void PeftConfig::refuseWhatIsNotLora() const
{
    for (const char *key : kForeign)
        if (!isOff(m_object.value(key, nlohmann::json())))
            fail(say(MOA_TR("engine", "It uses {}, which LoRA here does not have."), key));
    if (const nlohmann::json bias = m_object.value("bias", nlohmann::json("none")); bias != "none")
        fail(say(MOA_TR("engine", "It trained biases too (bias is {}), which is not supported."), bias.dump()));
    const nlohmann::json start = m_object.value("init_lora_weights", nlohmann::json(true));
    constexpr std::array kHarmless{"gaussian", "eva", "orthogonal"};
    if (start.is_string() && std::ranges::find(kHarmless, start) == kHarmless.end())
        fail(say(MOA_TR("engine",
                        "It was started by {}, which changes the base model's weights; let PEFT convert it to a plain LoRA first."),
                 start.dump()));
}

void PeftConfig::readLayers()
{
    const nlohmann::json layers = m_object.value("layers_to_transform", nlohmann::json());
    if (layers.is_null() || (layers.is_array() && layers.empty()))
        return;
    const nlohmann::json list = layers.is_array() ? layers : nlohmann::json::array({layers});
    if (list.size() > kMostEntries ||
        !std::ranges::all_of(list, [](const nlohmann::json &layer) { return layer.is_number_unsigned(); }))
        fail(say(MOA_TR("engine", "layers_to_transform is neither a layer's number nor a list of them.")));
    // layers_pattern says what the list of blocks is called; where that is not what ours is called, no layer is meant.
    const nlohmann::json named = m_object.value("layers_pattern", nlohmann::json());
    std::vector<std::string> patterns =
        named.is_string() ? std::vector{named.get<std::string>()} : modulesAt("layers_pattern").names;
    std::erase(patterns, "");
    const bool isMeant = patterns.empty() || std::ranges::any_of(patterns, [&](const std::string &pattern) {
                             return Pattern("(?:.*?\\.)?(?:" + pattern + ")", m_path.string()).matchesWhole(kLayers);
                         });
    m_layers.emplace();
    if (isMeant)
        for (const nlohmann::json &layer : list)
            m_layers->insert(layer.get<int64_t>());
}

void PeftConfig::readAlphas()
{
    const auto file = MappedFile::open(m_path);
    const std::string_view text(reinterpret_cast<const char *>(file->bytes().data()), file->bytes().size());
    // The first expression that matches counts, so the order of the file matters.
    const nlohmann::ordered_json whole = nlohmann::ordered_json::parse(text);
    const auto alphas = whole.find("alpha_pattern");
    if (alphas == whole.end() || alphas->is_null())
        return;
    if (!alphas->is_object() || alphas->size() > kMostEntries)
        fail(say(MOA_TR("engine", "alpha_pattern is no object of numbers.")));
    for (const auto &[expression, alpha] : alphas->items()) {
        if (!alpha.is_number())
            fail(say(MOA_TR("engine", "alpha_pattern is no object of numbers.")));
        m_alphas.emplace_back(Pattern("(?:.*\\.)?(?:" + expression + ")", m_path.string()), alpha.get<double>());
    }
}

void PeftConfig::fail(const std::string &message) const
{
    throw Failure(ErrorCode::InputFile, message, m_path.string());
}

} // namespace moa
