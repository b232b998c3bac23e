// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPlainTextEdit>

namespace moa::ui {

/// A row as it stands in its file, marked, and the lines after it; to be read and copied.
class RowView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit RowView(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace moa::ui
