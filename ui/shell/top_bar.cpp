// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "ui/services/quantities.h"

namespace moa::ui {

TopBar::TopBar(Studio &studio, QWidget *parent)
    : QFrame(parent), m_studio(studio), m_title(label({}, 18, QFont::DemiBold)), m_model(new StateChip("model")),
      m_adapters(new StateChip("adapter")), m_device(new StateChip("device"))
{
    setObjectName("topBar");
    setFixedHeight(56);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addStretch();
    m_title->setObjectName("pageTitle");
    m_model->setObjectName("modelChip");
    m_adapters->setObjectName("adaptersChip");
    m_device->setObjectName("deviceChip");
    for (StateChip *chip : {m_model, m_adapters, m_device})
        row->addWidget(chip);
    connect(m_model, &QPushButton::clicked, this, [this] { m_studio.show("model"); });
    connect(m_adapters, &QPushButton::clicked, this, [this] { m_studio.show("chat"); });
    connect(m_device, &QPushButton::clicked, this, [this] { m_studio.show("home"); });
    Residents *residents = &m_studio.residents();
    connect(residents, &Residents::modelChanged, this, &TopBar::refresh);
    connect(residents, &Residents::adaptersChanged, this, &TopBar::refresh);
    connect(residents, &Residents::memoryChanged, this, &TopBar::refresh);
    onLanguage(this, [this] { refresh(); });
}

void TopBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    for (StateChip *chip : {m_model, m_adapters, m_device})
        chip->setCompact(width() < 900);
    QFrame::resizeEvent(event);
}

void TopBar::refresh()
{
    const Residents &residents = m_studio.residents();
    if (const auto &model = residents.model()) {
        QStringList details{countText(model->parameters)};
        if (!model->residentPrecision.empty())
            details << QString::fromStdString(model->residentPrecision) << bytesText(model->residentBytes);
        m_model->setTexts(QString::fromStdString(model->path.stem().string()), details.join(QString::fromUtf8(" · ")));
    } else {
        m_model->setTexts(tr("No model loaded"), {});
    }
    const auto &adapters = residents.adapters();
    if (adapters.empty())
        m_adapters->setTexts(tr("No adapter"), {});
    else
        m_adapters->setTexts(residents.nameOf(adapters.back().handle),
                             adapters.size() > 1 ? QString("+%1").arg(adapters.size() - 1) : QString());
    const DeviceInfo &device = residents.device();
    if (device.memoryBytes == 0) { // not asked yet: nothing is touched before the window shows
        m_device->setTexts(tr("Device"), {});
        m_device->setGauge(-1);
        return;
    }
    const int64_t used = device.memoryBytes - device.freeBytes;
    m_device->setTexts(device.kind == "cpu" ? tr("CPU") : QString::fromStdString(device.name),
                       device.kind == "cpu" ? tr("%n core(s)", nullptr, static_cast<int>(device.threads)) + " · " +
                                                  tr("%1 of %2").arg(bytesText(used), bytesText(device.memoryBytes))
                                            : tr("%1 of %2").arg(bytesText(used), bytesText(device.memoryBytes)),
                       tr("%1 of it are held by this program").arg(bytesText(device.residentBytes)));
    const auto shareOf = [&](int64_t bytes) { return static_cast<double>(bytes) / static_cast<double>(device.memoryBytes); };
    m_device->setGauge(shareOf(used), shareOf(device.residentBytes));
}

} // namespace moa::ui
