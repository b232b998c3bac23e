// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/change_card.h"

#include "engine/api/statistics.h"
#include "ui/services/quantities.h"
#include "ui/widgets/table_cells.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QPainter>
#include <QTableWidget>

namespace moa::ui {

namespace {

/// A quiet ground in a tone, for a figure.
class TileGround final : public QWidget
{
public:
    explicit TileGround(Tone tone) : m_tone(tone) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(m_tone == Tone::Muted ? colors().raised : soft(colorOf(m_tone)));
        p.drawRoundedRect(rect(), 6, 6);
    }

private:
    Tone m_tone;
};

} // namespace

ChangeCard::ChangeCard(QWidget *parent)
    : Card({}, parent), m_total(muted()), m_verdict(label({}, 13, QFont::DemiBold)), m_hint(muted({}, 12, true)),
      m_tiles(new QWidget), m_table(new QTableWidget(0, 4))
{
    head()->addStretch();
    head()->addWidget(m_total);
    auto *grid = new QGridLayout(m_tiles);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    grid->addWidget(makeTile(m_fixed, Tone::Good), 0, 0);
    grid->addWidget(makeTile(m_broken, Tone::Bad), 0, 1);
    grid->addWidget(makeTile(m_right, Tone::Muted), 1, 0);
    grid->addWidget(makeTile(m_wrong, Tone::Muted), 1, 1);
    body()->addWidget(m_tiles);
    body()->addWidget(m_verdict);
    body()->addWidget(m_hint);
    body()->addWidget(m_table, 1);
    body()->addStretch(); // the hint alone stays on top
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setObjectName("changesTable");
    styleTable(m_table, 28);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

QWidget *ChangeCard::makeTile(Tile &tile, Tone tone)
{
    tile.number = new ToneLabel({}, tone == Tone::Muted ? Tone::Text : tone, tone == Tone::Muted ? 18 : 22, QFont::DemiBold);
    tile.name = label({}, 13, QFont::DemiBold);
    tile.note = muted({}, 12);
    tile.note->setElides(true);
    auto *ground = new TileGround(tone);
    auto *row = new QHBoxLayout(ground);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(tile.number);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(tile.name);
    words->addWidget(tile.note);
    row->addLayout(words, 1);
    return ground;
}

void ChangeCard::setSamples(const SampleTable &samples, const QString &firstName, const QString &secondName,
                            const QStringList &sets)
{
    const ChangeCounts all = samples.counts();
    const bool isPair = samples.hasSecond() && all.total() > 0;
    setTitle(isPair ? tr("%1 against %2").arg(firstName, secondName) : tr("What changed"));
    m_total->setText(all.total() > 0 ? tr("%n sample(s)", nullptr, all.total()) : QString());
    for (QWidget *part : std::initializer_list<QWidget *>{m_tiles, m_verdict, m_table})
        part->setVisible(isPair);
    m_hint->setText(
        isPair ? QString()
               : tr("Choose two evaluated rows above: which samples did one fix, which did it break, and may the difference "
                    "be chance?"));
    m_hint->setVisible(!isPair);
    if (!isPair)
        return;
    const auto fill = [](const Tile &tile, int number, const QString &name, const QString &note) {
        tile.number->setText(wholeText(number));
        tile.name->setText(name);
        tile.note->setText(note);
        tile.note->setVisible(!note.isEmpty());
    };
    fill(m_fixed, all.fixed, tr("Fixed"), tr("only %1 right").arg(firstName));
    fill(m_broken, all.broken, tr("Broken"), tr("only %1 right").arg(secondName));
    fill(m_right, all.bothRight, tr("Both right"), {});
    fill(m_wrong, all.bothWrong, tr("Both wrong"), {});
    const double p = mcnemarExact(all.fixed, all.broken);
    m_verdict->setText(tr("McNemar p = %1").arg(numberText(p, 2)) + "  " +
                       (p < 0.05 ? tr("The difference is unlikely to be chance.") : tr("The difference may be chance.")));
    m_verdict->setWordWrap(true);
    m_table->setHorizontalHeaderLabels({tr("Set"), tr("Fixed"), tr("Broken"), "p"});
    for (int i = 1; i < 4; ++i)
        m_table->setColumnWidth(i, std::max(64, m_table->horizontalHeader()->sectionSizeHint(i)));
    m_table->setAccessibleName(tr("Changes by set"));
    m_table->setRowCount(0);
    for (const QString &set : sets) {
        const ChangeCounts counts = samples.counts(set);
        if (counts.total() == 0)
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QStringList cells{set, wholeText(counts.fixed), wholeText(counts.broken),
                                numberText(mcnemarExact(counts.fixed, counts.broken), 2)};
        for (int i = 0; i < 4; ++i) {
            auto *item = new QTableWidgetItem(cells[i]);
            item->setTextAlignment(i == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, i, item);
        }
    }
    for (int i = 1; i < 4; ++i)
        m_table->horizontalHeaderItem(i)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace moa::ui
