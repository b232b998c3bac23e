// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/sample_view.h"

#include "ui/services/quantities.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QTextBrowser>

namespace moa::ui {

namespace {

/// The choices that were compared, each with the logarithm of its likelihood, of the text and of a byte.
QString choicesHtml(const EvaluationRecord &record)
{
    const QString cell("<td style='padding-right:16px'%1>%2</td>");
    QString rows = "<tr>";
    for (const QString &head : {SampleView::tr("Choice"), SampleView::tr("log p"), SampleView::tr("log p a byte")})
        rows += cell.arg(QString(" align='left'"), QString("<span style='color:%1'>%2</span>").arg(colors().muted.name(), head));
    for (const ChoiceScore &choice : record.choices) {
        const QString name = QString::fromStdString(choice.label).toHtmlEscaped();
        const double bytes = static_cast<double>(std::max<int64_t>(1, choice.bytes));
        rows += "</tr><tr>" + cell.arg(QString(), choice.label == record.extracted ? "<b>" + name + "</b>" : name) +
                cell.arg(QString(" align='right'"), numberText(choice.logProbability)) +
                cell.arg(QString(" align='right'"), numberText(choice.logProbability / bytes));
    }
    return "<table>" + rows + "</tr></table>";
}

/// The answer as HTML, the last place of what was taken from it in a tint.
QString answerHtml(const EvaluationRecord &record)
{
    if (!record.choices.empty())
        return choicesHtml(record);
    const QString answer = QString::fromStdString(record.answer).trimmed();
    if (!record.verdict.empty()) // a program
        return "<pre style='white-space:pre-wrap'>" + answer.toHtmlEscaped() + "</pre>";
    const QString taken = QString::fromStdString(record.extracted);
    const QColor tone = record.isCorrect ? colors().good : colors().bad;
    const auto place = taken.isEmpty() ? -1 : answer.lastIndexOf(taken);
    if (place < 0)
        return answer.toHtmlEscaped().replace('\n', "<br>");
    const QString marked = QString("<span style='background:%1;color:%2;font-weight:600'>&nbsp;%3&nbsp;</span>")
                               .arg(soft(tone).name(), readable(tone, soft(tone)).name(), taken.toHtmlEscaped());
    QString html = answer.left(place).toHtmlEscaped() + marked + answer.mid(place + taken.size()).toHtmlEscaped();
    return html.replace('\n', "<br>");
}

QString verdictText(const EvaluationRecord &record)
{
    const QString extracted = QString::fromStdString(record.extracted);
    if (!record.verdict.empty())
        return record.isCorrect ? SampleView::tr("the program passed its tests") : QString::fromStdString(record.verdict);
    if (extracted.isEmpty())
        return SampleView::tr("nothing extracted, wrong");
    if (!record.choices.empty())
        return (record.isCorrect ? SampleView::tr("likeliest is %1, right") : SampleView::tr("likeliest is %1, wrong"))
            .arg(extracted);
    return (record.isCorrect ? SampleView::tr("extracted %1, right") : SampleView::tr("extracted %1, wrong")).arg(extracted);
}

} // namespace

SampleView::SampleView(QWidget *parent)
    : Card({}, parent), m_text(new QTextBrowser), m_routing(new AnswerRouting), m_showRouting(iconButton("mixture")),
      m_chat(button({}, ButtonKind::Ghost, "chat")), m_copy(iconButton("copy"))
{
    m_text->setObjectName("sampleText");
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setStyleSheet("QTextBrowser{border:0;padding:0;background:transparent}");
    m_chat->setObjectName("askInChatButton");
    m_copy->setObjectName("copySampleButton");
    head()->addStretch();
    head()->addWidget(m_showRouting);
    head()->addWidget(m_chat);
    head()->addWidget(m_copy);
    body()->addWidget(m_text, 1);
    body()->addWidget(m_routing);
    m_showRouting->setObjectName("showRoutingButton");
    connect(m_showRouting, &QPushButton::clicked, this, &SampleView::routingAsked);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_chat, &QPushButton::clicked, this, [this] {
        if (m_sample.first)
            emit chatAsked(m_sample.question());
    });
    onLanguage(this, [this] {
        m_chat->setText(tr("Ask in Chat"));
        m_showRouting->setAccessibleName(tr("Show routing"));
        setReasonAgainstRouting(m_showRouting->isEnabled() ? QString() : m_showRouting->toolTip());
        m_copy->setToolTip(tr("Copy the sample"));
        m_copy->setAccessibleName(tr("Copy the sample"));
        m_text->setAccessibleName(tr("Sample"));
        refresh();
    });
}

bool SampleView::setSample(const ComparedSample *sample, const QString &firstName, const QString &secondName)
{
    const ComparedSample shown = sample ? *sample : ComparedSample();
    const bool isOther = shown.first != m_sample.first || shown.second != m_sample.second;
    if (!isOther && shown.set == m_sample.set && firstName == m_firstName && secondName == m_secondName)
        return false; // the text stays where it is read
    m_sample = shown;
    m_firstName = firstName;
    m_secondName = secondName;
    if (isOther)
        m_routing->setAnswers({});
    refresh();
    return isOther;
}

void SampleView::setReasonAgainstRouting(const QString &reason)
{
    setEnabledBecause(m_showRouting, reason,
                      tr("Show routing: the question is answered once more, greedily, and what the router weighs is shown."));
}

void SampleView::refresh()
{
    const bool has = m_sample.first != nullptr;
    m_showRouting->setVisible(has);
    m_chat->setVisible(has);
    m_copy->setVisible(has);
    if (!has) {
        setTitle(tr("Sample"));
        m_text->setHtml(
            QString("<p style='color:%1'>%2</p>")
                .arg(colors().muted.name(), tr("Choose a sample to read its question and the answers.").toHtmlEscaped()));
        return;
    }
    setTitle(tr("%1, row %2").arg(m_sample.set).arg(m_sample.first->row + 1));
    QString html =
        QString("<p>%1</p><p style='color:%2'>%3</p>")
            .arg(
                QString::fromStdString(m_sample.first->prompt).trimmed().toHtmlEscaped().replace('\n', "<br>"),
                colors().muted.name(),
                tr("Right answer: %1").arg(QString::fromStdString(m_sample.first->expected)).toHtmlEscaped().replace('\n', "<br>"));
    for (const auto &[record, name] : {std::pair(m_sample.first, m_firstName), std::pair(m_sample.second, m_secondName)}) {
        if (!record)
            continue;
        const QColor tone = record->isCorrect ? colors().good : colors().bad;
        html += QString("<hr><p><span style='color:%1'>%2</span> <b>%3</b> &nbsp;<span style='color:%4'>%5</span></p><p>%6</p>")
                    .arg(tone.name(), record->isCorrect ? QString::fromUtf8("✓") : QString::fromUtf8("✕"), name.toHtmlEscaped(),
                         colors().muted.name(), verdictText(*record).toHtmlEscaped(), answerHtml(*record));
    }
    m_text->setHtml(html);
}

void SampleView::changeEvent(QEvent *event)
{
    if (isSchemeChange(event))
        refresh();
    Card::changeEvent(event);
}

} // namespace moa::ui
