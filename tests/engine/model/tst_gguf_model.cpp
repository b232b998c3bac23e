// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/torch.h"
#include "engine/model/load_decoder.h"
#include "tests/support/golden.h"
#include "tests/support/model_files.h"
#include "tests/support/oracle.h"
#include "tests/support/tolerance.h"

#include <QTest>
#include <fmt/format.h>

using namespace moa;
using namespace moa::test;

/// The sample model, a real one in quantised form, against what transformers computed from the same numbers.
class TestGgufModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = qEnvironmentVariable("MOA_SAMPLE_MODEL");
        if (path.isEmpty())
            QSKIP("MOA_SAMPLE_MODEL names no file, so the sample model is not tested.");
        m_source = openWeights(path.toStdString());
        m_cases = readJson(goldens() / "smollm2" / "cases.json");
        m_expected = readTensors(goldens() / "smollm2" / "logprobs.safetensors");
    }

    void dimensions()
    {
        const DecoderConfig &config = m_source->config();
        QCOMPARE(fingerprintDimensions(fingerprint(*m_source)), std::string("L30 D576 H9 K3 C64 F1536 V49152"));
        QCOMPARE(config.family, std::string("llama"));
        QCOMPARE(m_source->storedPrecision(), std::string("Q4_1"));
        QCOMPARE(config.contextLength, int64_t{8192});
        QCOMPARE(config.ropeTheta, 100000.0);
        QVERIFY(config.tiedEmbeddings);
        QCOMPARE(parameterCount(config), int64_t{134515008});
    }

    void logProbabilities()
    {
        const at::NoGradGuard noGradients;
        const auto model = loadDecoder(*m_source, {});
        for (size_t n = 0; n < m_cases.at("ids").size(); ++n) {
            const at::Tensor ids = at::tensor(m_cases["ids"][n].get<std::vector<int64_t>>(), at::kLong).unsqueeze(0);
            const at::Tensor logits = model->logits(hiddenRows(*model, ids, {}));
            const at::Tensor best = m_expected.at(fmt::format("top_id.{}", n)).to(at::kLong);
            const at::Tensor expected = m_expected.at(fmt::format("top_logprob.{}", n));
            VERIFY_AT_MOST(largestDifference(at::log_softmax(logits, -1).gather(1, best), expected), 1e-3);
            const at::Tensor norm = m_expected.at(fmt::format("logits_norm.{}", n));
            VERIFY_AT_MOST(relativeDifference(logits.norm(2, -1), norm), 1e-3);
            QCOMPARE(logits.argmax(-1)[-1].item<int64_t>(), m_cases["greedy"][n][0].get<int64_t>());
        }
    }

private:
    std::unique_ptr<WeightSource> m_source;
    nlohmann::json m_cases;
    NamedTensors m_expected;
};

QTEST_GUILESS_MAIN(TestGgufModel)
#include "tst_gguf_model.moc"
