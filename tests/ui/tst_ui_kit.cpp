// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_test.h"
#include "ui/services/quantities.h"
#include "ui/theme/icons.h"
#include "ui/theme/kit.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/table_cells.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace {

QHBoxLayout *row(std::initializer_list<QWidget *> widgets)
{
    auto *made = new QHBoxLayout;
    made->setSpacing(8);
    for (QWidget *widget : widgets)
        made->addWidget(widget);
    made->addStretch();
    return made;
}

template <class T>
T *disabled(T *widget)
{
    widget->setEnabled(false);
    return widget;
}

QWidget *iconSheet()
{
    auto *card = new Card("Icons, 24-px grid");
    auto *grid = new QGridLayout;
    const QStringList names = iconNames();
    for (int i = 0; i < names.size(); ++i) {
        auto *picture = new QLabel;
        picture->setPixmap(iconPixmap(names[i], colors().text, 24));
        auto *box = new QVBoxLayout;
        box->setSpacing(4);
        box->addWidget(picture, 0, Qt::AlignHCenter);
        box->addWidget(muted(names[i], 11), 0, Qt::AlignHCenter);
        grid->addLayout(box, i / 7, i % 7);
    }
    card->body()->addLayout(grid);
    card->body()->addStretch();
    return card;
}

QWidget *controlSheet()
{
    auto *card = new Card("Controls, 32 px high");
    QVBoxLayout *body = card->body();
    body->setSpacing(14);
    body->addLayout(row({button("Primary", ButtonKind::Primary), button("Default"), button("Ghost", ButtonKind::Ghost),
                         button("Delete run", ButtonKind::Danger), button("With icon", ButtonKind::Default, "chat"),
                         iconButton("more", "More")}));
    body->addLayout(row({disabled(button("Primary", ButtonKind::Primary)), disabled(button("Default")),
                         disabled(button("Icon", ButtonKind::Default, "chat"))}));
    QPushButton *chip = button("Chosen", ButtonKind::Chip);
    chip->setCheckable(true);
    chip->setChecked(true);
    body->addLayout(row({chip, button("Chip", ButtonKind::Chip), new SegmentedControl({"One", "Two", "Three"})}));
    auto *search = new QLineEdit;
    search->setPlaceholderText("Search runs");
    body->addLayout(row({new QLineEdit("0-8,24-32"), search}));
    auto *combo = new QComboBox;
    combo->addItems({"Cosine", "Linear"});
    body->addLayout(row({combo, new QSpinBox, disabled(new QSpinBox)}));
    auto *on = new QCheckBox("Checked");
    on->setChecked(true);
    auto *one = new QRadioButton("This");
    one->setChecked(true);
    body->addLayout(row({on, new QCheckBox("Not checked"), one, new QRadioButton("That")}));
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(60);
    auto *progress = new QProgressBar;
    progress->setValue(40);
    progress->setTextVisible(false);
    body->addWidget(slider);
    body->addWidget(progress);
    auto *tabs = new QTabBar;
    tabs->setExpanding(false);
    for (const char *name : {"Samples", "Fixed", "Broken"})
        tabs->addTab(name);
    body->addWidget(tabs);
    body->addLayout(row(
        {new Badge("Training"), new Badge("Done", Tone::Good), new Badge("Paused", Tone::Warn), new Badge("Failed", Tone::Bad)}));
    for (const Tone tone : {Tone::Warn, Tone::Bad, Tone::Good, Tone::Accent}) {
        auto *banner = new Banner(tone);
        banner->setTexts("K in layers 3–7 is used less than 2 %.", "Try a SwiGLU factor of 4.");
        banner->addButton(button("Show"));
        body->addWidget(banner);
    }
    auto *table = new QTableWidget(3, 3);
    table->setHorizontalHeaderLabels({"Run", "Steps", "Loss"});
    for (int i = 0; i < 9; ++i)
        table->setItem(i / 3, i % 3, new QTableWidgetItem(QString::number(i * 37)));
    styleTable(table, 36);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setAlternatingRowColors(true);
    table->selectRow(0);
    table->setFixedHeight(148);
    body->addWidget(table);
    body->addStretch();
    return card;
}

