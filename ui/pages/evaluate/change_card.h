// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/sample_table.h"
#include "ui/theme/kit.h"

class QGridLayout;
class QTableWidget;

namespace moa::ui {

/// What the first adapter fixed and broke against the second, with McNemar's p in words and by set.
class ChangeCard final : public Card
{
    Q_OBJECT
public:
    explicit ChangeCard(QWidget *parent = nullptr);
    void setSamples(const SampleTable &samples, const QString &firstName, const QString &secondName, const QStringList &sets);

private:
    struct Tile {
        ToneLabel *number = nullptr, *name = nullptr, *note = nullptr;
    };
    [[nodiscard]] QWidget *makeTile(Tile &tile, Tone tone);

    ToneLabel *m_total, *m_verdict, *m_hint;
    Tile m_fixed, m_broken, m_right, m_wrong;
    QWidget *m_tiles;
    QTableWidget *m_table;
};

} // namespace moa::ui
