// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_form.h"

#include "ui/services/error_text.h"
#include "ui/theme/kit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

namespace moa::ui {

namespace {

constexpr int kControlWidth = 124;

/// A spin box that does not change when one scrolls past it.
template <class Base>
class CalmBox final : public Base
{
public:
    CalmBox()
    {
        this->setFocusPolicy(Qt::StrongFocus);
        this->setFixedWidth(kControlWidth);
    }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (this->hasFocus())
            Base::wheelEvent(event);
        else
            event->ignore();
    }
};

/// A number over many orders of magnitude: typed as 7.5e-4, stepped by a fifth of its size.
class NumberBox final : public QDoubleSpinBox
{
public:
    NumberBox()
    {
        setDecimals(12);
        setFixedWidth(kControlWidth);
        setFocusPolicy(Qt::StrongFocus);
        setKeyboardTracking(false);
    }
    [[nodiscard]] QString textFromValue(double value) const override { return locale().toString(value, 'g', 6); }
    [[nodiscard]] double valueFromText(const QString &text) const override
    {
        bool isNumber = false;
        const double value = locale().toDouble(text.trimmed(), &isNumber);
        return isNumber ? value : text.trimmed().toDouble();
    }
    QValidator::State validate(QString &text, int &) const override
    {
        bool isNumber = false, isPlain = false;
        locale().toDouble(text.trimmed(), &isNumber);
        text.trimmed().toDouble(&isPlain);
        return isNumber || isPlain ? QValidator::Acceptable : QValidator::Intermediate;
    }
    void stepBy(int steps) override
    {
        const double size = std::abs(value());
        const double step = size == 0 ? 0.01 : std::pow(10.0, std::floor(std::log10(size))) * (size < 1e-2 ? 0.5 : 0.1);
        setValue(value() + steps * step);
    }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QDoubleSpinBox::wheelEvent(event);
        else
            event->ignore();
    }
};

double limitOf(const nlohmann::json &limit, double otherwise)
{
    return limit.is_number() ? limit.get<double>() : otherwise;
}

int clampedInt(double value)
{
    return static_cast<int>(std::clamp(value, static_cast<double>(std::numeric_limits<int>::min()),
                                       static_cast<double>(std::numeric_limits<int>::max())));
}

QString joined(const nlohmann::json &list)
{
    QStringList texts;
    for (const nlohmann::json &item : list)
        texts << QString::fromStdString(item.get<std::string>());
    return texts.join(", ");
}

} // namespace

QString engineText(const std::string &text)
{
    return QCoreApplication::translate("engine", text.c_str());
}

FieldForm::FieldForm(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
}

void FieldForm::setFields(const std::vector<FieldInfo> &fields, const std::vector<std::string> &keys)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows.clear();
    if (keys.empty()) {
        for (const FieldInfo &field : fields)
            addRow(field);
    } else {
        for (const std::string &key : keys)
            if (const FieldInfo *field = findField(fields, key))
                addRow(*field);
    }
}

void FieldForm::addRow(const FieldInfo &field)
{
    Row row{field,
            label(),
            muted({}, 11, true),
            new ToneLabel({}, Tone::Bad, 11),
            makeControl(field),
            button({}, ButtonKind::Ghost),
            field.defaultValue,
            nullptr,
            {}};
    row.problem->setWordWrap(true);
    row.problem->setContentsMargins(0, 0, 0, 10);
    row.problem->hide();
    row.remedy->setObjectName(QString::fromStdString(field.key) + "RemedyButton");
    row.remedy->hide();
    connect(row.remedy, &QPushButton::clicked, this, [this, key = field.key] { applyRemedy(key); });
    row.control->setObjectName(QString::fromStdString(field.key) + "Field");
    row.name->setBuddy(row.control);
    const int line = static_cast<int>(m_rows.size()) * 4;
    const bool isWide = field.type == FieldType::TextList && !field.choices.empty();
    m_grid->addWidget(row.name, line, 0, Qt::AlignBottom);
    m_grid->addWidget(row.help, line + 1, 0, Qt::AlignTop);
    if (isWide)
        m_grid->addWidget(row.control, line + 2, 0, 1, 2);
    else
        m_grid->addWidget(row.control, line, 1, 2, 1, Qt::AlignTop | Qt::AlignRight);
    auto *trouble = new QHBoxLayout;
    trouble->addWidget(row.problem, 1);
    trouble->addWidget(row.remedy, 0, Qt::AlignTop);
    m_grid->addLayout(trouble, line + 3, 0, 1, 2);
    m_grid->setRowMinimumHeight(line + 3, 12);
    m_rows.push_back(row);
    setTexts(m_rows.back());
    showValue(m_rows.back());
}

