// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"
#include "ui/shell/state_chip.h"

namespace moa::ui {

/// The page's title and the state that everything depends on: base model, adapters, device. A chip opens its page.
class TopBar final : public QFrame
{
    Q_OBJECT
public:
    explicit TopBar(Studio &studio, QWidget *parent = nullptr);
    void setTitle(const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    Studio &m_studio;
    ToneLabel *m_title;
    StateChip *m_model, *m_adapters, *m_device;
};

} // namespace moa::ui
