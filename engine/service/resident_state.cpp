// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/resident_state.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <tuple>

namespace moa {

namespace {

auto identity(const ModelSpec &spec)
{
    return std::tie(spec.path, spec.precision, spec.computeDtype, spec.device, spec.threads);
}

} // namespace

std::vector<std::string> checkBase(const AdapterFile &file, const std::string &fingerprint, bool acceptOther)
{
    const std::string &recorded = file.description().baseFingerprint;
    if (recorded.empty() || recorded == fingerprint)
        return {};
    if (fingerprintDimensions(recorded) != fingerprintDimensions(fingerprint))
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "The adapter belongs to a model of other dimensions ({}) than the one that is loaded ({})."),
                fingerprintDimensions(recorded), fingerprintDimensions(fingerprint)),
            file.path().string());
    if (!acceptOther)
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine",
                       "The adapter was trained on another model of the same dimensions; its answers would be worth little. Load "
                       "that model, or accept the other base.")),
            file.path().string());
    return {say(MOA_TR("engine", "trained on another model of the same dimensions"))};
}

AdapterInfo describeAdapter(const std::filesystem::path &path, const AdapterContent &content)
{
    const AdapterDescription &description = content.description;
    AdapterInfo info;
    info.path = path;
    info.routerMode = description.router.mode;
    RunConfig config;
    config.adapters = description.adapters;
    info.adapters = toJson(config)["adapters"];
    info.promptTemplate = description.promptTemplate;
    info.baseFingerprint = description.baseFingerprint;
    info.layers = layersOf(content);
    for (const TensorView &view : content.tensors) {
        info.parameters += view.elementCount();
        const bool readsResidual =
            view.name.ends_with("adapter_type_router.w1.weight") || view.name.ends_with("lora_Q.lora_A.weight") ||
            view.name.ends_with("p_adapter.down_proj.weight") || view.name.ends_with("attention.prompt.weight");
        if (readsResidual && view.shape.size() == 2)
            info.width = view.shape[1];
    }
    info.notes = content.notes;
    return info;
}

AdapterInfo describeAdapter(const AdapterFile &file)
{
    return describeAdapter(file.path(), file.content());
}

const std::shared_ptr<BaseModel> &ResidentState::model() const
{
    if (!m_model)
        throw Failure(ErrorCode::Usage, say(MOA_TR("engine", "No model is loaded.")));
    return m_model;
}

const std::shared_ptr<BaseModel> &ResidentState::load(const ModelSpec &spec, const Observer &observer, const std::stop_token &stop)
{
    if (m_model && identity(m_model->spec) == identity(spec))
        return m_model;
    (void)openWeights(spec.path); // throws where there is no model: then the present one stays
    unload();                     // before the next one is read: two large models may not fit side by side
    m_model = loadBaseModel(spec, observer, stop);
    return m_model;
}

void ResidentState::unload()
{
    m_adapters.clear();
    m_model.reset();
}

AdapterInfo ResidentState::add(const AdapterSpec &spec)
{
    const AdapterFile file = AdapterFile::open(spec.path, spec.routerMode);
    LoadedAdapter loaded;
    loaded.info = describeAdapter(file);
    for (std::string &note : checkBase(file, model()->fingerprint, spec.acceptOtherBase))
        loaded.info.notes.push_back(std::move(note));
    AdapterBank::Options options;
    options.computeType = model()->decoder->computeType();
    options.device = model()->decoder->device();
    loaded.bank = loadAdapterBank(file, model()->decoder->config(), options);
    loaded.description = file.description();
    loaded.info.sha256 = file.digest();
    return adapter(add(std::move(loaded)))->info;
}

AdapterHandle ResidentState::add(LoadedAdapter adapter)
{
    const AdapterHandle handle{m_nextHandle++};
    adapter.info.handle = handle;
    m_adapters.emplace(handle, std::move(adapter));
    return handle;
}

void ResidentState::remove(AdapterHandle handle)
{
    m_adapters.erase(handle);
}

const LoadedAdapter *ResidentState::adapter(AdapterHandle handle) const
{
    if (handle == AdapterHandle::Base)
        return nullptr;
    const auto found = m_adapters.find(handle);
    if (found == m_adapters.end())
        throw Failure(ErrorCode::Usage, say(MOA_TR("engine", "This adapter is no longer loaded.")));
    return &found->second;
}

} // namespace moa
