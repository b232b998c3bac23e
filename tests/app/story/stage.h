// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/scripted_dialogs.h"
#include "ui/services/studio.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"

#include <QAbstractButton>
#include <QTest>

#include <functional>
#include <memory>

namespace moa::test {

using State = ui::TrainingDesk::State;
constexpr int kMinute = 60; ///< in seconds, as the waits take them

/// The whole application with its real engine, worked by a script that clicks, types and photographs.
class Stage
{
public:
    /// Runs lie in `workspace`/runs, settings in `workspace`/settings.
    explicit Stage(const QString &workspace);
    ~Stage();

    [[nodiscard]] ui::Studio &studio() { return *m_studio; }
    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    /// The record of the training that is under way, or was last.
    [[nodiscard]] const RunRecord &record() const { return m_studio->training().record(); }

    /// A control of the page in front, or of a dialog; null where there is none.
    template <class T>
    [[nodiscard]] T *find(const QString &name) const
    {
        const QList<T *> all = findAll<T>(name);
        return all.isEmpty() ? nullptr : all.constFirst();
    }
    template <class T>
    [[nodiscard]] QList<T *> findAll(const QString &name) const
    {
        QList<T *> all = m_window->findChildren<T *>(name);
        all.removeIf([](const T *one) { return !one->isVisible(); });
        return all;
    }

    /// From now on everything is done without a mouse: Tab to what is meant, then Space.
    void useKeysAlone() { m_usesKeysAlone = true; }

    /// Clicks in the middle of a button as a person would: what is hidden or disabled can't be clicked.
    [[nodiscard]] bool click(const QString &name) const;
    /// The same of a button that is at hand; null can't be clicked.
    [[nodiscard]] bool press(QAbstractButton *button) const;
    /// Clicks on the rail, or presses Ctrl and the page's digit.
    [[nodiscard]] bool openPage(const QString &key) const;
    /// Types into a field of the page in front in place of what stands there.
    [[nodiscard]] bool type(const QString &field, const QString &text) const;
    /// Chooses from a list that unfolds, by an entry's first letters.
    [[nodiscard]] bool pick(const QString &box, const QString &entry) const;
    /// Drags files or a folder from elsewhere and drops them on a widget.
    [[nodiscard]] bool drop(const QString &name, const QStringList &paths) const;
    /// Chooses from the menu that is open the first action whose text contains some words.
    [[nodiscard]] bool choose(const QString &words) const;

    [[nodiscard]] static bool waitFor(const std::function<bool()> &happened, int seconds)
    {
        return QTest::qWaitFor(happened, 1000 * seconds);
    }
    [[nodiscard]] bool waitUntilIdle(int seconds = 600) const;
    [[nodiscard]] bool waitForState(State state, int seconds) const;
    [[nodiscard]] bool waitForStep(int64_t step, int seconds) const;

    /// Saves a picture of the window, or of another widget, under a name.
    void shoot(const QString &name, QWidget *other = nullptr) const;

    ScriptedDialogs dialogs;

private:
    /// Tabs until a control has the focus.
    [[nodiscard]] bool reach(QWidget *control) const;

    bool m_usesKeysAlone = false;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<ui::Studio> m_studio;
    std::unique_ptr<ui::MainWindow> m_window; ///< goes before what it shows
};

} // namespace moa::test
