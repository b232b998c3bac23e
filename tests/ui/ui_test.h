// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/fake_engine.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/services/studio.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QWidget>

#include <memory>

namespace moa::test {

/// A Studio on a scripted engine and folders of its own.
struct TestStudio {
    QTemporaryDir folder;
    FakeScript script;
    FakeEngine engine{script};
    ScriptedDialogs dialogs;
    std::unique_ptr<ui::Studio> studio;

    explicit TestStudio(std::vector<ui::Preset> presets = {})
    {
        ui::applyScheme(*qApp, ui::Scheme::Light);
        const std::filesystem::path root = folder.path().toStdString();
        studio = std::make_unique<ui::Studio>(engine,
                                              ui::Surroundings{root / "runs", root / "settings", std::move(presets),
                                                               root / "sample.gguf", root / "train.json", root / "test.json"},
                                              dialogs);
    }
};

/// A language a third longer than English, to see what it does to a page.
class LongLanguage final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *text, const char *, int) const override
    {
        QString longer = QString::fromUtf8(text);
        const qsizetype more = (longer.size() + 2) / 3;
        return longer + QString(more > 3 ? " " : "") + QString(more > 3 ? more - 1 : more, QChar('x'));
    }
};

/// Saves a picture of a widget to the folder that MOA_SHOTS names; does nothing without it.
inline void saveShot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("MOA_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTest::qWait(200); // layouts and plots settle
    widget.grab().save(folder + "/" + name + ".png");
}

} // namespace moa::test
