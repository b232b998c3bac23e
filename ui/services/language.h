// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

namespace moa::ui {

/// The languages of the application: `en`, `de`, `zh_CN`.
[[nodiscard]] QStringList languages();
/// A language's name in itself.
[[nodiscard]] QString languageName(const QString &language);
/// Makes a language the application's; empty follows the desktop. Every widget hears of it by QEvent::LanguageChange.
void applyLanguage(const QString &language);
/// Lets the engine speak the application's language too, whichever that is at the time. Once, before there is an engine.
void translateTheEngine();

} // namespace moa::ui