QWidget *FieldForm::makeControl(const FieldInfo &field)
{
    const std::string key = field.key;
    switch (field.type) {
    case FieldType::Boolean: {
        auto *box = new QCheckBox;
        connect(box, &QCheckBox::toggled, this, [this, key](bool on) { take(key, on); });
        return box;
    }
    case FieldType::Integer: {
        auto *box = new CalmBox<QSpinBox>;
        box->setRange(clampedInt(limitOf(field.min, std::numeric_limits<int>::min())),
                      clampedInt(limitOf(field.max, std::numeric_limits<int>::max())));
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, [this, key](int value) { take(key, static_cast<int64_t>(value)); });
        return box;
    }
    case FieldType::Number: {
        auto *box = new NumberBox;
        box->setRange(limitOf(field.min, -1e300), limitOf(field.max, 1e300));
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, key](double value) { take(key, value); });
        return box;
    }
    case FieldType::Text:
        if (!field.choices.empty()) {
            auto *box = new CalmBox<QComboBox>;
            for (const Choice &choice : field.choices)
                box->addItem(engineText(choice.label), QString::fromLatin1(choice.value));
            connect(box, &QComboBox::activated, this,
                    [this, key, box](int index) { take(key, box->itemData(index).toString().toStdString()); });
            return box;
        } else {
            auto *edit = new QLineEdit;
            edit->setFixedWidth(kControlWidth);
            connect(edit, &QLineEdit::editingFinished, this, [this, key, edit] { take(key, edit->text().toStdString()); });
            return edit;
        }
    case FieldType::TextList: break;
    }
    if (field.choices.empty()) {
        auto *edit = new QLineEdit;
        edit->setFixedWidth(kControlWidth);
        connect(edit, &QLineEdit::editingFinished, this, [this, key, edit] {
            nlohmann::json list = nlohmann::json::array();
            for (const QString &part : edit->text().split(',', Qt::SkipEmptyParts))
                list.push_back(part.trimmed().toStdString());
            take(key, std::move(list));
        });
        return edit;
    }
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setSpacing(4);
    for (size_t i = 0; i < field.choices.size(); ++i) {
        auto *check = new QCheckBox(engineText(field.choices[i].label));
        check->setObjectName(QString::fromLatin1(field.choices[i].value));
        grid->addWidget(check, static_cast<int>(i / 2), static_cast<int>(i % 2));
        connect(check, &QCheckBox::toggled, this, [this, key, box, choices = field.choices] {
            nlohmann::json list = nlohmann::json::array();
            for (const Choice &choice : choices)
                if (box->findChild<QCheckBox *>(QString::fromLatin1(choice.value))->isChecked())
                    list.push_back(choice.value);
            take(key, std::move(list));
        });
    }
    return box;
}

void FieldForm::setTexts(Row &row)
{
    const QString name = engineText(row.field.label), help = engineText(row.field.help);
    row.name->setText(name);
    row.help->setText(help);
    row.control->setAccessibleName(name);
    row.control->setAccessibleDescription(help);
    setEnabledBecause(row.control, row.reasonAgainst, help);
    row.remedy->setText(remedyText(row.remedyValue));
    row.name->setTone(row.reasonAgainst.isEmpty() ? Tone::Text : Tone::Muted);
    if (auto *box = qobject_cast<QComboBox *>(row.control))
        for (int i = 0; i < box->count(); ++i)
            box->setItemText(i, engineText(row.field.choices[static_cast<size_t>(i)].label));
    if (row.field.type == FieldType::TextList)
        for (const Choice &choice : row.field.choices)
            row.control->findChild<QCheckBox *>(QString::fromLatin1(choice.value))->setText(engineText(choice.label));
}

