// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/evaluation_queue.h"

#include "ui/models/kept_evaluations.h"

namespace moa::ui {

EvaluationQueue::EvaluationQueue(Studio &studio, EvaluationBoard &board, QObject *parent)
    : QObject(parent), m_studio(studio), m_board(board)
{
    connect(&studio.residents(), &Residents::modelChanged, this, &EvaluationQueue::stop);
}

void EvaluationQueue::begin(std::vector<BoardPlace> places)
{
    m_waiting = std::move(places);
    runNext();
}

void EvaluationQueue::runNext()
{
    std::erase_if(m_waiting, [this](const BoardPlace &place) { return m_board.rowOf(place.first) < 0; }); // unloaded meanwhile
    if (m_waiting.empty()) {
        emit changed();
        return;
    }
    m_current = m_waiting.front();
    m_waiting.erase(m_waiting.begin());
    const auto [adapter, setIndex] = m_current;
    const int row = m_board.rowOf(adapter);
    const BoardSet &set = m_board.set(setIndex);
    EvaluateRequest request = requestFor(set);
    request.adapters = {adapter};
    request.keepInRun = true;
    request.outputFolder = evaluationsFolder(m_studio.surroundings().workspace);
    request.outputName = fileNameOf(m_board.keyOf(row, setIndex));
    m_job = m_studio.work().submit(
        tr("Evaluating"), tr("%1 on %2").arg(m_board.nameOf(row), set.name), this,
        [this, &engine = m_studio.engine(), request, place = m_current,
         guard = QPointer<EvaluationQueue>(this)](const JobContext &context) {
            return engine.evaluate(
                request,
                [&](const EvaluationProgress &progress) {
                    context.post([this, guard, place, progress] {
                        if (!guard)
                            return;
                        m_board.setProgress(place.first, place.second, progress);
                        emit changed();
                    });
                },
                context.stop());
        },
        [this, place = m_current](std::vector<EvaluationResult> results) {
            if (!results.empty())
                m_board.setResult(place.first, place.second, std::move(results.front()));
        });
    connect(m_job, &Job::failed, this, [this](const Error &error) {
        m_waiting.clear();
        emit failed(error);
    });
    connect(m_job, &Job::ended, this, [this] {
        if (m_job->isStopping()) // also one that had finished by then
            m_waiting.clear();
        m_job = nullptr;
        m_board.clearProgress(m_current.first, m_current.second);
        emit cellEnded();
        runNext();
    });
    emit changed();
}

void EvaluationQueue::stop()
{
    m_waiting.clear();
    if (m_job)
        m_job->stop();
    emit changed();
}

} // namespace moa::ui
