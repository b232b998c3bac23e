// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/known_models.h"
#include "ui/theme/kit.h"

namespace moa::ui {

class EntryButton;

/// The bundled and the lately opened models as a list to choose from, what is none among them with the reason; and the way to
/// others.
class KnownModelsCard final : public Card
{
    Q_OBJECT
public:
    KnownModelsCard(Studio &studio, KnownModels &known, QWidget *parent = nullptr);
    /// `loading` is the path that is being loaded; empty: none.
    void refresh(const std::filesystem::path &chosen, const std::filesystem::path &loading);

signals:
    void chosen(const std::filesystem::path &path);
    void forgetAsked(const std::filesystem::path &path);
    void folderAsked();
    void fileAsked();

private:
    void fill();
    void showEntry(EntryButton &entry, const KnownModel &model) const;

    Studio &m_studio;
    KnownModels &m_known;
    std::filesystem::path m_chosen, m_loading;
    std::vector<std::filesystem::path> m_paths; ///< of the entries, in their order
    QVBoxLayout *m_list;
    ToneLabel *m_note;
    QPushButton *m_folder, *m_file;
};

} // namespace moa::ui
