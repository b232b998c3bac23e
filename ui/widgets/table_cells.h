// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

class QTableView;

namespace moa::ui {

/// A curve as small as a word, from its first value to its last.
void paintSparkline(QPainter &painter, const QRectF &rect, const QList<double> &values, const QColor &color,
                    Qt::PenStyle pen = Qt::SolidLine);

/// A dot in the tone that the model gives under a role, then the cell's text.
class StateCell final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    StateCell(int toneRole, QObject *parent) : QStyledItemDelegate(parent), m_toneRole(toneRole) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_toneRole;
};

/// A sparkline of the values (QList<double>) that the model gives under a role.
class SparklineCell final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    SparklineCell(int curveRole, QObject *parent) : QStyledItemDelegate(parent), m_curveRole(curveRole) {}
    /// Draws it in the tone, and along the share of the cell (0 to 1), that the model gives under these roles.
    void setRoles(int toneRole, int shareRole);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_curveRole, m_toneRole = -1, m_shareRole = -1;
};

/// The cell's text over a quieter line that the model gives under a role.
class TwoLineCell final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TwoLineCell(int noteRole, QObject *parent) : QStyledItemDelegate(parent), m_noteRole(noteRole) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_noteRole;
};

/// Gives a table the Studio's look: rows of `rowHeight`, no grid, heads as their columns, whole rows chosen.
void styleTable(QTableView *table, int rowHeight = 40);

} // namespace moa::ui
