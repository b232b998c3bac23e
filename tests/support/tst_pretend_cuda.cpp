// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/torch.h"

#include <QTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

/// That the pretended device refuses what a real one would, or the tests that run on it would show nothing.
class TestPretendCuda : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComputes()
    {
        at::Tensor weight = at::arange(12, at::TensorOptions(at::kFloat).device(at::kCUDA)).view({3, 4}).requires_grad_();
        const at::Tensor rows = at::ones({2, 4}, weight.options().requires_grad(false));
        at::linear(rows, weight).pow(2).sum().backward();
        QVERIFY(weight.grad().is_cuda());
        QVERIFY(at::equal(weight.grad().cpu(), at::tensor({24.F, 88.F, 152.F}).unsqueeze(1).expand({3, 4})));
    }

    void viewsShareTheirMemory()
    {
        const at::Tensor whole = at::zeros({2, 3}, at::kCUDA);
        whole.t().select(0, 1).add_(2);
        QVERIFY(at::equal(whole.cpu(), at::tensor({0.F, 2.F, 0.F, 0.F, 2.F, 0.F}).view({2, 3})));
    }

    void tensorsOfTheHostAreRefused()
    {
        const at::Tensor here = at::ones({3}), there = at::ones({3}, at::kCUDA);
        QVERIFY_THROWS_EXCEPTION(c10::Error, there + here);
        QVERIFY_THROWS_EXCEPTION(c10::Error, at::cat({there, here}));
        QVERIFY_THROWS_EXCEPTION(c10::Error, there.normal_(0, 1, at::detail::createCPUGenerator()));
        QVERIFY(at::equal((there + at::scalar_tensor(1)).cpu(), here + 1));                // but single numbers are not
        QVERIFY(at::equal(there.index({at::tensor({0, 2})}).cpu(), here.narrow(0, 0, 2))); // nor indices
    }

    void itsMemoryIsLocked()
    {
        const at::Tensor there = at::ones({3}, at::kCUDA);
        const pid_t child = fork();
        if (child == 0) {
            std::signal(SIGSEGV, SIG_DFL);
            _exit(*there.const_data_ptr<float>() == 1 ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV);
    }
};

QTEST_GUILESS_MAIN(TestPretendCuda)
#include "tst_pretend_cuda.moc"
