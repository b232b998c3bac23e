// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_table.h"

#include "ui/theme/theme.h"

#include <algorithm>
#include <map>

namespace moa::ui {

namespace {

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

/// What an adapter's answer came to, or how its program ended; a dash where nothing could be extracted.
QString extractedText(const EvaluationRecord *record)
{
    if (record && !record->verdict.empty())
        return record->isCorrect ? SampleTable::tr("passed") : SampleTable::tr("failed");
    return !record || record->extracted.empty() ? QString::fromUtf8("–") : text(record->extracted);
}

bool areSameResults(const SampleTable::Evaluations &a, const SampleTable::Evaluations &b)
{
    using Named = SampleTable::Evaluations::value_type;
    return std::ranges::equal(a, b, {}, &Named::second, &Named::second);
}

/// The first words of a name, for the head of a narrow column.
QString shortName(const QString &name)
{
    const QString first = name.section('-', 0, 1);
    return first.size() <= 9 ? first : name.section('-', 0, 0).left(9);
}

} // namespace

ComparedSample::Change ComparedSample::change() const
{
    if (!second)
        return first->isCorrect ? Change::Fixed : Change::Broken;
    if (first->isCorrect == second->isCorrect)
        return first->isCorrect ? Change::BothRight : Change::BothWrong;
    return first->isCorrect ? Change::Fixed : Change::Broken;
}

QString ComparedSample::question() const
{
    return text(first->question.empty() ? first->prompt : first->question);
}

void SampleTable::setEvaluations(QString firstName, Evaluations first, QString secondName, Evaluations second)
{
    const bool isRenamed = areSameResults(m_first, first) && areSameResults(m_second, second);
    if (!isRenamed)
        beginResetModel();
    m_firstName = std::move(firstName);
    m_secondName = std::move(secondName);
    m_first = std::move(first);
    m_second = std::move(second);
    m_samples.clear();
    for (const auto &[set, result] : m_first) {
        std::map<int64_t, const EvaluationRecord *> others;
        for (const auto &[otherSet, other] : m_second)
            if (otherSet == set)
                for (const EvaluationRecord &record : other->records)
                    others[record.row] = &record;
        for (const EvaluationRecord &record : result->records) {
            const auto found = others.find(record.row);
            if (m_second.empty() || found != others.end())
                m_samples.push_back({set, &record, found == others.end() ? nullptr : found->second});
        }
    }
    if (!isRenamed) {
        endResetModel();
        return;
    }
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

ChangeCounts SampleTable::counts(const QString &set) const
{
    ChangeCounts counts;
    for (const ComparedSample &sample : m_samples) {
        if (!set.isEmpty() && sample.set != set)
            continue;
        switch (sample.change()) {
        case ComparedSample::Change::BothRight: ++counts.bothRight; break;
        case ComparedSample::Change::BothWrong: ++counts.bothWrong; break;
        case ComparedSample::Change::Fixed: ++counts.fixed; break;
        case ComparedSample::Change::Broken: ++counts.broken; break;
        }
    }
    return counts;
}

int SampleTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_samples.size());
}

int SampleTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : hasSecond() ? ColumnCount : ColumnCount - 1;
}

QVariant SampleTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ComparedSample &sample = m_samples[static_cast<size_t>(index.row())];
    const EvaluationRecord *answer = index.column() == Second ? sample.second : sample.first;
    if (role == ChangeRole)
        return static_cast<int>(sample.change());
    if (role == Qt::TextAlignmentRole)
        return QVariant(index.column() == Question ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() >= First)
        return answer->isCorrect ? colors().good : colors().bad;
    if (role == Qt::FontRole && index.column() >= First)
        return font(12, QFont::DemiBold);
    if (role == Qt::AccessibleTextRole && index.column() >= First)
        return (answer->isCorrect ? tr("right: %1") : tr("wrong: %1")).arg(extractedText(answer));
    if (role == Qt::ToolTipRole)
        return index.column() == Question ? sample.question().simplified() : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Question: return sample.question().simplified();
    case Expected: return text(sample.first->expected);
    default: return extractedText(answer);
    }
}

QVariant SampleTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Question ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section >= First)
        return section == First ? m_firstName : m_secondName;
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Question: return tr("Sample");
    case Expected: return tr("Right");
    case First: return shortName(m_firstName);
    case Second: return shortName(m_secondName);
    default: return {};
    }
}

SampleFilter::SampleFilter(SampleTable &table, QObject *parent) : QSortFilterProxyModel(parent), m_table(table)
{
    setSourceModel(&table);
}

void SampleFilter::setGroup(Group group)
{
    m_group = group;
    invalidateFilter();
}

void SampleFilter::setSearch(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

bool SampleFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ComparedSample &sample = m_table.sample(row);
    const ComparedSample::Change change = sample.change();
    if ((m_group == Fixed && change != ComparedSample::Change::Fixed) ||
        (m_group == Broken && change != ComparedSample::Change::Broken))
        return false;
    if (m_text.isEmpty())
        return true;
    const QString all =
        text(sample.first->prompt + "\n" + sample.first->answer + "\n" + (sample.second ? sample.second->answer : ""));
    return all.contains(m_text, Qt::CaseInsensitive);
}

} // namespace moa::ui
