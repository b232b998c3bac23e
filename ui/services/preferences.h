// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QObject>
#include <QSettings>

#include <filesystem>

namespace moa::ui {

/// What a person chose for the whole application, kept in a file. Every change is written at once.
class Preferences final : public QObject
{
    Q_OBJECT
public:
    explicit Preferences(const std::filesystem::path &folder, QObject *parent = nullptr);

    [[nodiscard]] Scheme scheme() const;
    void setScheme(Scheme scheme);
    /// `en`, `de`, `zh_CN`; empty follows the desktop.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] bool notifies() const;
    void setNotifies(bool notifies);

    /// A page's own small choices (a splitter, a mode), by a key such as `train/axis`.
    [[nodiscard]] QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void setValue(const QString &key, const QVariant &value);

signals:
    void schemeChanged();
    void languageChanged();

private:
    QSettings m_settings;
};

} // namespace moa::ui
