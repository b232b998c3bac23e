// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QTest>
#include <QTextEdit>

namespace moa::test {

/// A widget as a complaint names it: `QPushButton "startButton" in setUpView`.
inline QString nameOf(const QWidget *widget)
{
    QString name = QString("%1 \"%2\"").arg(widget->metaObject()->className(), widget->objectName());
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (!parent->objectName().isEmpty() && !parent->objectName().startsWith("qt_"))
            return name + " in " + parent->objectName();
    return name;
}

/// Whether a person acts on it, and not on something that it is a part of.
inline bool isControl(const QWidget *widget)
{
    if (widget->objectName().startsWith("qt_") || qobject_cast<const QScrollBar *>(widget) ||
        qobject_cast<const QHeaderView *>(widget) || widget->inherits("QTableCornerButton") ||
        widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QComboBoxListView"))
        return false;
    if (const QWidget *parent = widget->parentWidget();
        parent && (qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent) ||
                   qobject_cast<const QLineEdit *>(parent)))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSlider *>(widget) || qobject_cast<const QAbstractItemView *>(widget) ||
           qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget) ||
           (widget->focusPolicy() & Qt::TabFocus && !widget->inherits("QScrollArea") && !widget->inherits("QMainWindow"));
}

/// All controls below a widget that are in sight.
inline QList<QWidget *> controlsIn(const QWidget &root)
{
    QList<QWidget *> controls;
    for (QWidget *widget : root.findChildren<QWidget *>())
        if (widget->isVisible() && isControl(widget))
            controls << widget;
    return controls;
}

/// Controls without an accessible name, and disabled ones that do not say why.
inline QStringList complaintsAbout(const QWidget &root)
{
    QStringList complaints;
    for (QWidget *widget : controlsIn(root)) {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            complaints << "without a name: " + nameOf(widget);
        bool saysWhy = widget->isEnabled();
        for (const QWidget *one = widget; one && !saysWhy && !one->isEnabled(); one = one->parentWidget())
            saysWhy = !one->toolTip().isEmpty();
        if (!saysWhy)
            complaints << "disabled without a reason: " + nameOf(widget);
    }
    return complaints;
}

/// Enabled controls that pressing Tab does not come to.
inline QStringList beyondTab(QWidget &window)
{
    QSet<QWidget *> reached;
    for (int i = 0; i < 400; ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (!focus || reached.contains(focus))
            break;
        reached << focus;
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    QStringList missed;
    for (QWidget *control : controlsIn(window))
        if (control->isEnabled() && control->focusPolicy() & Qt::TabFocus && !reached.contains(control))
            missed << nameOf(control);
    return missed;
}

/// Labels and buttons in sight whose text has less width than it needs and neither wraps nor ends in an ellipsis.
inline QStringList cutTextsIn(const QWidget &root)
{
    QStringList cut;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QPushButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        const bool mayBeNarrow = widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored || (label && label->wordWrap());
        if (!text.isEmpty() && !mayBeNarrow && widget->width() < widget->minimumSizeHint().width())
            cut << QString("%1: %2 of %3 px for \"%4\"")
                       .arg(nameOf(widget))
                       .arg(widget->width())
                       .arg(widget->minimumSizeHint().width())
                       .arg(text);
    }
    return cut;
}

/// Areas that would have to be scrolled sideways, but for the strip of answers, which runs sideways.
inline QStringList sidewaysIn(const QWidget &root)
{
    QStringList found;
    for (const QScrollArea *area : root.findChildren<QScrollArea *>())
        if (area->isVisible() && area->objectName() != "filmStripArea" && area->widget() &&
            area->widget()->width() > area->viewport()->width()) {
            found << QString("%1: %2 in %3 px").arg(nameOf(area)).arg(area->widget()->width()).arg(area->viewport()->width());
            for (const QWidget *part : area->widget()->findChildren<QWidget *>())
                if (part->isVisible() && part->minimumSizeHint().width() > area->viewport()->width())
                    found << QString("    %1 needs %2 px").arg(nameOf(part)).arg(part->minimumSizeHint().width());
        }
    return found;
}

} // namespace moa::test
