// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/evaluation_board.h"

#include "engine/api/statistics.h"
#include "ui/services/known_models.h"
#include "ui/services/quantities.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace moa::ui {

namespace {

/// The newer of two, as both are written in UTC.
bool isNewer(const EvaluationResult &a, const EvaluationResult &b)
{
    return a.finished > b.finished;
}

} // namespace

EvaluationBoard::EvaluationBoard(Residents &residents, const Catalog &catalog, QObject *parent)
    : QAbstractTableModel(parent), m_residents(residents), m_catalog(catalog)
{
    connect(&residents, &Residents::adaptersChanged, this, &EvaluationBoard::remake);
    connect(&residents, &Residents::modelChanged, this, &EvaluationBoard::remake);
    remake();
}

void EvaluationBoard::remake()
{
    beginResetModel();
    findModel();
    m_rows.assign(1, BoardRow{AdapterHandle::Base, {}});
    for (const AdapterInfo &adapter : m_residents.adapters())
        m_rows.push_back({adapter.handle, adapterFolder(adapter.path)});
    std::erase_if(m_progress, [&](const auto &entry) { return rowOf(entry.first.first) < 0; });
    std::vector<BoardRow> absent;
    for (const Entry &entry : m_entries)
        if (const BoardRow row{{}, entry.key.adapter}; isShown(entry) &&
                                                       std::ranges::find(m_rows, row.adapter, &BoardRow::adapter) == m_rows.end() &&
                                                       std::ranges::find(absent, row) == absent.end())
            absent.push_back(row);
    std::ranges::sort(absent, {}, &BoardRow::adapter);
    m_rows.insert(m_rows.end(), absent.begin(), absent.end());
    fill();
    endResetModel();
}

/// The resident model, else that of the latest result.
void EvaluationBoard::findModel()
{
    m_model.clear();
    m_precision.clear();
    if (const auto &model = m_residents.model()) {
        m_model = model->path;
        m_precision = m_residents.spec().precision;
        return;
    }
    const auto latest = std::ranges::max_element(m_entries, {}, [](const Entry &entry) { return entry.result->finished; });
    if (latest != m_entries.end()) {
        m_model = latest->key.model;
        m_precision = latest->key.precision;
    }
}

bool EvaluationBoard::isShown(const Entry &entry) const
{
    return entry.key.model == m_model && entry.key.precision == m_precision &&
           std::ranges::any_of(m_sets,
                               [&](const BoardSet &set) { return set.file == entry.key.data && set.terms == entry.key.terms; });
}

void EvaluationBoard::fill()
{
    m_cells.clear();
    for (int row = 0; row < rowCount(); ++row)
        for (int set = 0; set < static_cast<int>(m_sets.size()); ++set) {
            if (const auto entry = std::ranges::find(m_entries, keyOf(row, set), &Entry::key); entry != m_entries.end()) {
                const EvaluationResult &result = *entry->result;
                m_cells[{row, set}] = {entry->result, result.total, result.total, result.correct, result.isJudged};
            } else if (const auto handle = this->row(row).handle; handle && m_progress.contains({*handle, set})) {
                m_cells[{row, set}] = m_progress.at({*handle, set});
            }
        }
}

EvaluationKey EvaluationBoard::keyOf(int row, int set) const
{
    return {m_model, m_precision, this->row(row).adapter, this->set(set).file, this->set(set).terms};
}

/// −1 where it is not there.
int EvaluationBoard::placeOf(const BoardSet &set) const
{
    const auto found = std::ranges::find_if(m_sets, [&](const BoardSet &there) { return there.isSameAs(set); });
    return found == m_sets.end() ? -1 : static_cast<int>(found - m_sets.begin());
}

int EvaluationBoard::addSet(BoardSet set)
{
    if (const int there = placeOf(set); there >= 0)
        return there;
    m_sets.push_back(std::move(set));
    remake();
    return static_cast<int>(m_sets.size()) - 1;
}

void EvaluationBoard::removeSet(int index)
{
    m_sets.erase(m_sets.begin() + index);
    remake();
}

bool EvaluationBoard::changeSet(int index, const SetTerms &terms, int64_t batchSize)
{
    BoardSet changed = set(index);
    changed.terms = terms;
    changed.batchSize = batchSize;
    if (const int there = placeOf(changed); there >= 0 && there != index)
        return false;
    const bool isOther = terms != set(index).terms;
    m_sets[static_cast<size_t>(index)] = std::move(changed);
    if (isOther)
        remake();
    return true;
}

void EvaluationBoard::setInfo(int index, const QuestionSetInfo &info)
{
    m_sets[static_cast<size_t>(index)].info = info;
}

QString EvaluationBoard::nameOf(int row) const
{
    const BoardRow &shown = this->row(row);
    return shown.handle ? m_residents.nameOf(*shown.handle) : QString::fromStdString(shown.adapter.filename().string());
}