QWidget *colorSheet()
{
    auto *card = new Card("Colour, type, form");
    auto *grid = new QGridLayout;
    for (int i = 0; i < static_cast<int>(kAllSites.size()); ++i) {
        auto *swatch = new QFrame;
        swatch->setFixedHeight(24);
        swatch->setAutoFillBackground(true);
        QPalette p;
        p.setColor(QPalette::Window, colors().types[static_cast<size_t>(i)]);
        swatch->setPalette(p);
        grid->addWidget(swatch, i / 5 * 2, i % 5);
        grid->addWidget(muted(typeName(kAllSites[static_cast<size_t>(i)]), 11), i / 5 * 2 + 1, i % 5);
    }
    card->body()->addLayout(grid);
    for (const auto &[pixels, weight] : {std::pair{28, QFont::DemiBold},
                                         {22, QFont::DemiBold},
                                         {18, QFont::DemiBold},
                                         {13, QFont::DemiBold},
                                         {13, QFont::Normal},
                                         {12, QFont::Normal},
                                         {11, QFont::Normal}})
        card->body()->addWidget(label(QString("%1 px, 3.15 M").arg(pixels), pixels, weight));
    card->body()->addWidget(separator());
    auto *form = new FieldForm;
    form->setFields(fakeCatalog().adapterKinds.front().fields);
    form->setReasonAgainst("alpha", "Only with experts.");
    form->setProblems({{"adapters[0].rank", "0 is out of range 1..1024"}});
    card->body()->addWidget(form);
    card->body()->addStretch();
    return card;
}

std::unique_ptr<QWidget> sheet()
{
    auto made = std::make_unique<QWidget>();
    auto *columns = new QHBoxLayout(made.get());
    columns->setContentsMargins(16, 16, 16, 16);
    columns->setSpacing(16);
    columns->addWidget(iconSheet(), 10);
    columns->addWidget(controlSheet(), 11);
    columns->addWidget(colorSheet(), 9);
    made->resize(1440, 900);
    return made;
}

} // namespace

class TestKit : public QObject
{
    Q_OBJECT

private slots:
    void everyPartIsDrawnInBothSchemes();
    void textIsReadableOnEveryGround();
    void iconsFollowTheScheme();
    void aDisabledControlSaysWhy();
    void segmentsAreChosenByKeys();
    void aFormShowsAndTellsValues();
    void numbersKeepTheirDigits();
    void aSavedFileEndsAsItsFilterSays();
};

void TestKit::everyPartIsDrawnInBothSchemes()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        applyScheme(*qApp, scheme);
        const auto made = sheet();
        made->show();
        QVERIFY(QTest::qWaitForWindowExposed(made.get()));
        saveShot(*made, scheme == Scheme::Dark ? "kit-dark" : "kit-light");
        for (const QString &name : iconNames())
            QVERIFY2(!iconPixmap(name, colors().text, 24).isNull(), qPrintable(name));
    }
}

void TestKit::textIsReadableOnEveryGround()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        applyScheme(*qApp, scheme);
        const Colors &c = colors();
        for (const QColor &ground : {c.window, c.surface})
            for (const QColor &ink : {c.text, c.muted, c.accent, c.good, c.warn, c.bad})
                QVERIFY2(contrast(ink, ground) >= 4.5,
                         qPrintable(QString("%1 on %2: %3").arg(ink.name(), ground.name()).arg(contrast(ink, ground))));
        QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
        QVERIFY(contrast(c.text, softWarn()) >= 4.5);
        for (const QColor &type : c.types)
            QVERIFY2(contrast(type, c.surface) >= 3, qPrintable(type.name()));
    }
}

void TestKit::iconsFollowTheScheme()
{
    applyScheme(*qApp, Scheme::Light);
    const QIcon made = icon("home");
    const QImage light = made.pixmap(24, 24).toImage();
    Sign sign("warning", Tone::Bad);
    sign.show();
    const QImage lightSign = sign.pixmap().toImage();
    applyScheme(*qApp, Scheme::Dark);
    QVERIFY(light != made.pixmap(24, 24).toImage());
    QTRY_VERIFY(lightSign != sign.pixmap().toImage());
    applyScheme(*qApp, Scheme::Light);
    QCOMPARE(made.pixmap(24, 24).toImage(), light);
}

