// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"
#include "ui/models/token_weights.h"
#include "ui/theme/kit.h"

namespace moa::ui {

class HeatMap;

/// What a router weighed while an answer was written once more.
struct RoutedAnswer {
    QString name; ///< of the adapter
    TokenWeights weights;
    bool isSame = true; ///< as it was when it was evaluated
};

/// A sample's prompt to be answered once more.
struct RoutingQuestion {
    std::vector<AdapterHandle> adapters;
    std::filesystem::path model; ///< the resident one, whose tokenizer reads the prompt
    std::string prompt;          ///< with its special tokens by name, as records hold it
    int64_t maxTokens = 0;
};

/// Answers it greedily with every adapter, with the routing of every token; for a worker thread. One that was stopped is no answer.
[[nodiscard]] Result<std::vector<GenerateAnswer>> answerWithRouting(Engine &engine, const RoutingQuestion &question,
                                                                    const std::stop_token &stop);

/// The mean over an answer's tokens, layer by layer and type by type.
[[nodiscard]] TokenWeights meanWeights(const GenerateAnswer &answer);

/// The mean weights of one or two answers side by side, layers across and types down.
class AnswerRouting final : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerRouting(QWidget *parent = nullptr);
    /// None hides it.
    void setAnswers(std::vector<RoutedAnswer> answers);

private:
    struct Column {
        QWidget *whole = nullptr;
        ToneLabel *name = nullptr, *note = nullptr;
        HeatMap *map = nullptr;
    };
    void refresh();
    void showIn(const Column &column, const RoutedAnswer &answer, const std::vector<Site> &sites);

    std::vector<RoutedAnswer> m_answers;
    ToneLabel *m_title;
    std::array<Column, 2> m_columns;
};

} // namespace moa::ui
