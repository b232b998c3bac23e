// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/hero_card.h"

#include "ui/services/quantities.h"
#include "ui/widgets/table_cells.h"

#include <QLinearGradient>
#include <QPainter>

#include <cmath>

namespace moa::ui {

/// The promise in one picture: a loss that falls while a mixture takes shape. It shows no numbers, for the map is drawn by formula.
class HeroCard::Picture final : public QWidget
{
public:
    Picture()
    {
        setMinimumSize(300, 196);
        setMaximumHeight(240);
        for (int i = 0; i < 90; ++i)
            curve << 0.14 + 1.9 * std::exp(-i / 13.0) + 0.04 * std::sin(i * 2.7) * std::exp(-i / 50.0);
    }
    QList<double> curve;

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr std::array kTypes{Site::Query, Site::Key, Site::Value, Site::Prompt, Site::Output, Site::FfnDown, Site::Parallel};
        constexpr int kLayers = 30;
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const double rowHeight = 18, left = 76, cell = (width() - left) / kLayers;
        for (size_t row = 0; row < kTypes.size(); ++row) {
            const double y = static_cast<double>(row) * rowHeight;
            p.setPen(Qt::NoPen);
            p.setBrush(colors().type(kTypes[row]));
            p.drawRoundedRect(QRectF(0, y + 4, 9, 9), 2, 2);
            p.setPen(colors().text);
            p.setFont(ui::font(11));
            p.drawText(QRectF(16, y, left - 16, rowHeight - 2), Qt::AlignVCenter, typeName(kTypes[row]));
            p.setPen(Qt::NoPen);
            for (int layer = 0; layer < kLayers; ++layer) {
                const double peak = std::fmod(static_cast<double>(row) * 7.3 + 4, kLayers), far = (layer - peak) / 6.5;
                p.setBrush(
                    kTypes[row] == Site::Prompt && layer >= 16
                        ? absent()
                        : ramp(0.2 + 0.65 * std::exp(-far * far) + 0.09 * std::sin(layer * 12.9 + static_cast<double>(row) * 78)));
                p.drawRoundedRect(QRectF(left + layer * cell, y, cell - 2, rowHeight - 2), 1.5, 1.5);
            }
        }
        const double top = static_cast<double>(kTypes.size()) * rowHeight + 18;
        paintSparkline(p, QRectF(left, top, width() - left - 2, height() - top - 2), curve, colors().accent);
        p.setPen(colors().muted);
        p.setFont(ui::font(11));
        p.drawText(QRectF(0, top, left - 8, 16), Qt::AlignLeft, HeroCard::tr("loss"));
    }
};

HeroCard::HeroCard(QWidget *parent)
    : Card({}, parent), m_title(label({}, 24, QFont::DemiBold)), m_text(new ToneLabel({}, Tone::Muted, 14)),
      m_start(button({}, ButtonKind::Primary, "play")), m_open(button({}, ButtonKind::Ghost)),
      m_reason(new ToneLabel({}, Tone::Warn, 12)), m_picture(new Picture)
{
    body()->setContentsMargins(28, 20, 28, 28);
    m_text->setWordWrap(true);
    m_start->setObjectName("startSampleButton");
    m_open->setObjectName("openSampleButton");
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addSpacing(6);
    for (ToneLabel *&fact : m_facts) {
        fact = label();
        fact->setWordWrap(true);
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        line->addWidget(new Sign("check", Tone::Good, 16), 0, Qt::AlignTop);
        line->addWidget(fact, 1);
        words->addWidget(row);
    }
    words->addSpacing(12);
    words->addStretch();
    m_reason->setWordWrap(true);
    m_reason->setObjectName("reasonLabel");
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->hide();
    words->addWidget(m_reason);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_start);
    actions->addWidget(m_open);
    actions->addStretch();
    words->addLayout(actions);
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addLayout(words, 10);
    row->addWidget(m_picture, 11, Qt::AlignVCenter);
    body()->addLayout(row);
    connect(m_start, &QPushButton::clicked, this, &HeroCard::startAsked);
    connect(m_open, &QPushButton::clicked, this, &HeroCard::openAsked);
    onLanguage(this, [this] {
        m_title->setText(tr("Try the sample"));
        m_text->setText(
            tr("Train a Soft MoA on arithmetic word problems with SmolLM2-135M-Instruct, watch the mixture form, and ask it "
               "something."));
        m_facts[0]->setText(tr("A few minutes, also without a graphics card"));
        m_facts[2]->setText(tr("Everything is here already; nothing is downloaded"));
        showFacts();
        m_start->setText(tr("Start the sample"));
        m_open->setText(tr("Only open it"));
        m_open->setToolTip(tr("Fills the pages in without starting"));
    });
}

void HeroCard::setReasonAgainst(const QString &reason)
{
    setEnabledBecause(m_start, reason);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_facts[2]->parentWidget()->setVisible(reason.isEmpty());
}

void HeroCard::setMemory(int64_t bytes)
{
    m_memory = bytes;
    showFacts();
}

void HeroCard::showFacts()
{
    m_facts[1]->setText(tr("About %1 of memory at its highest").arg(bytesText(m_memory)));
    m_facts[1]->parentWidget()->setVisible(m_memory > 0);
}

void HeroCard::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    QLinearGradient ground(0, 0, width() * 0.7, height());
    ground.setColorAt(0, soft(colors().accent));
    ground.setColorAt(0.75, colors().surface);
    p.setPen(QPen(colors().border, 1));
    p.setBrush(ground);
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace moa::ui
