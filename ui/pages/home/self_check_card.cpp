// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/self_check_card.h"

#include "ui/services/error_text.h"

#include <QApplication>
#include <QClipboard>

#include <algorithm>

namespace moa::ui {

namespace {

QString itemName(const std::string &name)
{
    if (name == "device")
        return SelfCheckCard::tr("Device");
    if (name == "memory")
        return SelfCheckCard::tr("Memory");
    if (name == "product in fp32")
        return SelfCheckCard::tr("Products in fp32");
    if (name == "product in bf16")
        return SelfCheckCard::tr("Products in bf16");
    if (name == "training step")
        return SelfCheckCard::tr("One training step");
    return QString::fromStdString(name); // a product's name
}

} // namespace

SelfCheckCard::SelfCheckCard(Studio &studio, QWidget *parent)
    : Card({}, parent), m_studio(studio), m_verdict(new Badge), m_again(iconButton("refresh")), m_copy(iconButton("copy")),
      m_list(new QVBoxLayout), m_note(muted({}, 12, true))
{
    head()->addWidget(m_verdict);
    head()->addStretch();
    head()->addWidget(m_again);
    head()->addWidget(m_copy);
    m_again->setObjectName("checkAgainButton");
    m_copy->setObjectName("copyCheckButton");
    m_list->setSpacing(10);
    body()->addLayout(m_list);
    body()->addWidget(m_note);
    body()->addStretch();
    m_verdict->hide();
    connect(m_again, &QPushButton::clicked, this, &SelfCheckCard::check);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QStringList lines{"MoA Studio " MOA_VERSION};
        for (const SelfCheckItem &item : m_items)
            lines << QString("%1 %2: %3")
                         .arg(item.isGood ? "ok  " : "FAIL", QString::fromStdString(item.name), QString::fromStdString(item.text));
        QApplication::clipboard()->setText(lines.join("\n"));
    });
    onLanguage(this, [this] {
        setTitle(tr("Self-check"));
        m_again->setToolTip(tr("Check again"));
        m_again->setAccessibleName(tr("Check again"));
        m_copy->setAccessibleName(tr("Copy the result"));
        show(m_items);
        if (!m_items.empty() && !m_studio.training().isActive())
            check(); // what was found is told in the former language
    });
}

void SelfCheckCard::begin()
{
    if (!m_hasBegun)
        check();
    m_hasBegun = true;
}

void SelfCheckCard::check()
{
    m_note->setText(tr("Checking…"));
    m_note->show();
    Job *job = m_studio.work().submit(
        tr("Checking"), tr("this machine"), this,
        [&engine = m_studio.engine()](const JobContext &context) { return engine.selfCheck(context.observer(), context.stop()); },
        [this](const std::vector<SelfCheckItem> &items) { show(items); });
    connect(job, &Job::failed, this, [this](const Error &error) { m_note->setText(QString::fromStdString(describe(error))); });
    connect(job, &Job::cancelled, this, [this] { m_note->setText(tr("The check was stopped.")); });
}

void SelfCheckCard::show(const std::vector<SelfCheckItem> &items)
{
    m_items = items;
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool isGood = std::ranges::all_of(m_items, &SelfCheckItem::isGood);
    m_verdict->setVisible(!m_items.empty());
    m_verdict->setText(isGood ? tr("All good") : tr("Look below"));
    m_verdict->setTone(isGood ? Tone::Good : Tone::Warn);
    m_verdict->updateGeometry();
    m_note->setVisible(m_items.empty());
    setEnabledBecause(m_copy, m_items.empty() ? tr("Nothing has been checked yet.") : QString(), tr("Copy the result"));
    for (const SelfCheckItem &item : m_items) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(10);
        auto *name = label(itemName(item.name));
        auto *text = muted(QString::fromStdString(item.text), 12);
        text->setElides(true);
        text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row->addWidget(item.isGood ? new Sign("check", Tone::Good, 16) : new Sign("warning", Tone::Warn, 16));
        row->addWidget(name);
        row->addWidget(text, 1);
        line->setAccessibleName(QString("%1: %2").arg(name->text(), text->text()));
        m_list->addWidget(line);
    }
}

} // namespace moa::ui
