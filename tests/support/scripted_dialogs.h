// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/dialogs.h"

#include <QList>

namespace moa::test {

/// Dialogs that answer at once from a script. Without an answer it is as if the person cancelled.
class ScriptedDialogs final : public ui::Dialogs
{
public:
    QStringList files;         ///< what chooseFiles() and chooseFolder() answer (the folder: the first)
    QString saveFile;          ///< what chooseSaveFile() answers; empty cancels
    QList<int> answers;        ///< of ask(), one each time
    QString text;              ///< of askText(); null cancels
    QList<ui::Question> asked; ///< every question put so far

    void chooseFiles(QWidget *, const QString &, const QString &, std::function<void(QStringList)> chosen) override
    {
        if (!files.isEmpty())
            chosen(files);
    }
    void chooseFolder(QWidget *, const QString &, std::function<void(QString)> chosen) override
    {
        if (!files.isEmpty())
            chosen(files.constFirst());
    }
    void chooseSaveFile(QWidget *, const QString &, const QString &, const QString &, std::function<void(QString)> chosen) override
    {
        if (!saveFile.isEmpty())
            chosen(saveFile);
    }
    void ask(QWidget *, const ui::Question &question, std::function<void(int)> answered) override
    {
        asked << question;
        if (!answers.isEmpty())
            answered(answers.takeFirst());
    }
    void askText(QWidget *, const QString &, const QString &, const QString &, std::function<void(QString)> answered) override
    {
        if (!text.isNull())
            answered(text);
    }
};

} // namespace moa::test
