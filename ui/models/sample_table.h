// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <memory>
#include <vector>

namespace moa::ui {

/// One question and what one or two adapters answered.
struct ComparedSample {
    enum class Change { BothRight, BothWrong, Fixed, Broken };
    QString set;
    const EvaluationRecord *first = nullptr;  ///< of the first chosen adapter
    const EvaluationRecord *second = nullptr; ///< null where only one is compared
    /// What the first one changed against the second; without a second, right is Fixed and wrong is Broken.
    [[nodiscard]] Change change() const;
    /// What was asked, without the template's words.
    [[nodiscard]] QString question() const;
};

/// How two adapters differ on one set, or all.
struct ChangeCounts {
    int bothRight = 0, bothWrong = 0, fixed = 0, broken = 0;
    [[nodiscard]] int total() const { return bothRight + bothWrong + fixed + broken; }
};

/// The samples of one or two evaluations.
class SampleTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Question, Expected, First, Second, ColumnCount };
    enum Role { ChangeRole = Qt::UserRole };

    using Evaluations = std::vector<std::pair<QString, std::shared_ptr<const EvaluationResult>>>; ///< by set's name

    explicit SampleTable(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// `second` may be empty; rows are matched by set and row number. The same results under other names keep their rows.
    void setEvaluations(QString firstName, Evaluations first, QString secondName, Evaluations second);
    [[nodiscard]] const ComparedSample &sample(int row) const { return m_samples[static_cast<size_t>(row)]; }
    [[nodiscard]] bool hasSecond() const { return !m_second.empty(); }
    [[nodiscard]] ChangeCounts counts(const QString &set = {}) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString m_firstName, m_secondName;
    Evaluations m_first, m_second; ///< keep the records alive
    std::vector<ComparedSample> m_samples;
};

/// Fixed, broken or all; and a search in the question and the answers.
class SampleFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum Group { Fixed, Broken, All };
    explicit SampleFilter(SampleTable &table, QObject *parent = nullptr);
    void setGroup(Group group);
    void setSearch(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    SampleTable &m_table;
    Group m_group = Fixed;
    QString m_text;
};

} // namespace moa::ui
