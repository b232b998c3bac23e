// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"

#include <QPointer>

#include <optional>
#include <vector>

namespace moa::ui {

/// A model that was opened lately, or a folder that was taken for one.
struct KnownModel {
    std::filesystem::path path;
    std::optional<ModelInfo> info; ///< once it was looked at
    std::optional<Error> error;    ///< why it is none
    bool isAbsent = false;         ///< not on this disk now
};

/// The last folder's or file's name, without a file's ending.
[[nodiscard]] QString modelName(const std::filesystem::path &path);
/// Meta, Hugging Face, GGUF.
[[nodiscard]] QString layoutName(const std::string &layout);
/// What a list says of a model: "135 M · GGUF · 92 MB", or why it is none.
[[nodiscard]] QString modelNote(const KnownModel &model);

/// The models that a person opened, the latest first, kept in the preferences; the bundled one is always among them. What they are
/// is read on the light thread.
class KnownModels final : public QObject
{
    Q_OBJECT
public:
    explicit KnownModels(Studio &studio, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<KnownModel> &models() const { return m_models; }
    [[nodiscard]] const KnownModel *find(const std::filesystem::path &path) const;
    /// Reads the list again and looks at what is not known yet.
    void refresh();
    /// Puts it first.
    void add(const std::filesystem::path &path);
    void forget(const std::filesystem::path &path);
    /// Notes what was found elsewhere.
    void note(const std::filesystem::path &path, std::optional<ModelInfo> info, std::optional<Error> error);

signals:
    void changed();

private:
    void look(const std::filesystem::path &path);

    Studio &m_studio;
    std::vector<KnownModel> m_models;
};

} // namespace moa::ui
