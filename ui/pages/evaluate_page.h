// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/evaluation_board.h"
#include "ui/models/kept_evaluations.h"
#include "ui/models/sample_table.h"
#include "ui/pages/evaluate/board_card.h"
#include "ui/shell/page.h"

#include <set>

namespace moa::ui {

class AskingDrawer;
class ChangeCard;
class SamplesCard;
class SampleView;

/// Adapters × sets: accuracy with its interval as it grows; below, what two adapters answered differently. What was evaluated is
/// kept in the workspace and there again after a restart.
class EvaluatePage final : public Page
{
    Q_OBJECT
public:
    explicit EvaluatePage(Studio &studio, QWidget *parent = nullptr);
    void shown() override;
    [[nodiscard]] Job *ownJob() const override { return m_queue.job(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Restored {
        KeptEvaluations kept;
        std::vector<QuestionSetInfo> sets;
    };
    void connectParts();
    void restore();
    void takeRestored(Restored restored);
    void addFile(const std::filesystem::path &file, const QString &name);
    void begin();
    void changeTerms(int set, const SetTerms &terms, int64_t batchSize);
    void openDrawer(int set);
    void placeDrawer();
    void updateReasons();
    void loadAdapter(const std::filesystem::path &path);
    void saveAs(const QString &file);
    void askToDelete(const std::vector<BoardSpot> &spots);
    void removeFiles(const std::vector<std::filesystem::path> &summaries);
    [[nodiscard]] std::vector<AdapterHandle> chosenAdapters() const;
    [[nodiscard]] QStringList setLabels() const;
    [[nodiscard]] SampleTable::Evaluations evaluationsOf(int row, const QStringList &labels) const;
    void showChosen();
    void showSample();
    /// The chosen sample's answers by adapters that are loaded and have a router, by row.
    [[nodiscard]] std::vector<std::pair<int, const EvaluationRecord *>> routedAnswers() const;
    [[nodiscard]] QString reasonAgainstRouting() const;
    void updateRouting();
    void showRouting();
    void saveSets();
    void tell(Tone tone, const QString &title, const QString &text);
    void say(const Error &error);

    EvaluationBoard m_board;
    EvaluationQueue m_queue;
    SampleTable m_samples;
    BoardSet m_added; ///< how sets that are added are asked
    Banner *m_problem;
    BoardCard *m_boardCard;
    ChangeCard *m_changes;
    SamplesCard *m_samplesCard;
    SampleView *m_sample;
    AskingDrawer *m_drawer;
    QPointer<Job> m_routing;                     ///< answers the chosen sample once more
    std::set<std::filesystem::path> m_loading;   ///< folders of adapters
    int m_samplesShown = 0;                      ///< counts them: what comes late is for another one
    bool m_isFirst = true, m_mayExecute = false; ///< the latter: asked for and allowed since the program began
};

} // namespace moa::ui
