// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/preferences.h"

namespace moa::ui {

Preferences::Preferences(const std::filesystem::path &folder, QObject *parent)
    : QObject(parent), m_settings(QString::fromStdString((folder / "preferences.ini").string()), QSettings::IniFormat)
{}

Scheme Preferences::scheme() const
{
    const QString name = m_settings.value("scheme").toString();
    return name == "light" ? Scheme::Light : name == "dark" ? Scheme::Dark : Scheme::System;
}

void Preferences::setScheme(Scheme scheme)
{
    if (scheme == this->scheme())
        return;
    m_settings.setValue("scheme", scheme == Scheme::Light ? "light" : scheme == Scheme::Dark ? "dark" : "system");
    emit schemeChanged();
}

QString Preferences::language() const
{
    return m_settings.value("language").toString();
}

void Preferences::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_settings.setValue("language", language);
    emit languageChanged();
}

bool Preferences::notifies() const
{
    return m_settings.value("notifies", true).toBool();
}

void Preferences::setNotifies(bool notifies)
{
    m_settings.setValue("notifies", notifies);
}

QVariant Preferences::value(const QString &key, const QVariant &otherwise) const
{
    return m_settings.value(key, otherwise);
}

void Preferences::setValue(const QString &key, const QVariant &value)
{
    m_settings.setValue(key, value);
}

} // namespace moa::ui
