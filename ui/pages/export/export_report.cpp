// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/export_report.h"

#include "ui/services/quantities.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QPainter>
#include <QUrl>

namespace moa::ui {

ExportReport::ExportReport(QWidget *parent)
    : QFrame(parent), m_sign(new Sign("check", Tone::Good)), m_verdict(label({}, 13, QFont::DemiBold)), m_difference(label()),
      m_token(label()), m_files(muted({}, 12, true)), m_notes(label({}, 12)), m_open(button({}, ButtonKind::Default, "folder")),
      m_copy(button({}, ButtonKind::Ghost, "copy"))
{
    setObjectName("exportReport");
    m_verdict->setObjectName("verdictLabel");
    m_difference->setObjectName("differenceLabel");
    m_token->setObjectName("tokenLabel");
    m_files->setObjectName("filesLabel");
    m_notes->setObjectName("notesLabel");
    m_open->setObjectName("openFolderButton");
    m_copy->setObjectName("copyReportButton");
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    for (ToneLabel *part : {m_verdict, m_difference, m_token, m_files, m_notes}) {
        part->setWordWrap(true);
        part->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(part);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 4, 0, 0);
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    words->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 10, 10);
    row->setSpacing(10);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(text()); });
    hide();
}

void ExportReport::setResult(const std::optional<ExportResult> &result, const QString &folder)
{
    m_result = result;
    m_folder = folder;
    setVisible(m_result.has_value());
    if (m_result)
        fill();
}

QString ExportReport::verdict() const
{
    if (!m_result->largestLogitDifference)
        return tr("Written, not verified");
    return isGood() ? tr("Written, and it behaves as the original does")
                    : tr("Written, but it does not behave as the original does");
}

QString ExportReport::differenceText() const
{
    if (!m_result->largestLogitDifference)
        return {};
    return tr("Largest difference between logits on %n prompt(s): %1", nullptr, static_cast<int>(m_result->prompts))
        .arg(*m_result->largestLogitDifference == 0 ? QString("0") : numberText(*m_result->largestLogitDifference));
}

QString ExportReport::tokenText() const
{
    if (!m_result->largestLogitDifference)
        return {};
    if (const auto &token = m_result->firstDifferingToken)
        return tr("First token that differs: prompt %1, place %2, token %3 became %4")
            .arg(token->prompt + 1)
            .arg(token->position + 1)
            .arg(token->source)
            .arg(token->written);
    return tr("No token differs");
}

QStringList ExportReport::fileNames() const
{
    QStringList names;
    for (const std::filesystem::path &file : m_result->files)
        names << QString::fromStdString(file.filename().string());
    return names;
}

void ExportReport::fill()
{
    m_sign->setIcon(isGood() ? "check" : "warning", isGood() ? Tone::Good : Tone::Warn);
    m_verdict->setText(verdict());
    m_difference->setText(differenceText());
    m_token->setText(tokenText());
    m_files->setText(tr("%1 in %2").arg(fileNames().join(", "), m_folder));
    QStringList notes;
    for (const std::string &note : m_result->notes)
        notes << QString::fromStdString(note);
    m_notes->setText(notes.join("\n"));
    for (ToneLabel *part : {m_difference, m_token, m_notes})
        part->setVisible(!part->text().isEmpty());
    m_open->setText(tr("Open the folder"));
    m_copy->setText(tr("Copy the result"));
    setAccessibleName(m_verdict->text());
    setAccessibleDescription(text());
    update();
}

QString ExportReport::text() const
{
    QStringList lines{verdict(), differenceText(), tokenText()};
    for (const std::filesystem::path &file : m_result->files)
        lines << QString::fromStdString(file.string());
    for (const std::string &note : m_result->notes)
        lines << QString::fromStdString(note);
    lines.removeAll(QString());
    return lines.join("\n");
}

void ExportReport::changeEvent(QEvent *event)
{
    if (m_result && (event->type() == QEvent::LanguageChange || isSchemeChange(event)))
        fill();
    QFrame::changeEvent(event);
}

void ExportReport::paintEvent(QPaintEvent *)
{
    if (!m_result)
        return;
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QColor color = isGood() ? colors().good : colors().warn;
    p.setPen(QPen(mix(colors().surface, color, 0.4), 1));
    p.setBrush(isGood() ? soft(color) : softWarn());
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace moa::ui
