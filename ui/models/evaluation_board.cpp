// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/evaluation_board.h"

#include "engine/api/statistics.h"
#include "ui/services/quantities.h"

#include <algorithm>
#include <array>

namespace moa::ui {

EvaluationBoard::EvaluationBoard(Residents &residents, QObject *parent) : QAbstractTableModel(parent), m_residents(residents)
{
    connect(&residents, &Residents::adaptersChanged, this, &EvaluationBoard::readAdapters);
    connect(&residents, &Residents::modelChanged, this, [this] {
        beginResetModel();
        m_cells.clear(); // another model's results are not comparable
        endResetModel();
    });
    readAdapters();
}

void EvaluationBoard::readAdapters()
{
    beginResetModel();
    m_adapters = {AdapterHandle::Base};
    for (const AdapterInfo &adapter : m_residents.adapters())
        m_adapters.push_back(adapter.handle);
    std::erase_if(m_cells, [&](const auto &entry) { return std::ranges::find(m_adapters, entry.first.first) == m_adapters.end(); });
    endResetModel();
}

void EvaluationBoard::addSet(BoardSet set)
{
    if (std::ranges::find(m_sets, set) != m_sets.end())
        return;
    beginResetModel();
    m_sets.push_back(std::move(set));
    endResetModel();
}

void EvaluationBoard::removeSet(int index)
{
    beginResetModel();
    m_sets.erase(m_sets.begin() + index);
    std::map<std::pair<AdapterHandle, int>, BoardCell> kept;
    for (auto &[key, cell] : m_cells)
        if (key.second != index)
            kept[{key.first, key.second > index ? key.second - 1 : key.second}] = std::move(cell);
    m_cells = std::move(kept);
    endResetModel();
}

int EvaluationBoard::rowOf(AdapterHandle adapter) const
{
    const auto found = std::ranges::find(m_adapters, adapter);
    return found == m_adapters.end() ? -1 : static_cast<int>(found - m_adapters.begin());
}

const BoardCell *EvaluationBoard::cell(AdapterHandle adapter, int set) const
{
    const auto found = m_cells.find({adapter, set});
    return found == m_cells.end() ? nullptr : &found->second;
}

std::optional<BoardCell> EvaluationBoard::together(AdapterHandle adapter) const
{
    BoardCell all;
    for (int set = 0; set < static_cast<int>(m_sets.size()); ++set) {
        if (const BoardCell *part = cell(adapter, set)) {
            all.done += part->done;
            all.total += part->total;
            all.correct += part->correct;
        }
    }
    return all.done > 0 ? std::optional(all) : std::nullopt;
}

void EvaluationBoard::setProgress(AdapterHandle adapter, int set, const EvaluationProgress &progress)
{
    BoardCell &cell = m_cells[{adapter, set}];
    cell = {nullptr, progress.done, progress.total, progress.correct};
    tellChange(adapter);
}

void EvaluationBoard::setResult(AdapterHandle adapter, int set, EvaluationResult result)
{
    BoardCell &cell = m_cells[{adapter, set}];
    cell.done = cell.total = result.total;
    cell.correct = result.correct;
    cell.result = std::make_shared<const EvaluationResult>(std::move(result));
    tellChange(adapter);
}

void EvaluationBoard::clearProgress(AdapterHandle adapter, int set)
{
    const auto found = m_cells.find({adapter, set});
    if (found != m_cells.end() && !found->second.result) {
        m_cells.erase(found);
        tellChange(adapter);
    }
}

void EvaluationBoard::tellChange(AdapterHandle adapter)
{
    if (rowOf(adapter) >= 0) // the bars' common end may have moved: every cell is drawn again
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

double EvaluationBoard::barEnd() const
{
    double most = 0.05;
    for (const auto &[key, cell] : m_cells)
        if (cell.done > 0)
            most = std::max(most, wilsonInterval(cell.correct, cell.done).high);
    constexpr std::array kEnds{0.05, 0.1, 0.2, 0.25, 0.5, 0.75, 1.0};
    return *std::ranges::find_if(kEnds, [&](double end) { return end >= most - 1e-9 || end == 1.0; });
}

int EvaluationBoard::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_adapters.size());
}

int EvaluationBoard::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sets.size()) + (m_sets.size() > 1 ? 2 : 1);
}

QVariant EvaluationBoard::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AdapterHandle adapter = adapterAt(index.row());
    if (index.column() == 0)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(m_residents.nameOf(adapter)) : QVariant();
    if (role == MostRole)
        return barEnd();
    std::optional<BoardCell> shown;
    if (index.column() <= static_cast<int>(m_sets.size())) {
        if (const BoardCell *found = cell(adapter, index.column() - 1))
            shown = *found;
    } else {
        shown = together(adapter);
    }
    if (role == CellRole)
        return shown ? QVariant::fromValue(*shown) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (!shown || shown->done == 0)
        return shown ? tr("begins") : tr("not run");
    const Interval interval = wilsonInterval(shown->correct, shown->done);
    return tr("%1 (95 %: %2 to %3), %4 of %5 samples")
        .arg(shareText(shown->accuracy(), 1), shareText(interval.low, 1), shareText(interval.high, 1), wholeText(shown->done),
             wholeText(shown->total));
}

QVariant EvaluationBoard::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Adapter");
    if (section > static_cast<int>(m_sets.size()))
        return tr("All");
    const BoardSet &set = m_sets[static_cast<size_t>(section - 1)];
    return set.limit > 0 ? tr("%1 · first %2").arg(set.name).arg(set.limit) : set.name;
}

void EvaluationBoard::retranslate()
{
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace moa::ui
