// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/board_set.h"
#include "ui/services/residents.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <optional>

namespace moa::ui {

/// An adapter's result on a set, or what it has so far.
struct BoardCell {
    std::shared_ptr<const EvaluationResult> result; ///< null while it runs
    int64_t done = 0, total = 0, correct = 0;
    bool isJudged = true; ///< false: programs that are written and not run
    [[nodiscard]] double accuracy() const { return done > 0 ? static_cast<double>(correct) / static_cast<double>(done) : 0; }
};

/// An adapter on the board.
struct BoardRow {
    std::optional<AdapterHandle> handle{}; ///< none: it is not loaded, and here for what it answered earlier
    std::filesystem::path adapter{};       ///< its folder; empty for the base

    friend bool operator==(const BoardRow &, const BoardRow &) = default;
};

/// Adapters × sets, and at the right all sets together. Rows: the base, what is resident, and what is not but has a result of the
/// same model on one of the sets. Without a model the board is that of the model that answered last.
class EvaluationBoard final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { CellRole = Qt::UserRole, MostRole, NoteRole };

    EvaluationBoard(Residents &residents, const Catalog &catalog, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<BoardSet> &sets() const { return m_sets; }
    [[nodiscard]] const BoardSet &set(int index) const { return m_sets[static_cast<size_t>(index)]; }
    /// Its place on the board; one that is there already is not added again.
    int addSet(BoardSet set);
    void removeSet(int index);
    /// Asks a set otherwise from now on; results of the former terms are kept and come back with these. False, and nothing changes,
    /// where that would make two columns the same.
    [[nodiscard]] bool changeSet(int index, const SetTerms &terms, int64_t batchSize);
    void setInfo(int index, const QuestionSetInfo &info);

    [[nodiscard]] const BoardRow &row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    [[nodiscard]] QString nameOf(int row) const;
    /// −1 where there is none.
    [[nodiscard]] int rowOf(AdapterHandle adapter) const;
    /// The base model that the results are of; empty where there is none.
    [[nodiscard]] const std::filesystem::path &model() const { return m_model; }
    [[nodiscard]] EvaluationKey keyOf(int row, int set) const;

    [[nodiscard]] const BoardCell *cell(int row, int set) const;
    /// All sets that the adapter has something on.
    [[nodiscard]] std::optional<BoardCell> together(int row) const;
    void setProgress(AdapterHandle adapter, int set, const EvaluationProgress &progress);
    void setResult(AdapterHandle adapter, int set, EvaluationResult result);
    /// Forgets an unfinished cell.
    void clearProgress(AdapterHandle adapter, int set);
    /// Takes up what was kept earlier; what was answered since stays.
    void restore(std::vector<EvaluationResult> kept);
    /// Forgets results; a row that is not loaded and has none left goes.
    void forget(const std::vector<std::shared_ptr<const EvaluationResult>> &results);
    /// Forgets all results of an adapter that learns on.
    void forgetAdapter(const std::filesystem::path &adapter);
    /// Where the bars of all columns end: the least round share that holds every interval.
    [[nodiscard]] double barEnd() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    struct Entry {
        EvaluationKey key;
        std::shared_ptr<const EvaluationResult> result;
    };
    void remake();
    void findModel();
    void fill();
    void addEntry(const EvaluationKey &key, EvaluationResult result);
    void tellChange(AdapterHandle adapter);
    [[nodiscard]] int placeOf(const BoardSet &set) const;
    [[nodiscard]] bool isShown(const Entry &entry) const;
    [[nodiscard]] QString noteOf(const BoardRow &row) const;
    [[nodiscard]] QString cellText(const std::optional<BoardCell> &shown) const;

    Residents &m_residents;
    const Catalog &m_catalog;
    std::vector<Entry> m_entries; ///< all that is known, also of other models and terms
    std::vector<BoardSet> m_sets;
    std::map<std::pair<AdapterHandle, int>, BoardCell> m_progress; ///< by set

    // What is shown, made of these and of what is resident.
    std::filesystem::path m_model;
    std::string m_precision;
    std::vector<BoardRow> m_rows;
    std::map<std::pair<int, int>, BoardCell> m_cells; ///< by row and set
};

} // namespace moa::ui

Q_DECLARE_METATYPE(moa::ui::BoardCell)
