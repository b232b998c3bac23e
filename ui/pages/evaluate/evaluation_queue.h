// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/evaluation_board.h"
#include "ui/services/studio.h"

#include <QPointer>

namespace moa::ui {

/// An adapter by a set of the board.
using BoardPlace = std::pair<AdapterHandle, int>;

/// Runs cells of the board one after the other; each is kept in the workspace as it is done. The board's sets stay as they are
/// while it runs. It stops when another model takes the place of the one that was to be asked.
class EvaluationQueue final : public QObject
{
    Q_OBJECT
public:
    EvaluationQueue(Studio &studio, EvaluationBoard &board, QObject *parent = nullptr);

    /// The first failure ends it, and so does a stop of its job.
    void begin(std::vector<BoardPlace> places);
    void stop();
    /// Null while nothing runs.
    [[nodiscard]] Job *job() const { return m_job; }
    [[nodiscard]] const BoardPlace &current() const { return m_current; }

signals:
    void changed(); ///< one began, went on or ended
    void cellEnded();
    void failed(const moa::Error &error);

private:
    void runNext();

    Studio &m_studio;
    EvaluationBoard &m_board;
    std::vector<BoardPlace> m_waiting;
    BoardPlace m_current{AdapterHandle::Base, 0};
    QPointer<Job> m_job;
};

} // namespace moa::ui
