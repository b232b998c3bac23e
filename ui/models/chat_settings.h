// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "engine/api/results.h"

#include <QString>

namespace moa::ui {

class Preferences;

/// How a lane's question is put into words for the model.
struct LaneTemplate {
    std::string key;     ///< of Catalog::promptTemplates or chatTemplates
    bool isChat = false; ///< whether it knows turns and a system prompt
    QString label;
};

/// What all lanes of Chat share: how a question is put and how the next token is chosen. A plain value, kept in the preferences.
struct ChatSettings {
    Sampling sampling;
    QString systemPrompt;
    std::string templateKey; ///< empty: each adapter's own, else the model's
    bool templateIsChat = false;

    [[nodiscard]] static ChatSettings load(const Preferences &preferences);
    void save(Preferences &preferences) const;

    /// The template of a lane; `adapter` is null for the base. With a history or a system prompt, a template for single questions
    /// gives way to the one of the same name that knows turns, where there is one.
    [[nodiscard]] LaneTemplate templateFor(const Catalog &catalog, const ModelInfo *model, const AdapterInfo *adapter,
                                           bool hasHistory) const;
    [[nodiscard]] bool isGreedy() const { return sampling.temperature == 0; }
};

/// `Greedy · 128 tokens · seed 7`, and whatever else differs from the defaults.
[[nodiscard]] QString samplingText(const Sampling &sampling);
[[nodiscard]] bool areEqual(const Sampling &a, const Sampling &b);

} // namespace moa::ui
