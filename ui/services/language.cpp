// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/language.h"

#include "engine/api/say.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace moa::ui {

QStringList languages()
{
    return {"en", "de", "zh_CN"};
}

QString languageName(const QString &language)
{
    return language == "de"      ? QString::fromUtf8("Deutsch")
           : language == "zh_CN" ? QString::fromUtf8("简体中文")
                                 : QString("English");
}

void applyLanguage(const QString &language)
{
    static QTranslator ours, qts;
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&ours);
    QCoreApplication::removeTranslator(&qts);
    if (qts.load(locale, "qtbase", "_", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qts);
    // English has one too, for its plurals, which are also those of a language that has none.
    if (ours.load(locale, "moa-studio", "_", ":/i18n") || ours.load(QLocale(QLocale::English), "moa-studio", "_", ":/i18n"))
        QCoreApplication::installTranslator(&ours);
}

void translateTheEngine()
{
    setTranslator([](const char *english) { return QCoreApplication::translate("engine", english).toStdString(); });
}

} // namespace moa::ui
