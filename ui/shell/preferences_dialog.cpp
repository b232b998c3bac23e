// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences_dialog.h"

#include "ui/services/language.h"
#include "ui/shell/about_dialog.h"
#include "ui/theme/kit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFormLayout>
#include <QUrl>

namespace moa::ui {

PreferencesDialog::PreferencesDialog(Studio &studio, QWidget *parent) : QDialog(parent)
{
    Preferences &preferences = studio.preferences();
    auto *scheme = new SegmentedControl({"", "", ""}, static_cast<int>(preferences.scheme()));
    scheme->setObjectName("segment");
    auto *language = new QComboBox;
    language->setObjectName("languageComboBox");
    language->addItem({}, QString());
    for (const QString &name : languages())
        language->addItem(languageName(name), name);
    language->setCurrentIndex(std::max(0, language->findData(preferences.language())));
    auto *notifies = new QCheckBox;
    notifies->setObjectName("notifyCheckBox");
    notifies->setChecked(preferences.notifies());
    const QString workspace = QString::fromStdString(studio.surroundings().workspace.string());
    auto *folder = muted(QDir::toNativeSeparators(workspace));
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton *open = button({}, ButtonKind::Default, "folder");
    QPushButton *about = button({}, ButtonKind::Ghost, "info");
    about->setObjectName("aboutButton");
    QPushButton *close = button({}, ButtonKind::Primary);
    close->setObjectName("closeButton");

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(12);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    auto *schemeLabel = label(), *languageLabel = label(), *noticeLabel = label(), *folderLabel = label();
    auto *folderRow = new QHBoxLayout;
    folderRow->addWidget(folder, 1);
    folderRow->addWidget(open);
    form->addRow(schemeLabel, scheme);
    form->addRow(languageLabel, language);
    form->addRow(noticeLabel, notifies);
    form->addRow(folderLabel, folderRow);
    auto *foot = new QHBoxLayout;
    foot->addWidget(about);
    foot->addStretch();
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(24);
    column->addLayout(form);
    column->addStretch();
    column->addLayout(foot);
    setMinimumWidth(520);

    connect(scheme, &SegmentedControl::chosen, this,
            [&preferences](int index) { preferences.setScheme(static_cast<Scheme>(index)); });
    connect(language, &QComboBox::activated, this,
            [&preferences, language](int index) { preferences.setLanguage(language->itemData(index).toString()); });
    connect(notifies, &QCheckBox::toggled, this, [&preferences](bool on) { preferences.setNotifies(on); });
    connect(open, &QPushButton::clicked, this, [workspace] {
        QDir().mkpath(workspace);
        QDesktopServices::openUrl(QUrl::fromLocalFile(workspace));
    });
    connect(about, &QPushButton::clicked, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    onLanguage(this, [=, this] {
        setWindowTitle(tr("Preferences"));
        schemeLabel->setText(tr("Colours"));
        scheme->setChoices({tr("System"), tr("Light"), tr("Dark")});
        scheme->setAccessibleName(tr("Colours"));
        languageLabel->setText(tr("Language"));
        language->setItemText(0, tr("As the system"));
        language->setAccessibleName(tr("Language"));
        noticeLabel->setText(tr("Notifications"));
        notifies->setText(tr("Tell me when a long job ends"));
        folderLabel->setText(tr("Runs"));
        open->setText(tr("Open"));
        about->setText(tr("About"));
        close->setText(tr("Close"));
    });
}

} // namespace moa::ui
