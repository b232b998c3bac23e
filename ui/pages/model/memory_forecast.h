// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"

#include <QBrush>
#include <QString>

#include <functional>

namespace moa::ui {

class Residents;

/// What a device can do with a model at some precision.
enum class Verdict { Trains, ChatsOnly, DoesNotFit };

/// What a model needs at one precision beside what the device holds already, in bytes.
struct MemoryForecast {
    std::string precision; ///< kPrecisions
    int64_t inUse = 0;     ///< by everything else, the model that would make room not counted
    int64_t weights = 0;
    int64_t adapters = 0;      ///< with what the optimizer keeps for them
    int64_t work = 0;          ///< activations, logits, the program
    int64_t device = 0;        ///< all that there is
    int64_t chat = 0;          ///< of the three parts, what chatting alone needs
    int64_t longestTokens = 0; ///< of an example that can be trained on at the set-up's micro-batch; 0 where none can

    [[nodiscard]] int64_t total() const { return inUse + weights + adapters + work; }
    [[nodiscard]] Verdict verdict() const;
};

/// Which adapters a plan was made with.
enum class PlannedMixture {
    SetUp,
    NoneYet,    ///< one small adapter, since the set-up has none
    Unsuitable, ///< likewise, since the set-up's can't be run on this model
};

/// A model's plans, one for each precision that was asked for.
struct PrecisionPlans {
    std::vector<std::pair<std::string, Result<PlanResult>>> plans;
    RunConfig config; ///< what was planned
    PlannedMixture mixture = PlannedMixture::SetUp;
};

/// Plans a set-up at several precisions; a stand-in is planned where its own mixture can't be. Reads headers alone, but not for the
/// GUI thread.
[[nodiscard]] PrecisionPlans planPrecisions(Engine &engine, const RunConfig &config, const std::vector<std::string> &precisions);

/// Reads a plan made for a model at a precision. `held` is what the resident model occupies now and would give back.
[[nodiscard]] MemoryForecast forecastOf(const PlanResult &plan, const RunConfig &config, const ModelInfo &model,
                                        int64_t deviceBytes, int64_t held);

/// What the resident model's weights take; 0 where none is loaded.
[[nodiscard]] int64_t residentBytes(const Residents &residents);

/// A precision as a person reads it: the engine's label for a key of kPrecisions, else the key.
[[nodiscard]] QString precisionName(const std::string &precision);

/// Parts of memory are tints of the accent, since type colours mean adapter types only.
enum class MemoryShare { InUse, Weights, Adapters, Work };
[[nodiscard]] QColor memoryColor(MemoryShare share);

} // namespace moa::ui