int EvaluationBoard::rowOf(AdapterHandle adapter) const
{
    const auto found = std::ranges::find(m_rows, std::optional(adapter), &BoardRow::handle);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const BoardCell *EvaluationBoard::cell(int row, int set) const
{
    const auto found = m_cells.find({row, set});
    return found == m_cells.end() ? nullptr : &found->second;
}

std::optional<BoardCell> EvaluationBoard::together(int row) const
{
    BoardCell all;
    for (int set = 0; set < static_cast<int>(m_sets.size()); ++set) {
        if (const BoardCell *part = cell(row, set); part && part->isJudged) {
            all.done += part->done;
            all.total += part->total;
            all.correct += part->correct;
        }
    }
    return all.done > 0 ? std::optional(all) : std::nullopt;
}

void EvaluationBoard::setProgress(AdapterHandle adapter, int set, const EvaluationProgress &progress)
{
    m_progress[{adapter, set}] = {nullptr, progress.done, progress.total, progress.correct, !this->set(set).isUnjudged()};
    tellChange(adapter);
}

void EvaluationBoard::setResult(AdapterHandle adapter, int set, EvaluationResult result)
{
    m_progress.erase({adapter, set});
    if (const int row = rowOf(adapter); row >= 0)
        addEntry(keyOf(row, set), std::move(result));
    tellChange(adapter);
}

void EvaluationBoard::addEntry(const EvaluationKey &key, EvaluationResult result)
{
    auto shared = std::make_shared<const EvaluationResult>(std::move(result));
    const auto known = std::ranges::find(m_entries, key, &Entry::key);
    if (known == m_entries.end())
        m_entries.push_back({key, std::move(shared)});
    else if (!isNewer(*known->result, *shared))
        known->result = std::move(shared);
}

void EvaluationBoard::clearProgress(AdapterHandle adapter, int set)
{
    if (m_progress.erase({adapter, set}) > 0)
        tellChange(adapter);
}

void EvaluationBoard::restore(std::vector<EvaluationResult> kept)
{
    for (EvaluationResult &result : kept) {
        const EvaluationKey key = ui::keyOf(result);
        addEntry(key, std::move(result));
    }
    remake();
}

void EvaluationBoard::forget(const std::vector<std::shared_ptr<const EvaluationResult>> &results)
{
    std::erase_if(m_entries, [&](const Entry &entry) { return std::ranges::find(results, entry.result) != results.end(); });
    remake();
}

void EvaluationBoard::forgetAdapter(const std::filesystem::path &adapter)
{
    if (std::erase_if(m_entries, [&](const Entry &entry) { return entry.key.adapter == adapter; }) > 0)
        remake();
}

/// The bars' common end may have moved: every cell is drawn again.
void EvaluationBoard::tellChange(AdapterHandle adapter)
{
    fill();
    if (rowOf(adapter) >= 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

double EvaluationBoard::barEnd() const
{
    double most = 0.05;
    for (const auto &[key, cell] : m_cells)
        if (cell.done > 0 && cell.isJudged)
            most = std::max(most, wilsonInterval(cell.correct, cell.done).high);
    constexpr std::array kEnds{0.05, 0.1, 0.2, 0.25, 0.5, 0.75, 1.0};
    return *std::ranges::find_if(kEnds, [&](double end) { return end >= most - 1e-9 || end == 1.0; });
}

int EvaluationBoard::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EvaluationBoard::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sets.size()) + (m_sets.size() > 1 ? 2 : 1);
}

QString EvaluationBoard::noteOf(const BoardRow &row) const
{
    if (!row.handle)
        return tr("not loaded");
    if (row.adapter.empty())
        return modelName(m_model);
    const AdapterInfo *adapter = m_residents.adapter(*row.handle);
    const ComponentInfo *router = adapter ? m_catalog.routerMode(adapter->routerMode) : nullptr;
    return router ? QCoreApplication::translate("engine", router->label.c_str()) : tr("loaded");
}

QVariant EvaluationBoard::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const BoardRow &shownRow = row(index.row());
    if (index.column() == 0) {
        if (role == NoteRole)
            return noteOf(shownRow);
        if (role == Qt::ToolTipRole)
            return QString::fromStdString((shownRow.adapter.empty() ? m_model : shownRow.adapter).string());
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(nameOf(index.row())) : QVariant();
    }
    if (role == MostRole)
        return barEnd();
    std::optional<BoardCell> shown;
    if (index.column() <= static_cast<int>(m_sets.size())) {
        if (const BoardCell *found = cell(index.row(), index.column() - 1))
            shown = *found;
    } else {
        shown = together(index.row());
    }
    if (role == CellRole)
        return shown && shown->isJudged ? QVariant::fromValue(*shown) : QVariant();
    if (role == Qt::ToolTipRole && shown && shown->result && !shown->result->completionsFile.empty())
        return cellText(shown) + '\n' + QString::fromStdString(shown->result->completionsFile.string());
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole ? QVariant(cellText(shown))
                                                                                                : QVariant();
}

QString EvaluationBoard::cellText(const std::optional<BoardCell> &shown) const
{
    if (!shown || shown->done == 0)
        return shown ? tr("begins") : tr("not run");
    if (!shown->isJudged)
        return shown->result ? tr("%n program(s) written, not run", nullptr, static_cast<int>(shown->total))
                             : tr("%1 of %2 written").arg(wholeText(shown->done), wholeText(shown->total));
    const Interval interval = wilsonInterval(shown->correct, shown->done);
    return tr("%1 (95 %: %2 to %3), %4 of %5 samples")
        .arg(shareText(shown->accuracy(), 1), shareText(interval.low, 1), shareText(interval.high, 1), wholeText(shown->done),
             wholeText(shown->total));
}

QVariant EvaluationBoard::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isSet = section > 0 && section <= static_cast<int>(m_sets.size());
    if (role == Qt::ToolTipRole)
        return isSet ? QVariant(termsText(set(section - 1), m_catalog)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    if (!isSet)
        return section == 0 ? tr("Adapter") : tr("All");
    const QString special = shortTermsText(set(section - 1), m_catalog);
    return special.isEmpty() ? set(section - 1).name : set(section - 1).name + QString::fromUtf8(" · ") + special;
}

void EvaluationBoard::retranslate()
{
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace moa::ui
