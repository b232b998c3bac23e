// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace moa::ui {

/// A question with named answers; the first is the safe one and has the focus.
struct Question {
    QString title;
    QString text;
    QStringList answers;
    int destructive = -1; ///< index of an answer that loses something, drawn in red
};

/// The dialogs that ask for something outside the window. None blocks: the answer comes to a function, which is not called when the
/// person cancels. Behind a seam, so that tests can answer.
class Dialogs
{
public:
    virtual ~Dialogs() = default;
    virtual void chooseFiles(QWidget *parent, const QString &title, const QString &filter,
                             std::function<void(QStringList)> chosen) = 0;
    virtual void chooseFolder(QWidget *parent, const QString &title, std::function<void(QString)> chosen) = 0;
    virtual void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                                std::function<void(QString)> chosen) = 0;
    virtual void ask(QWidget *parent, const Question &question, std::function<void(int)> answered) = 0;
    /// A line of text; `suggestion` is selected.
    virtual void askText(QWidget *parent, const QString &title, const QString &text, const QString &suggestion,
                         std::function<void(QString)> answered) = 0;
};

/// Qt's own dialogs.
class NativeDialogs final : public Dialogs
{
public:
    void chooseFiles(QWidget *parent, const QString &title, const QString &filter,
                     std::function<void(QStringList)> chosen) override;
    void chooseFolder(QWidget *parent, const QString &title, std::function<void(QString)> chosen) override;
    void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                        std::function<void(QString)> chosen) override;
    void ask(QWidget *parent, const Question &question, std::function<void(int)> answered) override;
    void askText(QWidget *parent, const QString &title, const QString &text, const QString &suggestion,
                 std::function<void(QString)> answered) override;
};

} // namespace moa::ui