void FieldForm::showValue(Row &row)
{
    m_isShowing = true;
    const nlohmann::json &value = row.value;
    if (auto *check = qobject_cast<QCheckBox *>(row.control); check && value.is_boolean())
        check->setChecked(value.get<bool>());
    else if (auto *integer = qobject_cast<QSpinBox *>(row.control); integer && value.is_number())
        integer->setValue(clampedInt(value.get<double>()));
    else if (auto *number = qobject_cast<QDoubleSpinBox *>(row.control); number && value.is_number())
        number->setValue(value.get<double>());
    else if (auto *box = qobject_cast<QComboBox *>(row.control); box && value.is_string())
        box->setCurrentIndex(box->findData(QString::fromStdString(value.get<std::string>())));
    else if (auto *edit = qobject_cast<QLineEdit *>(row.control))
        edit->setText(value.is_array()    ? joined(value)
                      : value.is_string() ? QString::fromStdString(value.get<std::string>())
                                          : QString());
    else if (value.is_array())
        for (const Choice &choice : row.field.choices)
            row.control->findChild<QCheckBox *>(QString::fromLatin1(choice.value))
                ->setChecked(std::ranges::find(value, nlohmann::json(choice.value)) != value.end());
    m_isShowing = false;
}

void FieldForm::setValues(const nlohmann::json &values)
{
    for (Row &row : m_rows) {
        const nlohmann::json &value = values.contains(row.field.key) ? values.at(row.field.key) : row.field.defaultValue;
        if (value == row.value)
            continue; // what is being typed is left alone
        row.value = value;
        showValue(row);
    }
}

void FieldForm::setProblems(const std::vector<Problem> &problems)
{
    for (Row &row : m_rows) {
        QStringList texts;
        row.remedyValue = nullptr;
        for (const Problem &problem : problems) {
            const std::string ending = "." + row.field.key;
            std::string path =
                problem.path.substr(0, problem.path.find_last_of('[') == std::string::npos || problem.path.back() != ']'
                                           ? std::string::npos
                                           : problem.path.find_last_of('['));
            if (path == row.field.key || path.ends_with(ending)) {
                texts << QString::fromStdString(problem.message);
                row.remedyValue = row.remedyValue.is_null() ? problem.remedy : row.remedyValue;
            }
        }
        row.problem->setText(texts.join("\n"));
        row.problem->setVisible(!texts.isEmpty());
        row.remedy->setVisible(!row.remedyValue.is_null());
        setTexts(row);
    }
}

void FieldForm::applyRemedy(const std::string &key)
{
    const auto row = std::ranges::find(m_rows, key, [](const Row &r) { return r.field.key; });
    row->value = row->remedyValue;
    showValue(*row);
    emit edited(QString::fromStdString(key), row->value);
}

void FieldForm::setReasonAgainst(const std::string &key, const QString &reason)
{
    for (Row &row : m_rows)
        if (row.field.key == key && row.reasonAgainst != reason) {
            row.reasonAgainst = reason;
            setTexts(row);
        }
}

int FieldForm::changedCount() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row &row) { return row.value != row.field.defaultValue; }));
}

QWidget *FieldForm::control(const std::string &key) const
{
    const auto found = std::ranges::find(m_rows, key, [](const Row &row) { return row.field.key; });
    return found == m_rows.end() ? nullptr : found->control;
}

void FieldForm::take(const std::string &key, nlohmann::json value)
{
    if (m_isShowing)
        return;
    for (Row &row : m_rows) {
        if (row.field.key != key || row.value == value)
            continue;
        row.value = value;
        emit edited(QString::fromStdString(key), value);
        return;
    }
}

void FieldForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        for (Row &row : m_rows)
            setTexts(row);
    QWidget::changeEvent(event);
}

} // namespace moa::ui
