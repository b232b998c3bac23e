// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

#include <QPointer>
#include <QTimer>

class QProgressBar;

namespace moa::ui {

class ErrorNotice;

/// Brings the chosen model into memory and out of it: what is loaded now, the progress of loading with a Stop, and why it failed.
class LoadCard final : public Card
{
    Q_OBJECT
public:
    explicit LoadCard(Studio &studio, QWidget *parent = nullptr);
    /// The model that the set-up names; nothing where it is none.
    void setModel(const std::optional<ModelInfo> &model);
    [[nodiscard]] Job *job() const { return m_job; }
    /// What is being loaded; empty: nothing.
    [[nodiscard]] std::filesystem::path loading() const { return m_job ? m_spec.path : std::filesystem::path(); }

signals:
    void jobChanged();

private:
    void makeLayout();
    [[nodiscard]] ModelSpec wanted() const;
    [[nodiscard]] bool isResident() const;
    void load();
    void unload();
    void showState();
    void showProgress();
    void showButtons();
    [[nodiscard]] QString restText() const;

    Studio &m_studio;
    std::optional<ModelInfo> m_model;
    ModelSpec m_spec; ///< of the job
    QPointer<Job> m_job;
    bool m_isUnloading = false;
    bool m_wasStopped = false; ///< the last loading
    ErrorNotice *m_error;
    ToneLabel *m_title, *m_what, *m_rest, *m_note;
    QProgressBar *m_bar;
    QPushButton *m_load, *m_unload, *m_stop;
    QTimer m_clock;
};

} // namespace moa::ui
