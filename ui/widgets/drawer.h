// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/kit.h"

class QScrollArea;
class QSpinBox;

namespace moa::ui {

/// A panel over a page with a title, a way to close it (Escape too), and rows that scroll: each a control with its name and a
/// sentence. Hidden at first; whoever owns it places it.
class Drawer : public QFrame
{
    Q_OBJECT
public:
    /// `closeName`: the objectName of the button that closes it.
    Drawer(const char *closeName, QWidget *parent);

signals:
    void closeAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

    static constexpr int kControlWidth = 128; ///< beside its words

    /// A control for a whole number, with its objectName.
    [[nodiscard]] static QSpinBox *wholeNumber(const char *name, int least, int most);
    [[nodiscard]] QVBoxLayout *rows() const { return m_column; }
    /// Adds a control: below its words where it is wide, else beside them.
    void addRow(QWidget *control, bool isWide);
    void setTitle(const QString &title);
    /// Name and sentence of each row, in the order of addRow(); the controls get them as accessible texts.
    void setWords(const std::vector<std::pair<QString, QString>> &words);
    /// Shows it with the focus in a control, and this much around it in sight.
    void bringUp(QWidget *first, int around);

private:
    struct Row {
        QWidget *control;
        ToneLabel *name, *help;
    };
    ToneLabel *m_title;
    QPushButton *m_close;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
};

} // namespace moa::ui
