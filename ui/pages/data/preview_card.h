// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/data/data_survey.h"
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

#include <QPointer>

#include <array>
#include <memory>

class QScrollArea;
class QSpinBox;

namespace moa::ui {

class ErrorNotice;
class RowView;
class TokenLegend;
class TokenStrip;
class TokenView;

/// One example as the model will get it, token by token, with what is cut off it; or a row that can't be used, as it stands in its
/// file. One steps through all rows, through those that are cut, or through the problems.
class PreviewCard final : public Card
{
    Q_OBJECT
public:
    enum class Group { All, Cut, Problems };

    explicit PreviewCard(Studio &studio, QWidget *parent = nullptr);
    /// What `request` was found to hold; null while it is being read.
    void setSurvey(const std::shared_ptr<const DataSurvey> &survey, const SurveyRequest &request);
    void showProblem(int problem);
    /// The first row of one of the files.
    void showFile(int file);

signals:
    void problemShown(int problem); ///< -1: none is
    void fileShown(int file);       ///< of the survey; -1: none is
    void filesAsked();
    void sampleAsked();
    void modelAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeTitle();
    void makeHead();
    void makeBody();
    void makeFoot();
    void choose(Group group, int position);
    void recount();
    void load();
    void say(const Error *error);
    void loadExample(const RowPlace &place);
    void loadProblem(const DatasetProblem &problem);
    void showExample(const ExamplePreview &preview);
    void showToken(int token);
    void showEmpty();
    void showPart(QWidget *part);
    void retranslate();
    [[nodiscard]] int countOf(Group group) const;
    [[nodiscard]] QString reasonAgainst(Group group) const;

    Studio &m_studio;
    std::shared_ptr<const DataSurvey> m_survey;
    SurveyRequest m_request;
    std::vector<int> m_cutRows; ///< indexes of the survey's rows
    Group m_group = Group::All;
    int m_position = 0;
    int64_t m_wholeTokens = 0; ///< of the example shown, before it is cut
    int m_turn = 0;            ///< of what was asked for last
    QPointer<Job> m_loading;

    ToneLabel *m_title, *m_place, *m_counts, *m_token;
    SegmentedControl *m_groups;
    QPushButton *m_previous, *m_next;
    QSpinBox *m_row;
    TokenStrip *m_strip;
    TokenView *m_tokens;
    QScrollArea *m_tokenArea;
    RowView *m_rowView;
    EmptyState *m_empty;
    QPushButton *m_chooseFiles, *m_takeSample, *m_chooseModel;
    ErrorNotice *m_error;
    Banner *m_consequence;
    QPushButton *m_keep;
    QWidget *m_foot;
};

} // namespace moa::ui
