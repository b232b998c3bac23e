// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/story/walk.h"

#include "ui/widgets/entry_button.h"

#include <QFileInfo>

namespace moa::test {

namespace {

/// Small batches of a run that is too long to end by itself.
constexpr std::pair<const char *, const char *> kFields[]{
    {"batch_sizeField", "2"}, {"micro_batch_sizeField", "2"}, {"epochsField", "5000"}};

} // namespace

bool Walk::chooseModel(const QString &path)
{
    m_stage.dialogs.files = {path};
    return m_stage.openPage("model") && m_stage.click(QFileInfo(path).isDir() ? "chooseFolderButton" : "chooseFileButton") &&
           waitUntilLookedAt(path);
}

bool Walk::dropModel(const QString &path)
{
    return m_stage.openPage("model") && m_stage.drop("modelPage", {path}) && waitUntilLookedAt(path);
}

bool Walk::waitUntilLookedAt(const QString &path)
{
    const std::string &chosen = m_stage.studio().setUp().config().model.path;
    return m_stage.waitUntilIdle(kMinute) && !chosen.empty() && path.toStdString().starts_with(chosen);
}

bool Walk::chooseData(const QString &file)
{
    if (!m_stage.openPage("data"))
        return false;
    for (auto before = m_stage.findAll<ui::EntryButton>("dataFileButton").size(); before > 0; --before)
        QTest::keyClick(m_stage.find<ui::EntryButton>("dataFileButton"), Qt::Key_Delete);
    if (m_stage.find<ui::EntryButton>("dataFileButton"))
        return false;
    m_stage.dialogs.files = {file};
    return m_stage.click("dataDropZone") &&
           m_stage.waitFor([this] { return !noteOfData().isEmpty() && !noteOfData().contains("being read"); }, kMinute) &&
           m_stage.waitUntilIdle(kMinute);
}

QString Walk::noteOfData() const
{
    const auto *entry = m_stage.find<ui::EntryButton>("dataFileButton");
    return entry ? entry->accessibleDescription() : QString();
}

bool Walk::takePreset(const QString &key)
{
    return m_stage.openPage("mixture") && m_stage.click(key + "PresetButton") && m_stage.waitUntilIdle(kMinute);
}

bool Walk::start()
{
    if (!m_stage.openPage("train") || (m_stage.find<QWidget>("newRunButton") && !m_stage.click("newRunButton")))
        return false;
    for (const auto &[field, value] : kFields)
        if (!m_stage.type(field, value))
            return false;
    return m_stage.click("startButton") &&
           m_stage.waitFor([this] { return m_stage.studio().training().state() != State::Preparing; }, kMinute);
}

bool Walk::keepAfter(int64_t steps)
{
    const ui::TrainingDesk &desk = m_stage.studio().training();
    if (!m_stage.waitFor([&] { return m_stage.record().info.step >= steps || desk.error(); }, kMinute) || desk.error()) {
        qWarning("no %d steps: %s", static_cast<int>(steps), desk.error() ? describe(*desk.error()).c_str() : "it takes too long");
        return false;
    }
    return m_stage.click("stopAndKeepButton") && m_stage.waitForState(State::Idle, kMinute) && m_stage.waitUntilIdle(kMinute);
}

bool Walk::chatWithIt()
{
    if (!m_stage.click("chatWithItButton") || !m_stage.waitUntilIdle(kMinute) || !m_stage.type("promptEdit", "What is 3 + 4?"))
        return false;
    return m_stage.click("sendButton") && m_stage.waitUntilIdle(kMinute);
}

} // namespace moa::test
