// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/story/stage.h"

#include "app/composition.h"
#include "app/terminal/presets.h"
#include "engine/create_engine.h"
#include "ui/services/language.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>

namespace moa::test {

namespace {

ui::Surroundings surroundingsIn(const std::filesystem::path &root)
{
    ui::Surroundings around{root / "runs", root / "settings", {}, {}, {}, {}};
    for (const std::string &name : presetNames())
        around.presets.push_back({QString::fromStdString(name), std::string(*presetText(name))});
    around.sampleModel = sampleModel().value_or(std::filesystem::path());
    around.sampleTrain = sampleProblems(SampleSet::Train).value_or(std::filesystem::path());
    around.sampleTest = sampleProblems(SampleSet::Test).value_or(std::filesystem::path());
    return around;
}

/// What a person can use now; null, and on the log why, where there is none.
template <class T>
T *usable(const Stage &stage, const QString &name)
{
    auto *found = stage.find<T>(name);
    if (found && found->isEnabled())
        return found;
    qWarning("%s can't be used: %s", qPrintable(name), found ? qPrintable(found->toolTip()) : "it is not there");
    return nullptr;
}

} // namespace

Stage::Stage(const QString &workspace) : m_engine(createEngine())
{
    ui::applyScheme(*qApp, ui::Scheme::Light);
    ui::applyLanguage("en");
    ui::translateTheEngine();
    m_studio = std::make_unique<ui::Studio>(*m_engine, surroundingsIn(workspace.toStdString()), dialogs);
    m_window = std::make_unique<ui::MainWindow>(*m_studio);
    m_window->resize(1440, 900);
    m_window->showPage("home");
    QSignalSpy appeared(m_window.get(), &ui::MainWindow::appeared);
    m_window->show();
    if (!appeared.wait())
        qFatal("the window did not appear");
}

Stage::~Stage() = default;

bool Stage::click(const QString &name) const
{
    return press(usable<QAbstractButton>(*this, name));
}

bool Stage::press(QAbstractButton *button) const
{
    if (!button || !button->isVisible() || !button->isEnabled())
        return false;
    if (!m_usesKeysAlone) {
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    if (!reach(button))
        return false;
    QTest::keyClick(button, Qt::Key_Space);
    return true;
}

bool Stage::openPage(const QString &key) const
{
    if (!m_usesKeysAlone)
        return click(key + "RailItem");
    m_window->activateWindow(); // a menu may have been in front
    if (!QTest::qWaitForWindowActive(m_window.get()))
        return false;
    for (size_t i = 0; i < ui::pages().size(); ++i)
        if (key == ui::pages()[i].key) {
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)), Qt::ControlModifier);
            return true;
        }
    return false;
}

bool Stage::reach(QWidget *control) const
{
    constexpr int kMostTabs = 300; // more than a window has controls
    QWidget *window = control->window();
    for (int tabs = 0; tabs < kMostTabs; ++tabs) {
        QWidget *focus = window->focusWidget();
        if (focus == control || (control->focusProxy() && focus == control->focusProxy()))
            return true;
        QTest::keyClick(focus ? focus : window, Qt::Key_Tab);
    }
    qWarning("Tab does not reach %s", qPrintable(control->objectName()));
    return false;
}

bool Stage::type(const QString &field, const QString &text) const
{
    auto *edit = usable<QWidget>(*this, field);
    if (!edit || (m_usesKeysAlone && !reach(edit)))
        return false;
    edit->setFocus();
    QTest::keySequence(edit, QKeySequence::SelectAll);
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Tab); // takes it
    return true;
}

bool Stage::pick(const QString &box, const QString &entry) const
{
    auto *list = usable<QComboBox>(*this, box);
    if (!list || (m_usesKeysAlone && !reach(list)))
        return false;
    list->setFocus();
    QTest::keyClicks(list, entry);
    return list->currentText().startsWith(entry);
}

bool Stage::drop(const QString &name, const QStringList &paths) const
{
    auto *target = usable<QWidget>(*this, name);
    if (!target)
        return false;
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &dropped);
    return dropped.isAccepted();
}

bool Stage::choose(const QString &words) const
{
    for (QMenu *menu : m_window->findChildren<QMenu *>())
        for (QAction *action : menu->isVisible() ? menu->actions() : QList<QAction *>())
            if (action->text().contains(words)) {
                for (int keys = 0; m_usesKeysAlone && menu->activeAction() != action && keys < menu->actions().size(); ++keys)
                    QTest::keyClick(menu, Qt::Key_Down);
                if (m_usesKeysAlone && menu->activeAction() != action)
                    break;
                if (m_usesKeysAlone)
                    QTest::keyClick(menu, Qt::Key_Return);
                else
                    action->trigger();
                menu->close();
                return true;
            }
    qWarning("no open menu offers %s", qPrintable(words));
    return false;
}

bool Stage::waitUntilIdle(int seconds) const
{
    return waitFor([this] { return m_studio->work().isIdle() && m_studio->light().isIdle(); }, seconds);
}

bool Stage::waitForState(State state, int seconds) const
{
    return waitFor([this, state] { return m_studio->training().state() == state; }, seconds);
}

bool Stage::waitForStep(int64_t step, int seconds) const
{
    return waitFor([this, step] { return record().info.step >= step; }, seconds);
}

void Stage::shoot(const QString &name, QWidget *other) const
{
    const QString folder = qEnvironmentVariable("MOA_SHOTS", "shots");
    QDir().mkpath(folder);
    QTest::qWait(400); // layouts and plots settle
    QWidget *shown = other ? other : m_window.get();
    if (!shown->grab().save(folder + "/" + qEnvironmentVariable("MOA_SHOT_PREFIX") + name + ".png"))
        qWarning("%s was not saved", qPrintable(name));
}

} // namespace moa::test
