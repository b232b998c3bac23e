// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "engine/api/error.h"
#include "ui/theme/kit.h"

#include <map>

class QRadioButton;

namespace moa::ui {

/// The forms in which an adapter can be written, one a row: its name, what it is for, and why it can't be made where it can't.
class FormatChoice final : public QFrame
{
    Q_OBJECT
public:
    explicit FormatChoice(const std::vector<ComponentInfo> &formats, QWidget *parent = nullptr);
    /// Those that are named can't be chosen; if the chosen one is among them, the first that can be made is chosen.
    void setObstacles(const std::map<std::string, Error> &obstacles);
    [[nodiscard]] const std::string &chosen() const { return m_chosen; }
    /// Whether any can be made.
    [[nodiscard]] bool hasChoice() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        ComponentInfo format;
        QRadioButton *choice = nullptr;
        ToneLabel *help = nullptr, *reason = nullptr;
        QString obstacle;
    };
    void addRow(const ComponentInfo &format);
    void setTexts();
    void choose(const std::string &key);

    std::vector<Row> m_rows;
    std::string m_chosen;
};

} // namespace moa::ui
