// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/known_models.h"
#include "ui/theme/kit.h"

namespace moa::ui {

class ErrorNotice;

/// In place of a model's card while there is none: nothing is chosen, it is being looked at, or what was chosen is no model, with
/// what is missing and what a model consists of.
class NoModelCard final : public Card
{
    Q_OBJECT
public:
    explicit NoModelCard(QWidget *parent = nullptr);
    /// Null: nothing is chosen.
    void setModel(const KnownModel *model);

signals:
    void lookAsked();

private:
    void showModel();

    std::optional<KnownModel> m_model;
    EmptyState *m_empty;
    ErrorNotice *m_error;
    ToneLabel *m_name, *m_path, *m_formsTitle;
    std::array<ToneLabel *, 3> m_forms;
    QWidget *m_trouble;
    QPushButton *m_again;
};

} // namespace moa::ui
