// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/kit.h"

#include <QPlainTextEdit>

namespace moa::ui {

/// A few lines to write a question in: Enter sends it, Shift+Enter begins a new line. As high as its text, within limits.
class PromptEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PromptEdit(QWidget *parent = nullptr);
    void fit();

signals:
    void sendAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

/// Where questions are written, and how they are asked: sampling, template and system prompt in words, Stop, Send.
class Composer final : public QFrame
{
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);

    [[nodiscard]] PromptEdit *edit() const { return m_edit; }
    /// Its controls in the order of the Tab key.
    [[nodiscard]] QList<QWidget *> inTabOrder() const;
    void setWords(const QString &sampling, const QString &wording, bool hasSystemPrompt);
    void setPlaceholder(const QString &text) { m_edit->setPlaceholderText(text); }
    /// An empty reason lets it be sent, once something is written.
    void setState(const QString &reasonAgainstSending, bool isAnswering, bool isStopping);
    /// What is written replaces a turn's question; empty for a new one.
    void setEditing(const QString &text);

signals:
    void sendAsked(const QString &prompt);
    void stopAsked();
    void editCancelled();
    void settingsAsked(int part); ///< 0 sampling, 1 template, 2 system prompt

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setTexts();
    void updateSend();
    void send();

    PromptEdit *m_edit;
    Banner *m_editing;
    QPushButton *m_cancel, *m_sampling, *m_template, *m_system, *m_stop, *m_send;
    ToneLabel *m_hint;
    QString m_reason;
    bool m_isAnswering = false, m_isStopping = false, m_hasSystemPrompt = false;
};

} // namespace moa::ui
