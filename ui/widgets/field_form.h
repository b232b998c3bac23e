// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/field.h"

#include <QWidget>

#include <map>

class QGridLayout;
class QPushButton;

namespace moa::ui {

class ToneLabel;

/// A form made from the engine's own fields: a label and a help sentence on the left, the control on the right, what is wrong
/// with its value below. Which control follows from the field's type, range and choices.
class FieldForm final : public QWidget
{
    Q_OBJECT
public:
    explicit FieldForm(QWidget *parent = nullptr);

    /// Shows these fields, in their order. `keys` selects and orders some of them; empty: all.
    void setFields(const std::vector<FieldInfo> &fields, const std::vector<std::string> &keys = {});
    /// Shows the values of an object; a missing key shows the default. Emits nothing.
    void setValues(const nlohmann::json &values);
    /// Problems whose path ends in `.key` (or is the key) are shown at the key's row, with a button for the nearest value that
    /// would do; the others are not.
    void setProblems(const std::vector<Problem> &problems);
    /// Disables a row with a reason; an empty reason enables it.
    void setReasonAgainst(const std::string &key, const QString &reason);
    /// How many of the shown values differ from their defaults.
    [[nodiscard]] int changedCount() const;
    /// The control of a row, whose objectName is KEY + "Field"; null where there is none.
    [[nodiscard]] QWidget *control(const std::string &key) const;

signals:
    /// A person changed a value; its type is the field's.
    void edited(const QString &key, const nlohmann::json &value);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        FieldInfo field;
        ToneLabel *name = nullptr, *help = nullptr, *problem = nullptr;
        QWidget *control = nullptr;
        QPushButton *remedy = nullptr; ///< sets the nearest value that would do
        nlohmann::json value, remedyValue;
        QString reasonAgainst;
    };
    void addRow(const FieldInfo &field);
    [[nodiscard]] QWidget *makeControl(const FieldInfo &field);
    void showValue(Row &row);
    void setTexts(Row &row);
    void applyRemedy(const std::string &key);
    void take(const std::string &key, nlohmann::json value);

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    bool m_isShowing = false;
};

/// A text that the engine marked with MOA_TR, in the application's language.
[[nodiscard]] QString engineText(const std::string &text);

} // namespace moa::ui
