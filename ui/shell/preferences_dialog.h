// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"

#include <QDialog>

namespace moa::ui {

/// What concerns the whole application: colours, language, notification, where runs lie. Every choice works at once.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit PreferencesDialog(Studio &studio, QWidget *parent = nullptr);
};

} // namespace moa::ui
