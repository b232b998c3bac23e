// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drawer.h"

#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSpinBox>

namespace moa::ui {

Drawer::Drawer(const char *closeName, QWidget *parent)
    : QFrame(parent), m_title(label({}, 13, QFont::DemiBold)), m_close(iconButton("close")), m_area(new QScrollArea)
{
    setObjectName("card");
    m_close->setObjectName(QLatin1String(closeName));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 8, 8, 12);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    whole->addLayout(head);
    auto *form = new QWidget;
    m_column = new QVBoxLayout(form);
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(8);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->setWidget(form);
    form->setAutoFillBackground(false);
    whole->addWidget(m_area, 1);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 4);
    shadow->setColor(QColor(0, 0, 0, 80));
    setGraphicsEffect(shadow);
    hide();
    connect(m_close, &QPushButton::clicked, this, &Drawer::closeAsked);
    onLanguage(this, [this] {
        m_close->setToolTip(tr("Close (Esc)"));
        m_close->setAccessibleName(tr("Close"));
    });
}

QSpinBox *Drawer::wholeNumber(const char *name, int least, int most)
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(least, most);
    box->setFixedWidth(kControlWidth);
    return box;
}

void Drawer::addRow(QWidget *control, bool isWide)
{
    const Row row{control, label({}, 13, QFont::Medium), muted({}, 11, true)};
    row.name->setBuddy(control);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(row.name);
    words->addWidget(row.help);
    if (isWide) {
        m_column->addLayout(words);
        m_column->addWidget(control);
    } else {
        auto *line = new QHBoxLayout;
        line->setSpacing(12);
        line->addLayout(words, 1);
        line->addWidget(control, 0, Qt::AlignTop);
        m_column->addLayout(line);
    }
    m_rows.push_back(row);
}

void Drawer::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Drawer::setWords(const std::vector<std::pair<QString, QString>> &words)
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const auto &[name, help] = words.at(i);
        m_rows[i].name->setText(name);
        m_rows[i].help->setText(help);
        m_rows[i].control->setAccessibleName(name);
        m_rows[i].control->setAccessibleDescription(help);
    }
}

void Drawer::bringUp(QWidget *first, int around)
{
    show();
    raise();
    first->setFocus();
    m_area->ensureWidgetVisible(first, 0, around);
}

void Drawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeAsked();
    else
        QFrame::keyPressEvent(event);
}

} // namespace moa::ui
