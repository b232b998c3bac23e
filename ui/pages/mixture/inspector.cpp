// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mixture/inspector.h"

#include "ui/services/quantities.h"
#include "ui/widgets/field_form.h"

#include <algorithm>

namespace moa::ui {

namespace {

/// Fields of a kind that are in sight; what comes after is folded away.
constexpr size_t kInSight = 3;

/// A short word for a segment: the label without "adapter", "MoA" and the like.
QString shortLabel(const ComponentInfo &component)
{
    QString label = engineText(component.label);
    for (const char *rest : {" adapter", " tuning", " MoA", "-Adapter", "-Tuning"})
        label.remove(QLatin1String(rest), Qt::CaseInsensitive);
    return label;
}

std::vector<std::string> keysOf(const std::vector<FieldInfo> &fields, size_t begin, size_t end)
{
    std::vector<std::string> keys;
    for (const FieldInfo &field : fields)
        if (field.key != "targets") // the grid shows and changes them
            keys.push_back(field.key);
    end = std::min(end, keys.size());
    return begin < end ? std::vector<std::string>(keys.begin() + static_cast<std::ptrdiff_t>(begin),
                                                  keys.begin() + static_cast<std::ptrdiff_t>(end))
                       : std::vector<std::string>();
}

void spread(SegmentedControl *control, int count)
{
    for (int i = 0; i < count; ++i) {
        QPushButton *button = control->buttonAt(i);
        button->setFont(font(12));
        button->setStyleSheet("padding:0 4px");
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
}

} // namespace

AdapterCard::AdapterCard(const Catalog &catalog, QWidget *parent)
    : Card({}, parent), m_catalog(catalog), m_places(muted()), m_help(muted({}, 12, true)),
      m_scope(new ToneLabel({}, Tone::Accent, 12)), m_kinds(new SegmentedControl), m_form(new FieldForm), m_more(new FieldForm),
      m_fold(button({}, ButtonKind::Ghost, "right"))
{
    if (!catalog.adapterKinds.empty())
        m_kind = catalog.adapterKinds.front().key;
    head()->addStretch();
    head()->addWidget(m_places);
    body()->setSpacing(10);
    body()->addWidget(m_kinds);
    body()->addWidget(m_help);
    body()->addWidget(m_scope);
    m_scope->setWordWrap(true);
    m_scope->hide();
    body()->addWidget(m_form);
    body()->addWidget(m_fold, 0, Qt::AlignLeft);
    body()->addWidget(m_more);
    m_fold->setObjectName("moreFieldsButton");
    m_fold->setCheckable(true);
    m_more->hide();
    connect(m_fold, &QPushButton::toggled, this, [this](bool open) {
        m_more->setVisible(open);
        m_fold->setIcon(icon(open ? "down" : "right"));
    });
    connect(m_kinds, &SegmentedControl::chosen, this, [this](int index) {
        m_kind = m_catalog.adapterKinds[static_cast<size_t>(index)].key;
        showKind();
        emit kindChosen();
    });
    connect(m_form, &FieldForm::edited, this, &AdapterCard::edited);
    connect(m_more, &FieldForm::edited, this, &AdapterCard::edited);
    onLanguage(this, [this] { updateTexts(); });
    showKind();
}

void AdapterCard::updateTexts()
{
    setTitle(tr("Adapter"));
    m_kinds->setAccessibleName(tr("Adapter kind"));
    QStringList words;
    for (const AdapterKindInfo &kind : m_catalog.adapterKinds)
        words << shortLabel(kind);
    m_kinds->setChoices(words);
    spread(m_kinds, static_cast<int>(words.size()));
    if (const AdapterKindInfo *kind = m_catalog.adapterKind(m_kind))
        m_help->setText(engineText(kind->help));
    m_places->setText(m_adapters ? tr("%n place(s)", nullptr, m_adapters->placesOf(m_kind)) : QString());
    m_scope->setText(tr("Changes %n selected place(s) only.", nullptr, static_cast<int>(m_selection.size())));
    m_scope->setVisible(!m_selection.empty());
    const int changed = m_more->changedCount();
    const AdapterKindInfo *kind = m_catalog.adapterKind(m_kind);
    const auto rest = kind ? static_cast<int>(keysOf(kind->fields, kInSight, SIZE_MAX).size()) : 0;
    m_fold->setVisible(rest > 0);
    m_fold->setText(changed == 0 ? tr("%n more, all at their defaults", nullptr, rest)
                                 : tr("%n more, %1 changed", nullptr, rest).arg(changed));
}

void AdapterCard::setKind(const std::string &kind)
{
    if (kind == m_kind || !m_catalog.adapterKind(kind))
        return;
    m_kind = kind;
    showKind();
}

void AdapterCard::showKind()
{
    const AdapterKindInfo *kind = m_catalog.adapterKind(m_kind);
    if (!kind)
        return;
    m_kinds->setCurrent(static_cast<int>(kind - m_catalog.adapterKinds.data()));
    m_form->setFields(kind->fields, keysOf(kind->fields, 0, kInSight));
    const std::vector<std::string> rest = keysOf(kind->fields, kInSight, SIZE_MAX);
    m_more->setFields(rest.empty() ? std::vector<FieldInfo>() : kind->fields, rest);
    setLayout(m_adapters, m_selection);
}

void AdapterCard::setLayout(const AdapterLayout *layout, const std::vector<std::pair<Site, int>> &selection)
{
    m_adapters = layout;
    m_selection.clear();
    for (const auto &place : selection)
        if (const AdapterLayout::Style *style = layout ? layout->at(place.first, place.second) : nullptr;
            style && style->kind == m_kind)
            m_selection.push_back(place);
    if (layout) {
        const nlohmann::json options = m_selection.empty()
                                           ? layout->brush(m_kind).options
                                           : layout->at(m_selection.front().first, m_selection.front().second)->options;
        m_form->setValues(options);
        m_more->setValues(options);
    }
    updateTexts();
}

void AdapterCard::setProblems(const std::vector<Problem> &problems)
{
    std::vector<Problem> mine;
    for (const Problem &problem : problems)
        if (problem.path.starts_with("adapters"))
            mine.push_back(problem);
    m_form->setProblems(mine);
    m_more->setProblems(mine);
}

RouterCard::RouterCard(const Catalog &catalog, QWidget *parent)
    : Card({}, parent), m_catalog(catalog), m_help(muted({}, 12, true)), m_modes(new SegmentedControl), m_form(new FieldForm)
{
    body()->setSpacing(10);
    body()->addWidget(m_modes);
    body()->addWidget(m_help);
    body()->addWidget(m_form);
    body()->addStretch();
    connect(m_modes, &SegmentedControl::chosen, this,
            [this](int index) { emit modeChosen(QString::fromStdString(m_catalog.routerModes[static_cast<size_t>(index)].key)); });
    connect(m_form, &FieldForm::edited, this, &RouterCard::edited);
    onLanguage(this, [this] {
        setTitle(tr("Router"));
        m_modes->setAccessibleName(tr("Router"));
        QStringList words;
        for (const ComponentInfo &mode : m_catalog.routerModes)
            words << shortLabel(mode);
        m_modes->setChoices(words);
        spread(m_modes, static_cast<int>(words.size()));
        setRouter(m_router);
    });
}

void RouterCard::setRouter(const RouterConfig &router)
{
    m_router = router;
    const ComponentInfo *mode = m_catalog.routerMode(router.mode);
    if (!mode)
        return;
    m_modes->setCurrent(static_cast<int>(mode - m_catalog.routerModes.data()));
    m_help->setText(engineText(mode->help));
    if (m_shown != router.mode) {
        m_shown = router.mode;
        m_form->setFields(mode->fields);
    }
    m_form->setValues(router.options);
}

void RouterCard::setProblems(const std::vector<Problem> &problems)
{
    std::vector<Problem> mine;
    for (const Problem &problem : problems)
        if (problem.path.starts_with("router"))
            mine.push_back(problem);
    m_form->setProblems(mine);
}

} // namespace moa::ui
