// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "engine/api/results.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace moa::ui {

/// How a set is asked: what makes answers comparable.
struct SetTerms {
    std::string rule{};               ///< a key of Catalog::answerRules; empty: that of the recognised set
    std::string scoring = "generate"; ///< a key of Catalog::scorings
    std::string promptTemplate{};     ///< a key of Catalog::promptTemplates; empty: each adapter's own, else alpaca
    int64_t limit = 0;                ///< samples, from the first; 0 is all
    int64_t maxTokens = 0;            ///< of an answer; 0, of sets that are added: as the set needs
    bool executes = false;            ///< programs that were written are run

    bool operator==(const SetTerms &) const = default;
    [[nodiscard]] bool comparesLikelihoods() const { return scoring != "generate"; }
};

/// A set that adapters are evaluated on.
struct BoardSet {
    std::filesystem::path file;
    QString name;
    SetTerms terms{};
    int64_t batchSize = 16;                ///< changes the speed alone
    std::optional<QuestionSetInfo> info{}; ///< once it was looked at

    [[nodiscard]] bool isSameAs(const BoardSet &other) const { return file == other.file && terms == other.terms; }
    /// Programs that are only written: nobody knows how many are right.
    [[nodiscard]] bool isUnjudged() const { return info && info->isCode && !terms.executes; }
};

/// Whose answers to what: what two evaluations have in common if one stands for the other.
struct EvaluationKey {
    std::filesystem::path model;
    std::string precision;
    std::filesystem::path adapter; ///< its folder; empty for the base
    std::filesystem::path data;
    SetTerms terms;

    bool operator==(const EvaluationKey &) const = default;
};

/// Of an evaluation that was kept.
[[nodiscard]] EvaluationKey keyOf(const EvaluationResult &result);
/// The name of its files: the set's and some letters that no other key has.
[[nodiscard]] std::string fileNameOf(const EvaluationKey &key);

/// What was asked for, as it applies to a set that was looked at: choices and programs only where there are some, and answers as
/// long as the set needs.
[[nodiscard]] SetTerms termsFor(SetTerms asked, const QuestionSetInfo &info);

/// What the engine is asked for; adapter and place are the caller's.
[[nodiscard]] EvaluateRequest requestFor(const BoardSet &set);

/// What is special of a set's terms, for its column's head: `first 50`, `likelihood`. Empty where nothing is.
[[nodiscard]] QString shortTermsText(const BoardSet &set, const Catalog &catalog);
/// All of them, and what the set is, a line each.
[[nodiscard]] QString termsText(const BoardSet &set, const Catalog &catalog);

// As the preferences keep them. Changing the order breaks what was kept.
[[nodiscard]] QStringList toStrings(const BoardSet &set);
/// Nothing where it is no set.
[[nodiscard]] std::optional<BoardSet> setFromStrings(const QStringList &strings);

} // namespace moa::ui
