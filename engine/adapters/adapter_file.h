// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_bank.h"
#include "engine/api/run_config.h"
#include "engine/files/tensor_view.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace moa {

/// What a saved adapter is, without its numbers: enough to build the bank that its tensors fill.
struct AdapterDescription {
    std::vector<AdapterConfig> adapters;
    RouterConfig router;
    std::string promptTemplate;  ///< empty where none is recorded
    std::string baseFingerprint; ///< empty where none is recorded
    int64_t maxTokens = 300;
    bool isOurs = false; ///< a moa_run.json lies beside it
    nlohmann::json releasedNotes =
        nlohmann::json::object(); ///< of adapter_params.json, what changes nothing here (bf16, …), to be written back
};

/// The three files of an adapter in one folder. The names are those of the method's released code; changing one breaks saved
/// adapters.
inline constexpr std::string_view kAdapterTensorsFile = "adapter.pth";
inline constexpr std::string_view kAdapterParamsFile = "adapter_params.json";
inline constexpr std::string_view kAdapterRunFile = "moa_run.json";

class AdapterFile
{
public:
    /// Opens a folder that holds an adapter.pth, or that file itself. Reads moa_run.json where it lies beside it, else
    /// adapter_params.json with what the tensors' names tell. routerMode: what a file can't say, or empty.
    [[nodiscard]] static AdapterFile open(const std::filesystem::path &path, const std::string &routerMode = {});

    [[nodiscard]] const AdapterDescription &description() const { return m_description; }
    [[nodiscard]] const std::vector<TensorView> &tensors() const { return m_tensors; }
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    /// moa_run.json as it is; an empty object where there is none.
    [[nodiscard]] const nlohmann::json &runRecord() const { return m_runRecord; }

    /// Fills a bank built from the description. Strict both ways: throws InputFile listing missing, unexpected and misshapen
    /// tensors. Tensors of layers without adapters that the released code writes with no elements are accepted.
    void fill(AdapterBank &bank) const;

private:
    std::filesystem::path m_path;
    AdapterDescription m_description;
    std::vector<TensorView> m_tensors;
    nlohmann::json m_runRecord = nlohmann::json::object();
};

/// The bank of an adapter file for a model; throws InputFile where it does not fit.
[[nodiscard]] std::unique_ptr<AdapterBank> loadAdapterBank(const AdapterFile &file, const DecoderConfig &model,
                                                           const AdapterBank::Options &options);

/// Why the released code's files can't express these adapters, or nothing where they can.
[[nodiscard]] std::optional<std::string> releasedFormObstacle(const AdapterDescription &description);

/// Writes adapter.pth, adapter_params.json (where the released form can express the adapter) and moa_run.json, each atomically and
/// the tensors last; returns the files. The description's layers are spans (not "all") and its options complete enough to be
/// read back; `extra` is merged into moa_run.json.
std::vector<std::filesystem::path> writeAdapter(const std::filesystem::path &folder, const std::vector<TensorView> &tensors,
                                                const AdapterDescription &description, const nlohmann::json &extra);

/// Writes a bank as writeAdapter does, its layers and options filled in.
void saveAdapter(const std::filesystem::path &folder, const AdapterBank &bank, const AdapterDescription &description,
                 const nlohmann::json &extra = nlohmann::json::object());

/// What the released code's extractor writes for these adapters.
[[nodiscard]] nlohmann::json releasedParams(const AdapterDescription &description);

/// The description that a released adapter_params.json gives, with what the tensors' names tell. Also for a checkpoint's arguments.
[[nodiscard]] AdapterDescription describeReleased(const nlohmann::json &params, const std::vector<std::string> &tensorNames,
                                                  const std::string &routerMode, const std::string &where);

} // namespace moa
