// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_table.h"

#include "ui/services/quantities.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace moa::ui {

namespace {

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QString noValue()
{
    return QString::fromUtf8("–");
}

QDateTime created(const RunInfo &run)
{
    return QDateTime::fromString(text(run.created), Qt::ISODate).toLocalTime();
}

} // namespace

QString runStateText(const RunInfo &run)
{
    const auto say = [](const char *source) { return QCoreApplication::translate("moa::ui::RunStates", source); };
    const QString step = wholeText(run.step);
    if (run.state == "running")
        return say(QT_TRANSLATE_NOOP("moa::ui::RunStates", "Running"));
    if (run.state == "paused")
        return say(QT_TRANSLATE_NOOP("moa::ui::RunStates", "Paused"));
    if (run.state == "finished")
        return say(QT_TRANSLATE_NOOP("moa::ui::RunStates", "Finished"));
    if (run.state == "early_stopped")
        return say(QT_TRANSLATE_NOOP("moa::ui::RunStates", "Ended early at %1")).arg(step);
    if (run.state == "stopped")
        return say(QT_TRANSLATE_NOOP("moa::ui::RunStates", "Stopped at %1")).arg(step);
    if (run.state == "diverged")
        return say(QT_TRANSLATE_NOOP("moa::ui::RunStates", "Diverged at %1")).arg(step);
    if (run.state == "failed")
        return say(QT_TRANSLATE_NOOP("moa::ui::RunStates", "Failed at %1")).arg(step);
    if (run.state == "interrupted")
        return say(QT_TRANSLATE_NOOP("moa::ui::RunStates", "Interrupted at %1")).arg(step);
    if (run.state == "damaged")
        return say(QT_TRANSLATE_NOOP("moa::ui::RunStates", "Damaged"));
    return say(QT_TRANSLATE_NOOP("moa::ui::RunStates", "New"));
}

Tone runStateTone(const RunInfo &run)
{
    switch (RunFilter::groupOf(run)) {
    case RunFilter::Running: return Tone::Accent;
    case RunFilter::Finished: return Tone::Good;
    case RunFilter::Stopped: return Tone::Warn;
    case RunFilter::Failed: return Tone::Bad;
    default: return Tone::Muted;
    }
}

QString runTimeText(const RunInfo &run)
{
    if (run.state == "running")
        return QCoreApplication::translate("moa::ui::RunStates", "now");
    const QDateTime when = created(run);
    if (!when.isValid())
        return noValue();
    const QString clock = QLocale().toString(when.time(), "HH:mm");
    const qint64 days = when.date().daysTo(QDate::currentDate());
    if (days == 0)
        return QCoreApplication::translate("moa::ui::RunStates", "today %1").arg(clock);
    if (days == 1)
        return QCoreApplication::translate("moa::ui::RunStates", "yesterday %1").arg(clock);
    return QLocale().toString(when.date(), QLocale::ShortFormat) + " " + clock;
}

void RunTable::setRuns(std::vector<RunInfo> runs)
{
    beginResetModel();
    m_runs = std::move(runs);
    endResetModel();
}

void RunTable::retranslate()
{
    if (!m_runs.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int RunTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RunInfo &run = m_runs[static_cast<size_t>(index.row())];
    const std::optional<double> best = run.bestValidationLoss ? run.bestValidationLoss : run.lastLoss;
    if (role == CurveRole)
        return QVariant::fromValue(QList<double>(run.losses.begin(), run.losses.end()));
    if (role == ToneRole)
        return static_cast<int>(runStateTone(run));
    if (role == MixtureRole)
        return text(run.mixture);
    if (role == DoneRole)
        return run.state == "running" && run.plannedSteps > 0
                   ? std::min(1.0, static_cast<double>(run.step) / static_cast<double>(run.plannedSteps))
                   : 1.0;
    if (role == Qt::TextAlignmentRole)
        return QVariant(index.column() >= BestLoss && index.column() <= Size ? Qt::AlignRight | Qt::AlignVCenter
                                                                             : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.column() == Name)
        return font(13, QFont::DemiBold);
    if (role == Qt::ForegroundRole && (index.column() == Base || index.column() == Size || index.column() == When))
        return colors().muted;
    if (role == Qt::ToolTipRole && index.column() == Accuracy)
        return run.accuracy ? tr("The latest evaluation, on %1").arg(text(run.accuracySet)) : tr("Not evaluated yet");
    if (role == Qt::ToolTipRole)
        return !run.problem.empty() ? text(run.problem) : !run.note.empty() ? text(run.note) : text(run.mixture);
    if (role == SortRole) {
        switch (index.column()) {
        case BestLoss:
        case Loss: return best.value_or(1e300);
        case Accuracy: return run.accuracy.value_or(-1);
        case Size: return static_cast<qlonglong>(run.bytes);
        case When: return created(run);
        default: return data(index, Qt::DisplayRole);
        }
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case State: return runStateText(run);
    case Name: return text(run.name);
    case Base: return run.base.empty() ? noValue() : text(run.base);
    case Mixture: return run.mixture.empty() ? noValue() : text(run.mixture);
    case Loss: return role == Qt::AccessibleTextRole && run.lastLoss ? QVariant(numberText(*run.lastLoss)) : QVariant();
    case BestLoss: return best ? numberText(*best) : noValue();
    case Accuracy: return run.accuracy ? shareText(*run.accuracy, 1) : noValue();
    case Size: return bytesText(run.bytes);
    case When: return runTimeText(run);
    default: return {};
    }
}

QVariant RunTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section >= BestLoss && section <= Size ? Qt::AlignRight | Qt::AlignVCenter
                                                               : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State: return tr("State");
    case Name: return tr("Name");
    case Base: return tr("Base");
    case Mixture: return tr("Adapters");
    case Loss: return tr("Loss");
    case BestLoss: return tr("Best loss");
    case Accuracy: return tr("Accuracy");
    case Size: return tr("Size");
    case When: return tr("When");
    default: return {};
    }
}

Qt::ItemFlags RunTable::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == Name ? usual | Qt::ItemIsEditable : usual;
}

bool RunTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || index.column() != Name || name.isEmpty())
        return false;
    RunInfo &run = m_runs[static_cast<size_t>(index.row())];
    if (name == text(run.name))
        return true;
    run.name = name.toStdString();
    emit dataChanged(index, index);
    emit renameAsked(run.folder, name);
    return true;
}

RunFilter::RunFilter(RunTable &table, QObject *parent) : QSortFilterProxyModel(parent), m_table(table)
{
    setSourceModel(&table);
    setSortRole(RunTable::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void RunFilter::setGroup(Group group)
{
    m_group = group;
    invalidateFilter();
}

void RunFilter::setSearch(const QString &text)
{
    m_words = text.split(' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

RunFilter::Group RunFilter::groupOf(const RunInfo &run)
{
    if (run.state == "running" || run.state == "paused")
        return Running;
    if (run.state == "finished" || run.state == "early_stopped")
        return Finished;
    if (run.state == "stopped" || run.state == "interrupted" || run.state == "new")
        return Stopped;
    return Failed;
}

bool RunFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const RunInfo &run = m_table.run(row);
    if (m_group != All && groupOf(run) != m_group)
        return false;
    const QString all = text(run.name + " " + run.note + " " + run.base + " " + run.mixture + " " + run.state);
    return std::ranges::all_of(m_words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace moa::ui
