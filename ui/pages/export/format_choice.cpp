// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/format_choice.h"

#include "ui/widgets/field_form.h"

#include <QEvent>
#include <QRadioButton>

#include <algorithm>

namespace moa::ui {

FormatChoice::FormatChoice(const std::vector<ComponentInfo> &formats, QWidget *parent) : QFrame(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (const ComponentInfo &format : formats)
        addRow(format);
    if (!m_rows.empty())
        choose(m_rows.front().format.key);
    setTexts();
}

void FormatChoice::addRow(const ComponentInfo &format)
{
    Row row{format, new QRadioButton, muted({}, 12, true), new ToneLabel({}, Tone::Warn, 12), {}};
    row.choice->setObjectName(QString::fromStdString(format.key) + "RadioButton");
    row.choice->setFont(ui::font(13, QFont::Medium));
    row.reason->setObjectName(QString::fromStdString(format.key) + "ReasonLabel");
    row.reason->setWordWrap(true);
    row.reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.reason->hide();
    auto *words = new QVBoxLayout;
    words->setContentsMargins(25, 0, 0, 0); // below the text, not below the mark
    words->setSpacing(2);
    words->addWidget(row.help);
    words->addWidget(row.reason);
    auto *one = new QVBoxLayout;
    one->setSpacing(2);
    one->addWidget(row.choice);
    one->addLayout(words);
    static_cast<QVBoxLayout *>(layout())->addLayout(one);
    connect(row.choice, &QRadioButton::toggled, this, [this, key = format.key](bool on) {
        if (!on)
            return;
        m_chosen = key;
        emit changed();
    });
    m_rows.push_back(std::move(row));
}

void FormatChoice::choose(const std::string &key)
{
    const auto row = std::ranges::find(m_rows, key, [](const Row &one) { return one.format.key; });
    if (row != m_rows.end())
        row->choice->setChecked(true);
}

bool FormatChoice::hasChoice() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return row.obstacle.isEmpty(); });
}

void FormatChoice::setObstacles(const std::map<std::string, Error> &obstacles)
{
    for (Row &row : m_rows) {
        const auto found = obstacles.find(row.format.key);
        row.obstacle = found == obstacles.end() ? QString() : QString::fromStdString(found->second.message);
    }
    setTexts();
    if (obstacles.contains(m_chosen))
        if (const auto free = std::ranges::find(m_rows, QString(), &Row::obstacle); free != m_rows.end())
            choose(free->format.key);
    emit changed();
}

void FormatChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    QFrame::changeEvent(event);
}

void FormatChoice::setTexts()
{
    for (Row &row : m_rows) {
        row.choice->setText(engineText(row.format.label));
        row.help->setText(engineText(row.format.help));
        row.reason->setText(row.obstacle);
        row.reason->setVisible(!row.obstacle.isEmpty());
        setEnabledBecause(row.choice, row.obstacle, row.help->text());
    }
}

} // namespace moa::ui
