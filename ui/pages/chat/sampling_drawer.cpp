// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat/sampling_drawer.h"

#include "ui/widgets/field_form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPlainTextEdit>

#include <limits>

namespace moa::ui {

namespace {

QDoubleSpinBox *number(const char *name, double most, double step, int decimals)
{
    auto *box = new QDoubleSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(0, most);
    box->setSingleStep(step);
    box->setDecimals(decimals);
    return box;
}

} // namespace

SamplingDrawer::SamplingDrawer(const Catalog &catalog, QWidget *parent)
    : Drawer("closeDrawerButton", parent), m_catalog(catalog), m_words(muted({}, 11, true)),
      m_defaults(button({}, ButtonKind::Ghost, "undo")), m_system(new QPlainTextEdit), m_template(new QComboBox),
      m_temperature(number("temperatureDoubleSpinBox", 5, 0.1, 2)), m_topP(number("topPDoubleSpinBox", 1, 0.05, 3)),
      m_minP(number("minPDoubleSpinBox", 1, 0.05, 3)), m_penalty(number("repetitionPenaltyDoubleSpinBox", 3, 0.05, 2)),
      m_topK(wholeNumber("topKSpinBox", 0, 100000)), m_maxTokens(wholeNumber("maxTokensSpinBox", 1, 32768)),
      m_seed(wholeNumber("seedSpinBox", 0, std::numeric_limits<int>::max()))
{
    m_defaults->setObjectName("defaultSamplingButton");
    m_system->setObjectName("systemPromptEdit");
    m_template->setObjectName("templateComboBox");
    addRows();
    onLanguage(this, [this] { setTexts(); });
}

void SamplingDrawer::addRows()
{
    m_system->setFixedHeight(72);
    m_system->setTabChangesFocus(true);
    m_words->setFont(monospaced(11));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_topP->setMinimum(0.001);
    m_penalty->setMinimum(0.1);
    addRow(m_system, true);
    addRow(m_template, true);
    rows()->addWidget(m_words);
    rows()->addWidget(separator());
    for (QWidget *control : std::initializer_list<QWidget *>{m_temperature, m_topK, m_topP, m_minP, m_penalty, m_maxTokens, m_seed})
        addRow(control, false);
    rows()->addWidget(m_defaults, 0, Qt::AlignLeft);
    rows()->addStretch();
    connect(m_system, &QPlainTextEdit::textChanged, this, &SamplingDrawer::take);
    connect(m_template, &QComboBox::activated, this, &SamplingDrawer::take);
    for (QDoubleSpinBox *box : {m_temperature, m_topP, m_minP, m_penalty}) {
        box->setFixedWidth(kControlWidth);
        connect(box, &QDoubleSpinBox::valueChanged, this, &SamplingDrawer::take);
    }
    for (QSpinBox *box : {m_topK, m_maxTokens, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &SamplingDrawer::take);
    connect(m_defaults, &QPushButton::clicked, this, [this] {
        ChatSettings settings = m_settings;
        settings.sampling = {};
        setSettings(settings);
        emit edited(m_settings);
    });
}

void SamplingDrawer::setTexts()
{
    setTitle(tr("How it is asked"));
    m_defaults->setText(tr("Sampling back to its defaults"));
    m_temperature->setSpecialValueText(tr("greedy"));
    m_topK->setSpecialValueText(tr("off"));
    m_minP->setSpecialValueText(tr("off"));
    setWords({
        {tr("System prompt"), tr("Told to the model before the conversation, where its template knows one.")},
        {tr("Template"), tr("How a question is put into words. An adapter answers best in the words it was trained with.")},
        {tr("Temperature"), tr("0 takes the likeliest token; higher is more varied.")},
        {tr("Top-k"), tr("Only this many of the likeliest tokens.")},
        {tr("Top-p"), tr("Only the likeliest that make up this share; 1 is all.")},
        {tr("Min-p"), tr("Only what is at least this share of the likeliest.")},
        {tr("Repetition penalty"), tr("Above 1, what was said becomes less likely.")},
        {tr("Most tokens"), tr("An answer ends here at the latest.")},
        {tr("Seed"), tr("The same seed draws the same tokens, in all lanes.")},
    });
    fillTemplates();
}

void SamplingDrawer::fillTemplates()
{
    m_isShowing = true;
    m_template->clear();
    m_template->addItem(tr("Each adapter's own, else the model's"), QVariant::fromValue(QStringList{QString(), QString()}));
    for (const ComponentInfo &one : m_catalog.promptTemplates)
        m_template->addItem(tr("%1, single questions").arg(engineText(one.label)),
                            QVariant::fromValue(QStringList{QString::fromStdString(one.key), "prompt"}));
    for (const ComponentInfo &one : m_catalog.chatTemplates)
        m_template->addItem(tr("%1, with turns").arg(engineText(one.label)),
                            QVariant::fromValue(QStringList{QString::fromStdString(one.key), "chat"}));
    m_isShowing = false;
    setSettings(ChatSettings(m_settings));
}

void SamplingDrawer::setSettings(const ChatSettings &settings)
{
    m_settings = settings;
    m_isShowing = true;
    const Sampling &sampling = settings.sampling;
    m_temperature->setValue(sampling.temperature);
    m_topP->setValue(sampling.topP);
    m_minP->setValue(sampling.minP);
    m_penalty->setValue(sampling.repetitionPenalty);
    m_topK->setValue(static_cast<int>(sampling.topK));
    m_maxTokens->setValue(static_cast<int>(sampling.maxTokens));
    m_seed->setValue(static_cast<int>(sampling.seed));
    if (m_system->toPlainText() != settings.systemPrompt)
        m_system->setPlainText(settings.systemPrompt);
    const QString key = QString::fromStdString(settings.templateKey);
    for (int i = 0; i < m_template->count(); ++i) {
        const QStringList data = m_template->itemData(i).toStringList();
        if (data[0] == key && (key.isEmpty() || (data[1] == "chat") == settings.templateIsChat))
            m_template->setCurrentIndex(i);
    }
    m_isShowing = false;
    showTemplateWords();
}

void SamplingDrawer::showTemplateWords()
{
    const ComponentInfo *info =
        m_settings.templateIsChat ? nullptr : findComponent(m_catalog.promptTemplates, m_settings.templateKey);
    m_words->setText(info ? QString::fromStdString(info->words) : QString());
    m_words->setVisible(info && !info->words.empty());
}

void SamplingDrawer::take()
{
    if (m_isShowing)
        return;
    Sampling &sampling = m_settings.sampling;
    sampling.temperature = m_temperature->value();
    sampling.topP = m_topP->value();
    sampling.minP = m_minP->value();
    sampling.repetitionPenalty = m_penalty->value();
    sampling.topK = m_topK->value();
    sampling.maxTokens = m_maxTokens->value();
    sampling.seed = m_seed->value();
    m_settings.systemPrompt = m_system->toPlainText();
    const QStringList chosen = m_template->currentData().toStringList();
    m_settings.templateKey = chosen[0].toStdString();
    m_settings.templateIsChat = chosen[1] == "chat";
    showTemplateWords();
    emit edited(m_settings);
}

void SamplingDrawer::open(Part part)
{
    QWidget *const first = part == SystemPart     ? static_cast<QWidget *>(m_system)
                           : part == TemplatePart ? static_cast<QWidget *>(m_template)
                                                  : m_temperature;
    bringUp(first, part == SamplingPart ? 200 : 40);
}

} // namespace moa::ui
