// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/template_card.h"

#include "ui/widgets/field_form.h"
#include "ui/widgets/quiet_wheel.h"

#include <QComboBox>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace moa::ui {

namespace {

/// Where an answer is learnt; the engine's words end before it.
constexpr auto kAnswer = "{output}";
constexpr int kWordsHeight = 122; ///< longer templates scroll

/// The template's words with its places in bold.
QString markedUp(const QString &words)
{
    QString text = words.toHtmlEscaped();
    for (const char *place : {"{instruction}", "{input}", kAnswer})
        text.replace(QLatin1String(place), QString("<b>%1</b>").arg(place));
    return "<div style='white-space:pre-wrap'>" + text.replace('\n', "<br/>") + "</div>";
}

} // namespace

/// The words on a quiet ground; they can be selected and copied.
class TemplateCard::Words final : public QLabel
{
public:
    Words()
    {
        setObjectName("templateWordsLabel");
        setFont(monospaced(11));
        setTextFormat(Qt::RichText);
        setWordWrap(true);
        setContentsMargins(10, 8, 10, 8);
        setAlignment(Qt::AlignTop);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(mix(colors().surface, colors().raised, 0.7));
        p.drawRoundedRect(rect(), 6, 6);
        p.end();
        QLabel::paintEvent(event);
    }
};

TemplateCard::TemplateCard(Studio &studio, QWidget *parent)
    : Card({}, parent), m_studio(studio), m_templates(new QComboBox), m_words(new Words), m_note(muted({}, 12, true))
{
    m_templates->setObjectName("templateComboBox");
    quietWheel(m_templates);
    m_words->setAutoFillBackground(false);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_words);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setFixedHeight(kWordsHeight);
    body()->addWidget(m_templates);
    body()->addWidget(area);
    body()->addWidget(m_note);
    connect(m_templates, &QComboBox::activated, this, [this] {
        const std::string key = m_templates->currentData().toString().toStdString();
        m_studio.setUp().edit(tr("Prompt template"), [&](RunConfig &config) { config.data.promptTemplate = key; });
    });
    onLanguage(this, [this] {
        setTitle(tr("Prompt template"));
        m_templates->setAccessibleName(tr("Prompt template"));
        m_words->setAccessibleName(tr("The template's words"));
        fillTemplates();
        refresh();
    });
}

void TemplateCard::fillTemplates()
{
    const QSignalBlocker quiet(m_templates);
    m_templates->clear();
    for (const ComponentInfo &info : m_studio.catalog().promptTemplates)
        m_templates->addItem(engineText(info.label), QString::fromStdString(info.key));
}

void TemplateCard::setSurvey(const std::shared_ptr<const DataSurvey> &survey)
{
    m_survey = survey;
    refresh();
}

void TemplateCard::refresh()
{
    const QSignalBlocker quiet(m_templates);
    const std::string &key = m_studio.setUp().config().data.promptTemplate;
    const QString name = QString::fromStdString(key);
    if (m_templates->findData(name) < 0)
        m_templates->addItem(tr("%1 (not known here)").arg(name), name);
    m_templates->setCurrentIndex(m_templates->findData(name));
    const ComponentInfo *info = findComponent(m_studio.catalog().promptTemplates, key);
    m_templates->setToolTip(info ? engineText(info->help) : QString());
    const QString words = info ? QString::fromStdString(info->words) : QString();
    m_words->setText(markedUp((words.isEmpty()        ? QString("{instruction}\n{input}\n")
                               : words.endsWith('\n') ? words
                                                      : words + "\n") +
                              kAnswer));
    m_note->setText(noteText());
}

QString TemplateCard::noteText() const
{
    const bool hasChats = m_survey && std::ranges::any_of(m_survey->training, [](const FileSurvey &file) {
                              return file.info && file.info->format == "chat";
                          });
    return hasChats ? tr("For instructions only: conversations are put in the model's own chat template.")
                    : tr("Stored in the adapter, so Chat asks the same way.");
}

} // namespace moa::ui
