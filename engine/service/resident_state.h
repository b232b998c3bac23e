// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_file.h"
#include "engine/model/base_model.h"

#include <map>
#include <memory>

namespace moa {

/// An adapter held beside the resident model.
struct LoadedAdapter {
    AdapterInfo info;
    AdapterDescription description;
    std::shared_ptr<AdapterBank> bank;
};

/// What the engine keeps between calls: one base model, and adapters for it under handles that are never used twice.
class ResidentState
{
public:
    /// The resident model; throws Usage where none is loaded.
    [[nodiscard]] const std::shared_ptr<BaseModel> &model() const;
    [[nodiscard]] bool hasModel() const { return m_model != nullptr; }
    /// Makes the model of a spec the resident one; another one's adapters are dropped.
    const std::shared_ptr<BaseModel> &load(const ModelSpec &spec, const Observer &observer, const std::stop_token &stop);
    void unload();

    /// Reads an adapter and checks that it belongs to the resident model.
    AdapterInfo add(const AdapterSpec &spec);
    /// Holds a bank that is already there, such as that of a run.
    AdapterHandle add(LoadedAdapter adapter);
    void remove(AdapterHandle handle);
    [[nodiscard]] bool holdsModel() const { return m_model != nullptr; }
    /// Throws Usage where there is no such adapter; null for the base.
    [[nodiscard]] const LoadedAdapter *adapter(AdapterHandle handle) const;

private:
    std::shared_ptr<BaseModel> m_model;
    std::map<AdapterHandle, LoadedAdapter> m_adapters;
    int64_t m_nextHandle = 1;
};

/// Whether an adapter was trained on the model of this fingerprint, as notes: other dimensions are an error; other norms (another
/// model of the same shape) only where they are not accepted.
[[nodiscard]] std::vector<std::string> checkBase(const AdapterFile &file, const std::string &fingerprint, bool acceptOther);

/// What a file says of itself, without a model.
[[nodiscard]] AdapterInfo describeAdapter(const std::filesystem::path &path, const AdapterContent &content);
[[nodiscard]] AdapterInfo describeAdapter(const AdapterFile &file);

} // namespace moa
