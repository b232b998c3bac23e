// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat/sampling_drawer.h"

#include "ui/widgets/field_form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <limits>

namespace moa::ui {

namespace {

constexpr int kControlWidth = 112;

QDoubleSpinBox *number(const char *name, double most, double step, int decimals)
{
    auto *box = new QDoubleSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(0, most);
    box->setSingleStep(step);
    box->setDecimals(decimals);
    box->setFixedWidth(kControlWidth);
    return box;
}

QSpinBox *whole(const char *name, int least, int most)
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(least, most);
    box->setFixedWidth(kControlWidth);
    return box;
}

} // namespace

SamplingDrawer::SamplingDrawer(const Catalog &catalog, QWidget *parent)
    : QFrame(parent), m_catalog(catalog), m_title(label({}, 13, QFont::DemiBold)), m_words(muted({}, 11, true)),
      m_close(iconButton("close")), m_defaults(button({}, ButtonKind::Ghost, "undo")), m_area(new QScrollArea),
      m_system(new QPlainTextEdit), m_template(new QComboBox), m_temperature(number("temperatureDoubleSpinBox", 5, 0.1, 2)),
      m_topP(number("topPDoubleSpinBox", 1, 0.05, 3)), m_minP(number("minPDoubleSpinBox", 1, 0.05, 3)),
      m_penalty(number("repetitionPenaltyDoubleSpinBox", 3, 0.05, 2)), m_topK(whole("topKSpinBox", 0, 100000)),
      m_maxTokens(whole("maxTokensSpinBox", 1, 32768)), m_seed(whole("seedSpinBox", 0, std::numeric_limits<int>::max()))
{
    setObjectName("card");
    m_close->setObjectName("closeDrawerButton");
    m_defaults->setObjectName("defaultSamplingButton");
    m_system->setObjectName("systemPromptEdit");
    m_template->setObjectName("templateComboBox");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 8, 12);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    column->addLayout(head);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->setWidget(makeForm());
    m_area->widget()->setAutoFillBackground(false);
    column->addWidget(m_area, 1);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 4);
    shadow->setColor(QColor(0, 0, 0, 80));
    setGraphicsEffect(shadow);
    hide();
    connect(m_close, &QPushButton::clicked, this, &SamplingDrawer::closeAsked);
    onLanguage(this, [this] { setTexts(); });
}

QWidget *SamplingDrawer::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    m_system->setFixedHeight(72);
    m_system->setTabChangesFocus(true);
    m_words->setFont(monospaced(11));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_topP->setMinimum(0.001);
    m_penalty->setMinimum(0.1);
    m_rows.push_back(addRow(column, m_system, true));
    m_rows.push_back(addRow(column, m_template, true));
    column->addWidget(m_words);
    column->addWidget(separator());
    for (QWidget *control : std::initializer_list<QWidget *>{m_temperature, m_topK, m_topP, m_minP, m_penalty, m_maxTokens, m_seed})
        m_rows.push_back(addRow(column, control));
    column->addWidget(m_defaults, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_system, &QPlainTextEdit::textChanged, this, &SamplingDrawer::take);
    connect(m_template, &QComboBox::activated, this, &SamplingDrawer::take);
    for (QDoubleSpinBox *box : {m_temperature, m_topP, m_minP, m_penalty})
        connect(box, &QDoubleSpinBox::valueChanged, this, &SamplingDrawer::take);
    for (QSpinBox *box : {m_topK, m_maxTokens, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &SamplingDrawer::take);
    connect(m_defaults, &QPushButton::clicked, this, [this] {
        ChatSettings settings = m_settings;
        settings.sampling = {};
        setSettings(settings);
        emit edited(m_settings);
    });
    return form;
}

SamplingDrawer::Row SamplingDrawer::addRow(QVBoxLayout *column, QWidget *control, bool isWide)
{
    Row row{label({}, 13, QFont::Medium), muted({}, 11, true)};
    row.name->setBuddy(control);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(row.name);
    words->addWidget(row.help);
    if (isWide) {
        column->addLayout(words);
        column->addWidget(control);
        return row;
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addLayout(words, 1);
    line->addWidget(control, 0, Qt::AlignTop);
    column->addLayout(line);
    return row;
}

void SamplingDrawer::setTexts()
{
    m_title->setText(tr("How it is asked"));
    setAccessibleName(m_title->text());
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    m_defaults->setText(tr("Sampling back to its defaults"));
    m_temperature->setSpecialValueText(tr("greedy"));
    m_topK->setSpecialValueText(tr("off"));
    m_minP->setSpecialValueText(tr("off"));
    const std::pair<QString, QString> words[]{
        {tr("System prompt"), tr("Told to the model before the conversation, where its template knows one.")},
        {tr("Template"), tr("How a question is put into words. An adapter answers best in the words it was trained with.")},
        {tr("Temperature"), tr("0 takes the likeliest token; higher is more varied.")},
        {tr("Top-k"), tr("Only this many of the likeliest tokens.")},
        {tr("Top-p"), tr("Only the likeliest that make up this share; 1 is all.")},
        {tr("Min-p"), tr("Only what is at least this share of the likeliest.")},
        {tr("Repetition penalty"), tr("Above 1, what was said becomes less likely.")},
        {tr("Most tokens"), tr("An answer ends here at the latest.")},
        {tr("Seed"), tr("The same seed draws the same tokens, in all lanes.")},
    };
    QWidget *const controls[]{m_system, m_template, m_temperature, m_topK, m_topP, m_minP, m_penalty, m_maxTokens, m_seed};
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].name->setText(words[i].first);
        m_rows[i].help->setText(words[i].second);
        controls[i]->setAccessibleName(words[i].first);
        controls[i]->setAccessibleDescription(words[i].second);
    }
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
    show();
    raise();
    QWidget *const first = part == SystemPart     ? static_cast<QWidget *>(m_system)
                           : part == TemplatePart ? static_cast<QWidget *>(m_template)
                                                  : m_temperature;
    first->setFocus();
    m_area->ensureWidgetVisible(first, 0, part == SamplingPart ? 200 : 40);
}

void SamplingDrawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeAsked();
    else
        QFrame::keyPressEvent(event);
}

} // namespace moa::ui
