// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <vector>

namespace moa::ui {

/// How a run's state is shown: a translated word, with the step where it matters, and a tone for its dot.
[[nodiscard]] QString runStateText(const RunInfo &run);
[[nodiscard]] Tone runStateTone(const RunInfo &run);
/// `now`, `today 11:20`, `yesterday 17:44`, or the date.
[[nodiscard]] QString runTimeText(const RunInfo &run);

/// The runs of the workspace, a row each.
class RunTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { State, Name, Base, Mixture, Loss, BestLoss, Accuracy, Size, When, ColumnCount };
    /// DoneRole: the share of the planned steps that a run which is under way has done; 1 for any other.
    enum Role { SortRole = Qt::UserRole, CurveRole, ToneRole, MixtureRole, DoneRole };

    explicit RunTable(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setRuns(std::vector<RunInfo> runs);
    [[nodiscard]] const std::vector<RunInfo> &runs() const { return m_runs; }
    [[nodiscard]] const RunInfo &run(int row) const { return m_runs[static_cast<size_t>(row)]; }
    /// Texts again, in another language.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Renames through a signal: the engine writes, and the list is read again.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void renameAsked(const std::filesystem::path &folder, const QString &name);

private:
    std::vector<RunInfo> m_runs;
};

/// Search and the groups above the table.
class RunFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum Group { All, Running, Finished, Stopped, Failed, GroupCount };

    explicit RunFilter(RunTable &table, QObject *parent = nullptr);
    void setGroup(Group group);
    /// Words that must all occur in the name, the note, the base or the mixture.
    void setSearch(const QString &text);
    [[nodiscard]] static Group groupOf(const RunInfo &run);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    RunTable &m_table;
    Group m_group = All;
    QStringList m_words;
};

} // namespace moa::ui