void TestKit::aDisabledControlSaysWhy()
{
    const std::unique_ptr<QPushButton> made(button("Send"));
    setEnabledBecause(made.get(), "No model is loaded.", "Send the prompt");
    QVERIFY(!made->isEnabled());
    QCOMPARE(made->toolTip(), QString("No model is loaded."));
    QCOMPARE(made->accessibleDescription(), QString("No model is loaded."));
    setEnabledBecause(made.get(), {}, "Send the prompt");
    QVERIFY(made->isEnabled());
    QCOMPARE(made->toolTip(), QString("Send the prompt"));
}

void TestKit::segmentsAreChosenByKeys()
{
    SegmentedControl control({"One", "Two", "Three"});
    QSignalSpy chosen(&control, &SegmentedControl::chosen);
    control.show();
    QVERIFY(QTest::qWaitForWindowExposed(&control));
    control.setCurrent(1);
    QCOMPARE(chosen.count(), 0); // only a person's choice is told
    control.buttonAt(1)->setFocus();
    QTest::keyClick(control.buttonAt(1), Qt::Key_Right);
    QCOMPARE(control.current(), 2);
    QCOMPARE(chosen.count(), 1);
}

void TestKit::aFormShowsAndTellsValues()
{
    FieldForm form;
    form.setFields(fakeCatalog().adapterKinds.front().fields);
    QSignalSpy edited(&form, &FieldForm::edited);
    form.setValues({{"rank", 16}, {"targets", {"Q", "O"}}});
    QCOMPARE(edited.count(), 0);
    QCOMPARE(form.changedCount(), 2);
    auto *rank = qobject_cast<QSpinBox *>(form.control("rank"));
    QVERIFY(rank);
    QCOMPARE(rank->value(), 16);
    QCOMPARE(rank->maximum(), 1024);
    QCOMPARE(rank->accessibleName(), QString("Rank"));
    rank->setValue(4);
    QCOMPARE(edited.count(), 1);
    QVERIFY(edited.first().at(1).value<nlohmann::json>() == 4);
    form.control("targets")->findChild<QCheckBox *>("Q")->setChecked(false);
    QVERIFY(edited.last().at(1).value<nlohmann::json>() == nlohmann::json::array({"O"}));
    auto *remedy = form.findChild<QPushButton *>("rankRemedyButton");
    form.setProblems({{"adapters[0].rank", "0 is out of range 1..1024", 1}});
    QVERIFY(!remedy->isHidden());
    QCOMPARE(remedy->text(), QString("Use 1"));
    remedy->click();
    QCOMPARE(rank->value(), 1);
    QVERIFY(edited.last().at(1).value<nlohmann::json>() == 1);
    form.setProblems({});
    QVERIFY(remedy->isHidden());
    form.setReasonAgainst("rank", "There is no adapter.");
    QVERIFY(!rank->isEnabled());
}

void TestKit::numbersKeepTheirDigits()
{
    QCOMPARE(numberText(0.0019, 2), QString("0.0019"));
    QCOMPARE(numberText(1.5e-4, 2), QString("1.5e-4"));
    QCOMPARE(numberText(0.213), QString("0.213"));
    QCOMPARE(numberText(4.8e-4), QString("4.8e-4"));
    QCOMPARE(numberText(12.34), QString("12.3"));
    QCOMPARE(numberText(123.4), QString("123"));
    QCOMPARE(numberText(-0.0, 2), QString("0.00"));
    QCOMPARE(changeText(-0.0), QString("0.00"));
    QCOMPARE(changeText(-0.0019), QString::fromUtf8("−0.0019"));
    QCOMPARE(changeText(-1.5e-4), QString::fromUtf8("−1.5e-4"));
    QCOMPARE(changeText(0.214), QString("+0.21"));
}

void TestKit::aSavedFileEndsAsItsFilterSays()
{
    QWidget window;
    NativeDialogs().chooseSaveFile(&window, "Save", "loss.png", "Picture (*.png);;Document (*.pdf);;All (*)",
                                   [](const QString &) {});
    auto *dialog = window.findChild<QFileDialog *>();
    QCOMPARE(dialog->defaultSuffix(), QString("png"));
    emit dialog->filterSelected("Document (*.pdf)");
    QCOMPARE(dialog->defaultSuffix(), QString("pdf"));
    emit dialog->filterSelected("All (*)");
    QCOMPARE(dialog->defaultSuffix(), QString());
    dialog->reject();
}

QTEST_MAIN(TestKit)
#include "tst_ui_kit.moc"
