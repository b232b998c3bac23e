// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/sample_table.h"
#include "ui/pages/evaluate/answer_routing.h"

class QTextBrowser;

namespace moa::ui {

/// One question in full: the prompt, the right answer, what each adapter answered and what was taken from it.
class SampleView final : public Card
{
    Q_OBJECT
public:
    explicit SampleView(QWidget *parent = nullptr);
    /// Null shows what to do. Whether it is another sample than before; if so its routing is no longer shown.
    bool setSample(const ComparedSample *sample, const QString &firstName, const QString &secondName);
    /// Whether the sample's routing can be shown; if not, why.
    void setReasonAgainstRouting(const QString &reason);
    /// Of the sample that is shown, until another one is.
    void setRouting(std::vector<RoutedAnswer> answers) { m_routing->setAnswers(std::move(answers)); }

signals:
    void chatAsked(const QString &question);
    void routingAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QTextBrowser *m_text;
    AnswerRouting *m_routing;
    QPushButton *m_showRouting, *m_chat, *m_copy;
    ComparedSample m_sample;
    QString m_firstName, m_secondName;
};

} // namespace moa::ui
