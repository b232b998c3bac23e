// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/known_models.h"
#include "ui/shell/page.h"

namespace moa::ui {

class DropZone;
class KnownModelsCard;
class LoadCard;
class ModelCard;
class NoModelCard;
class PrecisionCard;

/// The base model: which one, what it is, whether it fits this device at which precision, and bringing it into memory.
class ModelPage final : public Page
{
    Q_OBJECT
public:
    explicit ModelPage(Studio &studio, QWidget *parent = nullptr);
    void shown() override;
    [[nodiscard]] Job *ownJob() const override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QWidget *makeLeft();
    [[nodiscard]] QWidget *makeRight();
    void choose(const std::filesystem::path &named);
    void chooseFolder();
    void chooseFile();
    void openChooser();
    void listChosen();
    void forget(const std::filesystem::path &path);
    void showChosen();
    [[nodiscard]] std::filesystem::path chosen() const;

    KnownModels m_known;
    DropZone *m_drop;
    KnownModelsCard *m_list;
    ModelCard *m_model;
    PrecisionCard *m_precision;
    NoModelCard *m_noModel;
    LoadCard *m_load;
    std::optional<ModelInfo> m_shown; ///< what the cards show
    bool m_wasShown = false;
};

} // namespace moa::ui
