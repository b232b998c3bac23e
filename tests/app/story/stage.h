// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/composition.h"
#include "app/terminal/presets.h"
#include "engine/create_engine.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/services/language.h"
#include "ui/services/studio.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QTest>

#include <functional>
#include <memory>

namespace moa::test {

/// The whole application with its real engine, worked by a script that photographs it.
class Stage
{
public:
    /// Runs and settings lie in `workspace`.
    explicit Stage(const QString &workspace) : m_engine(createEngine())
    {
        const std::filesystem::path root = workspace.toStdString();
        ui::Surroundings around{root / "runs", root / "settings", {}, {}, {}, {}};
        for (const std::string &name : presetNames())
            around.presets.push_back({QString::fromStdString(name), std::string(*presetText(name))});
        around.sampleModel = moa::sampleModel().value_or(std::filesystem::path());
        around.sampleTrain = sampleProblems(SampleSet::Train).value_or(std::filesystem::path());
        around.sampleTest = sampleProblems(SampleSet::Test).value_or(std::filesystem::path());
        ui::applyScheme(*qApp, ui::Scheme::Light);
        ui::applyLanguage("en");
        m_studio = std::make_unique<ui::Studio>(*m_engine, std::move(around), dialogs);
        m_window = std::make_unique<ui::MainWindow>(*m_studio);
        m_window->resize(1440, 900);
        m_window->showPage("home");
        m_window->show();
    }

    [[nodiscard]] ui::Studio &studio() { return *m_studio; }
    [[nodiscard]] ui::MainWindow &window() { return *m_window; }

    /// A control of the page in front, or of a dialog; null where there is none.
    template <class T>
    [[nodiscard]] T *find(const QString &name) const
    {
        for (T *one : m_window->findChildren<T *>(name))
            if (one->isVisible())
                return one;
        return nullptr;
    }

    /// Presses it as a person would: what is hidden or disabled can't be pressed.
    [[nodiscard]] bool press(const QString &name) const
    {
        auto *button = find<QAbstractButton>(name);
        if (!button || !button->isEnabled()) {
            qWarning("%s can't be pressed: %s", qPrintable(name), button ? qPrintable(button->toolTip()) : "it is not there");
            return false;
        }
        button->click();
        return true;
    }

    /// Chooses from the menu that is open the first action whose text contains some words.
    [[nodiscard]] bool choose(const QString &words) const
    {
        for (QMenu *menu : m_window->findChildren<QMenu *>())
            for (QAction *action : menu->isVisible() ? menu->actions() : QList<QAction *>())
                if (action->text().contains(words)) {
                    action->trigger();
                    menu->close();
                    return true;
                }
        qWarning("no open menu offers %s", qPrintable(words));
        return false;
    }

    [[nodiscard]] static bool waitFor(const std::function<bool()> &happened, int seconds)
    {
        return QTest::qWaitFor(happened, 1000 * seconds);
    }
    [[nodiscard]] bool waitUntilIdle(int seconds = 600)
    {
        return waitFor([this] { return m_studio->work().isIdle() && m_studio->light().isIdle(); }, seconds);
    }

    /// Saves a picture of the window, or of another widget, under a name.
    void shoot(const QString &name, QWidget *other = nullptr) const
    {
        const QString folder = qEnvironmentVariable("MOA_SHOTS", "shots");
        QDir().mkpath(folder);
        QTest::qWait(400); // layouts and plots settle
        QWidget *shown = other ? other : m_window.get();
        if (!shown->grab().save(folder + "/" + qEnvironmentVariable("MOA_SHOT_PREFIX") + name + ".png"))
            qWarning("%s was not saved", qPrintable(name));
    }

    ScriptedDialogs dialogs;

private:
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<ui::Studio> m_studio;
    std::unique_ptr<ui::MainWindow> m_window; ///< goes before what it shows
};

} // namespace moa::test
