// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/asking_drawer.h"

#include "ui/widgets/field_form.h"
#include "ui/widgets/quiet_wheel.h"
#include "ui/widgets/switch_button.h"

#include <QComboBox>
#include <QSpinBox>

namespace moa::ui {

namespace {

QComboBox *choice(const char *name)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

void choose(QComboBox *box, const std::string &key)
{
    box->setCurrentIndex(std::max(0, box->findData(QString::fromStdString(key))));
}

/// An entry for a default, then what the engine offers.
void offer(QComboBox *box, const QString &otherwise, const std::vector<ComponentInfo> &components)
{
    box->clear();
    if (!otherwise.isEmpty())
        box->addItem(otherwise, QString());
    for (const ComponentInfo &one : components) {
        box->addItem(engineText(one.label), QString::fromStdString(one.key));
        box->setItemData(box->count() - 1, engineText(one.help), Qt::ToolTipRole);
    }
}

} // namespace

AskingDrawer::AskingDrawer(const Catalog &catalog, QWidget *parent)
    : Drawer("closeAskingButton", parent), m_catalog(catalog), m_set(choice("askedSetComboBox")), m_rule(choice("ruleComboBox")),
      m_scoring(choice("scoringComboBox")), m_template(choice("evaluationTemplateComboBox")),
      m_maxTokens(wholeNumber("answerTokensSpinBox", 0, 32768)), m_limit(wholeNumber("limitSpinBox", 0, 1000000)),
      m_batch(wholeNumber("evaluationBatchSpinBox", 1, 4096)), m_execute(new SwitchButton), m_limits(muted({}, 11, true))
{
    m_execute->setObjectName("executeSwitch");
    m_execute->setCheckable(true);
    addRows();
    onLanguage(this, [this] { setTexts(); });
}

void AskingDrawer::addRows()
{
    for (QSpinBox *box : {m_maxTokens, m_limit, m_batch})
        box->setKeyboardTracking(false); // what is being typed is not yet meant
    m_limit->setSingleStep(50);
    m_maxTokens->setSingleStep(16);
    addRow(m_set, true);
    rows()->addWidget(separator());
    for (QWidget *control : std::initializer_list<QWidget *>{m_rule, m_scoring, m_template})
        addRow(control, true);
    for (QWidget *control : std::initializer_list<QWidget *>{m_maxTokens, m_limit, m_batch})
        addRow(control, false);
    rows()->addWidget(separator());
    rows()->addWidget(m_execute);
    rows()->addWidget(m_limits);
    rows()->addStretch();
    for (QWidget *control : std::initializer_list<QWidget *>{m_set, m_rule, m_scoring, m_template, m_maxTokens, m_limit, m_batch})
        quietWheel(control);
    connect(m_set, &QComboBox::activated, this, &AskingDrawer::showTerms);
    for (QComboBox *box : {m_rule, m_scoring, m_template})
        connect(box, &QComboBox::currentIndexChanged, this, &AskingDrawer::take);
    for (QSpinBox *box : {m_maxTokens, m_limit, m_batch})
        connect(box, &QSpinBox::valueChanged, this, &AskingDrawer::take);
    connect(m_execute, &QAbstractButton::toggled, this, &AskingDrawer::take);
}

void AskingDrawer::setTexts()
{
    setTitle(tr("How it is asked"));
    m_execute->setText(tr("Run the programs"));
    m_execute->setAccessibleName(m_execute->text());
    m_limits->setText(engineText(kExecutionLimits));
    m_limit->setSpecialValueText(tr("all samples"));
    m_limit->setPrefix(tr("first "));
    setWords({
        {tr("Set"), tr("One of the board, or those that you add from now on.")},
        {tr("Answer rule"), tr("How an answer is taken from the text.")},
        {tr("Scoring"), tr("Whether the model writes an answer, or the choices of the set are compared by their likelihood.")},
        {tr("Template"), tr("How a question is put into words. An adapter answers best in the words it was trained with.")},
        {tr("Most tokens"), tr("An answer ends here at the latest.")},
        {tr("Samples"), tr("Fewer are faster, and tell less.")},
        {tr("Batch"), tr("Answered at once: faster, for more memory.")},
    });
    m_isShowing = true;
    offer(m_rule, tr("Rule of the set"), m_catalog.answerRules);
    offer(m_scoring, {}, m_catalog.scorings);
    offer(m_template, tr("Each adapter's own, else Alpaca"), m_catalog.promptTemplates);
    fillSets();
    m_isShowing = false;
    showTerms();
}

void AskingDrawer::fillSets()
{
    const int before = current();
    m_set->clear();
    m_set->addItem(tr("Sets that are added"));
    for (const BoardSet &set : m_sets) {
        const QString special = shortTermsText(set, m_catalog);
        m_set->addItem(special.isEmpty() ? set.name : set.name + QString::fromUtf8(" · ") + special);
    }
    m_set->setCurrentIndex(before + 1 < m_set->count() ? before + 1 : 0);
}

void AskingDrawer::setSets(const std::vector<BoardSet> &sets)
{
    m_isShowing = true;
    m_sets = sets;
    fillSets();
    m_isShowing = false;
    showTerms();
}

void AskingDrawer::setAdded(const SetTerms &terms, int64_t batchSize)
{
    m_added.terms = terms;
    m_added.batchSize = batchSize;
    showTerms();
}

void AskingDrawer::setReasonAgainst(const QString &reason)
{
    if (reason == m_reasonAgainst)
        return;
    m_reasonAgainst = reason;
    showReasons();
}

int AskingDrawer::current() const
{
    return std::max(0, m_set->currentIndex()) - 1;
}

const BoardSet &AskingDrawer::shown() const
{
    const int set = current();
    return set == kAdded ? m_added : m_sets[static_cast<size_t>(set)];
}

void AskingDrawer::showTerms()
{
    m_isShowing = true;
    const BoardSet &set = shown();
    m_maxTokens->setMinimum(current() == kAdded ? 0 : 1);
    m_maxTokens->setSpecialValueText(current() == kAdded ? tr("as it needs") : QString());
    m_maxTokens->setValue(static_cast<int>(set.terms.maxTokens));
    m_limit->setValue(static_cast<int>(set.terms.limit));
    m_batch->setValue(static_cast<int>(set.batchSize));
    const ComponentInfo *own = set.info ? findComponent(m_catalog.answerRules, set.info->rule) : nullptr;
    m_rule->setItemText(0, own ? tr("Rule of the set: %1").arg(engineText(own->label)) : tr("Rule of the set"));
    choose(m_rule, set.terms.rule);
    choose(m_scoring, set.terms.scoring);
    choose(m_template, set.terms.promptTemplate);
    m_execute->setChecked(set.terms.executes);
    m_isShowing = false;
    showReasons();
}

void AskingDrawer::showReasons()
{
    const BoardSet &set = shown();
    const bool isAdded = current() == kAdded;
    const QString unread = isAdded || set.info ? QString() : tr("The set was not read yet.");
    const bool isCode = set.info && set.info->isCode, hasChoices = set.info && set.info->hasChoices;
    const QString compared =
        set.terms.comparesLikelihoods() ? tr("Choices are compared by their likelihood: nothing is written.") : QString();
    const auto allow = [&](QWidget *control, const QString &reason) {
        setEnabledBecause(control, m_reasonAgainst.isEmpty() ? reason : m_reasonAgainst);
    };
    allow(m_rule, isCode ? tr("Programs are judged by their tests.") : isAdded ? QString() : compared);
    allow(m_scoring, isAdded || hasChoices ? QString()
                     : isCode              ? tr("Programs are judged by their tests.")
                     : unread.isEmpty()    ? tr("The questions of this set offer no answers to choose from.")
                                           : unread);
    allow(m_maxTokens, isAdded ? QString() : compared);
    for (QWidget *control : std::initializer_list<QWidget *>{m_template, m_limit, m_batch})
        allow(control, {});
    allow(m_execute, isAdded || isCode  ? QString()
                     : unread.isEmpty() ? tr("Only sets of programming problems have programs to run.")
                                        : unread);
}

void AskingDrawer::take()
{
    if (m_isShowing)
        return;
    const int set = current();
    BoardSet &changed = set == kAdded ? m_added : m_sets[static_cast<size_t>(set)];
    changed.terms.rule = m_rule->currentData().toString().toStdString();
    changed.terms.scoring = m_scoring->currentData().toString().toStdString();
    changed.terms.promptTemplate = m_template->currentData().toString().toStdString();
    changed.terms.maxTokens = m_maxTokens->value();
    changed.terms.limit = m_limit->value();
    changed.terms.executes = m_execute->isChecked();
    changed.batchSize = m_batch->value();
    showReasons();
    const BoardSet told = changed; // who hears it may set the sets anew
    emit edited(set, told.terms, told.batchSize);
}

void AskingDrawer::open(int set)
{
    m_set->setCurrentIndex(set + 1);
    showTerms();
    bringUp(m_set, 50);
}

} // namespace moa::ui
