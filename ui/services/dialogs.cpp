// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/dialogs.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

namespace moa::ui {

namespace {

void open(QFileDialog *dialog, std::function<void(QStringList)> chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [chosen = std::move(chosen)](const QStringList &files) {
        if (!files.isEmpty())
            chosen(files);
    });
    dialog->open();
}

/// `pdf` of `PDF (*.pdf)`; nothing of `All files (*)`.
QString suffixOf(const QString &filter)
{
    static const QRegularExpression suffix(R"(\*\.(\w+))");
    return suffix.match(filter).captured(1);
}

} // namespace

void NativeDialogs::chooseFiles(QWidget *parent, const QString &title, const QString &filter,
                                std::function<void(QStringList)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    open(dialog, std::move(chosen));
}

void NativeDialogs::chooseFolder(QWidget *parent, const QString &title, std::function<void(QString)> chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    open(dialog, [chosen = std::move(chosen)](const QStringList &folders) { chosen(folders.constFirst()); });
}

void NativeDialogs::chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                                   std::function<void(QString)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, suggestion, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestion);
    const auto useSuffix = [dialog](const QString &chosenFilter) { dialog->setDefaultSuffix(suffixOf(chosenFilter)); };
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, useSuffix);
    useSuffix(dialog->selectedNameFilter());
    open(dialog, [chosen = std::move(chosen)](const QStringList &files) { chosen(files.constFirst()); });
}

void NativeDialogs::ask(QWidget *parent, const Question &question, std::function<void(int)> answered)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(question.title);
    box->setText(question.title);
    box->setInformativeText(question.text);
    QList<QPushButton *> buttons;
    for (qsizetype i = 0; i < question.answers.size(); ++i) {
        buttons << box->addButton(question.answers[i],
                                  i == question.destructive ? QMessageBox::DestructiveRole : QMessageBox::ActionRole);
        if (i == question.destructive)
            buttons.back()->setProperty("kind", "danger");
    }
    box->addButton(QMessageBox::Cancel);
    if (!buttons.isEmpty())
        box->setDefaultButton(buttons.constFirst());
    QObject::connect(box, &QMessageBox::buttonClicked, box, [buttons, answered = std::move(answered)](QAbstractButton *pressed) {
        const auto index = buttons.indexOf(static_cast<QPushButton *>(pressed));
        if (index >= 0)
            answered(static_cast<int>(index));
    });
    box->open();
}

void NativeDialogs::askText(QWidget *parent, const QString &title, const QString &text, const QString &suggestion,
                            std::function<void(QString)> answered)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(text);
    dialog->setTextValue(suggestion);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, std::move(answered));
    dialog->open();
}

} // namespace moa::ui
