// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/log_drawer.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QTime>

namespace moa::ui {

LogDrawer::LogDrawer(Studio &studio, QWidget *parent) : QFrame(parent), m_text(new QPlainTextEdit)
{
    setObjectName("jobBar"); // the same surface
    setFixedHeight(180);
    m_text->setObjectName("logText");
    m_text->setReadOnly(true);
    m_text->setMaximumBlockCount(5000);
    m_text->setFont(monospaced(12));
    QPushButton *copy = button({}, ButtonKind::Ghost, "copy");
    QPushButton *clear = button({}, ButtonKind::Ghost, "trash");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    auto *column = new QVBoxLayout;
    column->addWidget(copy);
    column->addWidget(clear);
    column->addStretch();
    row->addLayout(column);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(clear, &QPushButton::clicked, m_text, &QPlainTextEdit::clear);
    connect(&studio, &Studio::logged, this,
            [this](const QString &text) { m_text->appendPlainText(QTime::currentTime().toString("HH:mm:ss  ") + text); });
    onLanguage(this, [this, copy, clear] {
        copy->setText(tr("Copy"));
        clear->setText(tr("Clear"));
        m_text->setAccessibleName(tr("Log"));
        m_text->setPlaceholderText(tr("Nothing has happened yet."));
    });
}

} // namespace moa::ui
