// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/no_model_card.h"

#include "ui/widgets/error_notice.h"

namespace moa::ui {

NoModelCard::NoModelCard(QWidget *parent)
    : Card({}, parent), m_empty(new EmptyState("model")), m_error(new ErrorNotice), m_name(label({}, 20, QFont::DemiBold)),
      m_path(muted()), m_formsTitle(label({}, 13, QFont::DemiBold)), m_trouble(new QWidget),
      m_again(button({}, ButtonKind::Default, "refresh"))
{
    body()->setContentsMargins(24, 12, 24, 20);
    m_name->setElides(true);
    m_path->setFont(monospaced(12));
    m_path->setElides(true);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_again->setObjectName("lookAgainButton");
    m_error->addButton(m_again);
    auto *column = new QVBoxLayout(m_trouble);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_path);
    column->addSpacing(4);
    column->addWidget(m_error);
    column->addSpacing(8);
    column->addWidget(m_formsTitle);
    for (ToneLabel *&form : m_forms) {
        form = muted({}, 13, true);
        column->addWidget(form);
    }
    column->addStretch();
    body()->addWidget(m_trouble, 1);
    body()->addWidget(m_empty, 1);
    connect(m_again, &QPushButton::clicked, this, &NoModelCard::lookAsked);
    onLanguage(this, [this] {
        m_again->setText(tr("Look again"));
        m_formsTitle->setText(tr("A model is one of these"));
        m_forms[0]->setText(tr("Hugging Face: a folder with config.json, tokenizer.json and the weights as *.safetensors"));
        m_forms[1]->setText(tr("Meta: a folder with params.json, tokenizer.model and the weights as consolidated.*.pth"));
        m_forms[2]->setText(tr("GGUF: one file, with the tokenizer inside"));
        showModel();
    });
}

void NoModelCard::setModel(const KnownModel *model)
{
    m_model = model ? std::optional(*model) : std::nullopt;
    showModel();
}

void NoModelCard::showModel()
{
    const bool isTrouble = m_model && (m_model->error || m_model->isAbsent);
    m_trouble->setVisible(isTrouble);
    m_empty->setVisible(!isTrouble);
    if (!m_model)
        m_empty->setTexts(tr("No model yet"),
                          tr("Drop a folder of Meta or Hugging Face or a GGUF file on the left, or take one from the list. It "
                             "is looked at before anything is loaded."));
    else if (!isTrouble)
        m_empty->setTexts(tr("Looking at %1").arg(modelName(m_model->path)),
                          tr("Its header and its tokenizer are read, not its weights."));
    if (!isTrouble)
        return;
    m_name->setText(modelName(m_model->path));
    m_path->setText(QString::fromStdString(m_model->path.string()));
    m_error->setAdvice(m_model->isAbsent ? tr("Attach the disk that it lies on, or take it off the list.") : QString());
    m_error->setError(m_model->isAbsent
                          ? Error{ErrorCode::InputFile, tr("It is not on this disk now.").toStdString(), m_model->path.string()}
                          : *m_model->error);
}

} // namespace moa::ui
