// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "ui/services/residents.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <optional>

namespace moa::ui {

/// A set that adapters are evaluated on.
struct BoardSet {
    std::filesystem::path file;
    QString name;
    std::string rule; ///< a key of Catalog::answerRules
    int64_t limit = 0;

    bool operator==(const BoardSet &) const = default;
};

/// An adapter's result on a set, or what it has so far.
struct BoardCell {
    std::shared_ptr<const EvaluationResult> result; ///< null while it runs
    int64_t done = 0, total = 0, correct = 0;
    [[nodiscard]] double accuracy() const { return done > 0 ? static_cast<double>(correct) / static_cast<double>(done) : 0; }
};

/// Adapters × sets, and at the right all sets together. Rows: the base, then what is resident.
class EvaluationBoard final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { CellRole = Qt::UserRole, MostRole };

    explicit EvaluationBoard(Residents &residents, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<BoardSet> &sets() const { return m_sets; }
    /// One that is there already is not added again.
    void addSet(BoardSet set);
    void removeSet(int index);
    [[nodiscard]] AdapterHandle adapterAt(int row) const { return m_adapters[static_cast<size_t>(row)]; }
    [[nodiscard]] int rowOf(AdapterHandle adapter) const;

    [[nodiscard]] const BoardCell *cell(AdapterHandle adapter, int set) const;
    /// All sets that the adapter has something on.
    [[nodiscard]] std::optional<BoardCell> together(AdapterHandle adapter) const;
    void setProgress(AdapterHandle adapter, int set, const EvaluationProgress &progress);
    void setResult(AdapterHandle adapter, int set, EvaluationResult result);
    /// Forgets an unfinished cell.
    void clearProgress(AdapterHandle adapter, int set);
    /// Where the bars of all columns end: the least round share that holds every interval.
    [[nodiscard]] double barEnd() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    void readAdapters();
    void tellChange(AdapterHandle adapter);

    Residents &m_residents;
    std::vector<AdapterHandle> m_adapters{AdapterHandle::Base};
    std::vector<BoardSet> m_sets;
    std::map<std::pair<AdapterHandle, int>, BoardCell> m_cells;
};

} // namespace moa::ui

Q_DECLARE_METATYPE(moa::ui::BoardCell)
