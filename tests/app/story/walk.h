// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/app/story/stage.h"

namespace moa::test {

/// The way to an adapter from page to page, as a person goes it with files of their own. What can't be used is said on the
/// log.
class Walk
{
public:
    explicit Walk(Stage &stage) : m_stage(stage) {}

    /// A folder or a GGUF file, chosen by its button; waits until it was looked at, whatever it turned out to be.
    [[nodiscard]] bool chooseModel(const QString &path);
    /// The same, dropped on the page.
    [[nodiscard]] bool dropModel(const QString &path);
    /// Takes all files off the list and adds this one; waits until it was read.
    [[nodiscard]] bool chooseData(const QString &file);
    [[nodiscard]] bool takePreset(const QString &key);
    /// Sets a long run of small batches up, starts it, and waits for the end of its preparation.
    [[nodiscard]] bool start();
    /// Waits for some steps, then stops and keeps what was learnt.
    [[nodiscard]] bool keepAfter(int64_t steps);
    /// Loads the run's adapter by "Chat with it" and asks it something.
    [[nodiscard]] bool chatWithIt();

    /// What the list says of the data file.
    [[nodiscard]] QString noteOfData() const;

private:
    [[nodiscard]] bool waitUntilLookedAt(const QString &path);

    Stage &m_stage;
};

} // namespace moa::test
