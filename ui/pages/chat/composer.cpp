// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat/composer.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace moa::ui {

namespace {

constexpr int kMostLines = 5;
constexpr int kMostSamplingText = 300, kMostTemplateText = 180;
constexpr int kHintFrom = 900; ///< width from which on there is room for the hint

} // namespace

PromptEdit::PromptEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setFont(ui::font(14));
    setStyleSheet("QPlainTextEdit{background:transparent;border:0;padding:0;font-size:14px}");
    document()->setDocumentMargin(0);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(this, &QPlainTextEdit::textChanged, this, &PromptEdit::fit);
    fit();
}

void PromptEdit::fit()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < kMostLines; block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    const int line = static_cast<int>(std::ceil(QFontMetricsF(ui::font(14)).lineSpacing()));
    setFixedHeight(std::clamp(lines, 1, kMostLines) * line + 8);
}

void PromptEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->modifiers().testFlag(Qt::ShiftModifier))
        emit sendAsked();
    else if (event->key() == Qt::Key_Escape)
        event->ignore(); // the page stops the answers
    else
        QPlainTextEdit::keyPressEvent(event);
}

void PromptEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

Composer::Composer(QWidget *parent)
    : QFrame(parent), m_edit(new PromptEdit), m_editing(new Banner(Tone::Accent)), m_cancel(button({}, ButtonKind::Ghost)),
      m_sampling(button({}, ButtonKind::Default, "settings")), m_template(button({}, ButtonKind::Default, "file")),
      m_system(button({}, ButtonKind::Ghost, "edit")), m_stop(button({}, ButtonKind::Danger, "stop")),
      m_send(button({}, ButtonKind::Primary)), m_hint(muted())
{
    setObjectName("card");
    m_edit->setObjectName("promptEdit");
    m_cancel->setObjectName("cancelEditButton");
    m_sampling->setObjectName("samplingButton");
    m_template->setObjectName("templateButton");
    m_system->setObjectName("systemPromptButton");
    m_stop->setObjectName("stopAnswersButton");
    m_send->setObjectName("sendButton");
    m_stop->setIcon(icon("stop", Tone::Bad));
    m_stop->hide();
    m_editing->setFixedHeight(36);
    m_editing->addButton(m_cancel);
    m_editing->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 12, 12);
    column->setSpacing(10);
    column->addWidget(m_editing);
    column->addWidget(m_edit);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_sampling, m_template, m_system})
        row->addWidget(part);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_hint->setElides(true);
    row->addWidget(m_hint, 1);
    row->addSpacing(4);
    row->addWidget(m_stop);
    row->addWidget(m_send);
    column->addLayout(row);

    connect(m_edit, &PromptEdit::sendAsked, this, &Composer::send);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::updateSend);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_stop, &QPushButton::clicked, this, &Composer::stopAsked);
    connect(m_cancel, &QPushButton::clicked, this, &Composer::editCancelled);
    connect(m_sampling, &QPushButton::clicked, this, [this] { emit settingsAsked(0); });
    connect(m_template, &QPushButton::clicked, this, [this] { emit settingsAsked(1); });
    connect(m_system, &QPushButton::clicked, this, [this] { emit settingsAsked(2); });
    onLanguage(this, [this] { setTexts(); });
}

QList<QWidget *> Composer::inTabOrder() const
{
    return {m_cancel, m_edit, m_send, m_stop, m_sampling, m_template, m_system};
}

void Composer::setTexts()
{
    m_edit->setAccessibleName(tr("Prompt"));
    m_cancel->setText(tr("Don't change it"));
    m_system->setText(m_hasSystemPrompt ? tr("System prompt set") : tr("System prompt"));
    m_system->setToolTip(tr("What the model is told before the conversation"));
    m_sampling->setAccessibleDescription(tr("How the next token is chosen"));
    m_template->setAccessibleDescription(tr("How a question is put into words for the model"));
    m_hint->setText(tr("Enter sends, Shift+Enter new line"));
    m_stop->setText(tr("Stop"));
    m_send->setText(tr("Send"));
    updateSend();
}

void Composer::setWords(const QString &sampling, const QString &wording, bool hasSystemPrompt)
{
    const auto show = [](QPushButton *control, const QString &text, int most) {
        control->setText(control->fontMetrics().elidedText(text, Qt::ElideRight, most));
        control->setAccessibleName(text);
    };
    show(m_sampling, sampling, kMostSamplingText);
    show(m_template, wording, kMostTemplateText);
    for (QPushButton *control : {m_sampling, m_template})
        control->setToolTip(control->accessibleDescription() + "\n" + control->accessibleName());
    m_hasSystemPrompt = hasSystemPrompt;
    m_system->setText(m_hasSystemPrompt ? tr("System prompt set") : tr("System prompt"));
}

void Composer::setState(const QString &reasonAgainstSending, bool isAnswering, bool isStopping)
{
    m_reason = reasonAgainstSending;
    m_isAnswering = isAnswering;
    m_isStopping = isStopping;
    updateSend();
}

void Composer::setEditing(const QString &text)
{
    m_editing->setTexts(text);
    m_editing->setVisible(!text.isEmpty());
}

void Composer::updateSend()
{
    const bool isEmpty = m_edit->toPlainText().trimmed().isEmpty();
    const QString reason = !m_reason.isEmpty() ? m_reason : isEmpty ? tr("Nothing is written yet.") : QString();
    setEnabledBecause(m_send, reason, tr("Asks all lanes (Enter)"));
    m_send->setIcon(QIcon(iconPixmap("send", reason.isEmpty() ? colors().onAccent : colors().muted, 16, devicePixelRatioF())));
    setEnabledBecause(m_stop, m_isStopping ? tr("It stops with the next token.") : QString(),
                      tr("Ends the answers and keeps what there is (Esc)"));
    m_stop->setVisible(m_isAnswering);
}

void Composer::send()
{
    if (m_send->isEnabled())
        emit sendAsked(m_edit->toPlainText().trimmed());
}

void Composer::changeEvent(QEvent *event)
{
    if (isSchemeChange(event))
        updateSend(); // the icon's colour
    QFrame::changeEvent(event);
}

void Composer::resizeEvent(QResizeEvent *event)
{
    m_hint->setText(width() >= kHintFrom ? tr("Enter sends, Shift+Enter new line") : QString());
    QFrame::resizeEvent(event);
}

} // namespace moa::ui
