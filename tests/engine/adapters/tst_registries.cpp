// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_file.h"
#include "engine/adapters/adapter_kind.h"
#include "engine/adapters/experts/expert_options.h"
#include "engine/api/error.h"
#include "engine/api/validate.h"
#include "engine/core/torch.h"
#include "engine/create_engine.h"
#include "engine/routing/router_mode.h"
#include "tests/support/golden.h"
#include "tests/support/oracle.h"
#include "tests/support/tolerance.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace moa;
using namespace moa::test;

namespace {

constexpr const char *kEverything = R"([{"kind": "lora"}, {"kind": "parallel"}, {"kind": "prompt"}])";

/// What a fresh adapter of each kind may change of the model's hidden rows, as a share of their scale. A new kind documents its
/// own.
const std::map<std::string, double> kFreshEffects{{"lora", 0}, {"parallel", 1e-4}, {"prompt", 0}};

const AdapterKind &kind()
{
    return adapterKindNamed(QTest::currentDataTag());
}

const RouterMode &mode()
{
    return routerModeNamed(QTest::currentDataTag());
}

void allKinds()
{
    QTest::addColumn<int>("nothing");
    for (const AdapterKind &each : adapterKinds())
        QTest::newRow(each.info.key.c_str()) << 0;
}

void allModes()
{
    QTest::addColumn<int>("nothing");
    for (const RouterMode &each : routerModes())
        QTest::newRow(each.info.key.c_str()) << 0;
}

std::string listOf(const AdapterKind &each)
{
    return nlohmann::json::array({{{"kind", each.info.key}}}).dump();
}

std::string routerOf(const RouterMode &each)
{
    return nlohmann::json{{"mode", each.info.key}}.dump();
}

/// A value that the field may have and that is not its default.
nlohmann::json otherValue(const FieldInfo &field)
{
    switch (field.type) {
    case FieldType::Boolean: return !field.defaultValue.get<bool>();
    case FieldType::Integer:
        return field.defaultValue == field.max ? field.min : nlohmann::json(field.defaultValue.get<int64_t>() + 1);
    case FieldType::Number:
        return field.max.is_null() ? nlohmann::json(field.defaultValue.get<double>() + 0.25)
                                   : nlohmann::json(field.max.get<double>() / 3);
    case FieldType::Text: return field.choices.empty() ? nlohmann::json("other") : nlohmann::json(field.choices.back().value);
    case FieldType::TextList: break;
    }
    return nlohmann::json::array({field.choices.front().value});
}

/// All fields changed, each to something that differs from its default.
nlohmann::json otherOptions(const std::vector<FieldInfo> &fields)
{
    nlohmann::json options = nlohmann::json::object();
    for (const FieldInfo &field : fields) {
        options[field.key] = otherValue(field);
        if (options[field.key] == field.defaultValue)
            throw Failure(ErrorCode::Internal, "no other value", field.key);
    }
    return options;
}

void requireDescribed(const ComponentInfo &info)
{
    QVERIFY(!info.key.empty() && !info.label.empty() && !info.help.empty());
    std::set<std::string> keys;
    for (const FieldInfo &field : info.fields) {
        QVERIFY2(!field.label.empty() && !field.help.empty(), field.key.c_str());
        QVERIFY2(keys.insert(field.key).second, field.key.c_str());
        QVERIFY2(checkValue(field.defaultValue, field, {}).empty(), field.key.c_str());
        for (const Choice &choice : field.choices)
            QVERIFY2(*choice.value && *choice.label, field.key.c_str());
    }
}

/// Every trained tensor gets a gradient and no frozen one has a place for it.
void requireGradients(const AdapterSetup &setup)
{
    const auto model = goldenModel();
    const auto bank = freshBank(setup, *model);
    randomise(*bank);
    const TokenBatch batch = randomBatch({9, 6}, model->config().vocabulary);
    (void)writtenOutGradient(*model, *bank, batch, wholeBatch(*bank, batch));
    const ParameterBuffer &buffer = bank->buffer();
    QVERIFY(!buffer.entries().empty());
    for (size_t i = 0; i < buffer.entries().size(); ++i) {
        const at::Tensor gradient = buffer.gradient(static_cast<int64_t>(i));
        QCOMPARE(gradient.defined(), buffer.entries()[i].isTrained);
        if (gradient.defined())
            QVERIFY2(gradient.abs().max().item<double>() > 0, buffer.entries()[i].name.c_str());
    }
}

/// Saves, opens and loads; the description and every bit come back.
void requireRoundTrip(const AdapterSetup &setup)
{
    const QTemporaryDir directory;
    const std::filesystem::path folder = directory.path().toStdString();
    const auto model = goldenModel();
    const auto bank = freshBank(setup, *model);
    randomise(*bank);
    AdapterDescription description;
    description.adapters = setup.adapters;
    description.router = setup.router;
    description.tunesBase = setup.tunesBase;
    description.promptTemplate = "plain";
    description.baseFingerprint = "L4 sha256:0";
    description.maxTokens = 77;
    saveAdapter(folder, *bank, description);
    const AdapterFile file = AdapterFile::open(folder);
    QVERIFY(file.description().isOurs);
    QCOMPARE(file.description().promptTemplate, description.promptTemplate);
    QCOMPARE(file.description().baseFingerprint, description.baseFingerprint);
    QCOMPARE(file.description().maxTokens, description.maxTokens);
    const auto again = loadAdapterBank(file, model->config(), {});
    QCOMPARE(again->plan().routerMode, bank->plan().routerMode);
    QVERIFY(again->plan().routerOptions == bank->plan().routerOptions);
    QCOMPARE(again->plan().adapters.size(), bank->plan().adapters.size());
    for (size_t i = 0; i < bank->plan().adapters.size(); ++i)
        QVERIFY(again->plan().adapters[i].options == bank->plan().adapters[i].options);
    QVERIFY(at::equal(again->buffer().values(), bank->buffer().values()));
}

} // namespace

/// What every adapter kind and every router mode promises, walked through the registries.
class TestRegistries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindIsDescribed_data() { allKinds(); }
    void kindIsDescribed()
    {
        requireDescribed(kind().info);
        QVERIFY(!kind().info.sites.empty());
        QVERIFY((kind().makeSiteAdapter == nullptr) != (kind().makeAttentionAdapter == nullptr));
    }

    void modeIsDescribed_data() { allModes(); }
    void modeIsDescribed() { requireDescribed(mode().info); }

    void optionsOfKindSurviveJson_data() { allKinds(); }
    void optionsOfKindSurviveJson()
    {
        const nlohmann::json options = otherOptions(kind().info.fields);
        QVERIFY(checkFields(options, kind().info.fields, {}).empty());
        RunConfig config;
        config.adapters = {{kind().info.key, "0-3", options}};
        const RunConfigReading again = readRunConfig(nlohmann::json::parse(toJson(config).dump()));
        QVERIFY(again.problems.empty());
        QCOMPARE(again.config.adapters.front().kind, kind().info.key);
        QCOMPARE(again.config.adapters.front().layers, std::string("0-3"));
        QVERIFY(again.config.adapters.front().options == options);
        QVERIFY(resolvedOptions(options, kind().info.fields) == options);
    }

    void optionsOfModeSurviveJson_data() { allModes(); }
    void optionsOfModeSurviveJson()
    {
        const nlohmann::json options = otherOptions(mode().info.fields);
        RunConfig config;
        config.router = {mode().info.key, options};
        const RunConfigReading again = readRunConfig(nlohmann::json::parse(toJson(config).dump()));
        QVERIFY(again.problems.empty());
        QCOMPARE(again.config.router.mode, mode().info.key);
        QVERIFY(again.config.router.options == options);
    }

    void freshEffectIsAsDocumented_data() { allKinds(); }
    void freshEffectIsAsDocumented()
    {
        const double allowed = kFreshEffects.at(kind().info.key);
        const auto model = goldenModel();
        const TokenBatch batch = randomBatch({9, 6}, model->config().vocabulary);
        const at::Tensor base = hiddenRows(*model, batch.tokens, {});
        for (const RouterMode &each : routerModes()) {
            const auto bank = freshBank(readSetup(listOf(kind()), routerOf(each)), *model);
            const at::Tensor adapted = hiddenRows(*model, batch.tokens, {wholeBatch(*bank, batch)});
            QVERIFY2(relativeDifference(adapted, base) <= allowed, each.info.key.c_str());
        }
    }

    void gradientsReachTheKind_data() { allKinds(); }
    void gradientsReachTheKind()
    {
        requireGradients(readSetup(listOf(kind()), R"({"mode": "none"})"));
        requireGradients(readSetup(listOf(kind()), R"({"mode": "soft"})"));
    }

    void tunedBaseIsTheSame()
    {
        AdapterSetup setup = readSetup(kEverything, R"({"mode": "soft"})");
        setup.tunesBase = true;
        requireGradients(setup);
        requireRoundTrip(setup);
        const auto model = goldenModel();
        const TokenBatch batch = randomBatch({9, 6}, model->config().vocabulary);
        setup.adapters = {{"lora", "0-1", nlohmann::json::object()}};
        const auto bank = freshBank(setup, *model);
        const at::Tensor base = hiddenRows(*model, batch.tokens, {});
        QVERIFY(at::equal(hiddenRows(*model, batch.tokens, {wholeBatch(*bank, batch)}), base));
        QVERIFY(at::equal(bank->finalNorm().gain, model->finalNorm()));
    }

    void weightDecomposedLoraStartsAsTheBase()
    {
        const AdapterSetup setup = readSetup(R"([{"kind": "lora", "decomposed": true}])", R"({"mode": "none"})");
        requireGradients(setup);
        const auto model = goldenModel();
        const auto bank = freshBank(setup, *model);
        const TokenBatch batch = randomBatch({9, 6}, model->config().vocabulary);
        const at::Tensor base = hiddenRows(*model, batch.tokens, {});
        QVERIFY(relativeDifference(hiddenRows(*model, batch.tokens, {wholeBatch(*bank, batch)}), base) <= 1e-5);
        for (const char *mode : {R"({"mode": "soft"})", R"({"mode": "sparse"})"})
            QVERIFY_THROWS_EXCEPTION(Failure,
                                     (void)freshBank(readSetup(R"([{"kind": "lora", "decomposed": true}])", mode), *model));
    }

    void gradientsReachTheMode_data() { allModes(); }
    void gradientsReachTheMode() { requireGradients(readSetup(kEverything, routerOf(mode()))); }

    void backwardOfModeAgreesWithAutograd_data() { allModes(); }
    void backwardOfModeAgreesWithAutograd()
    {
        const auto model = goldenModel("base", at::kDouble);
        const auto bank = freshBank(readSetup(kEverything, routerOf(mode())), *model);
        randomise(*bank);
        const TokenBatch batch = randomBatch({9, 6}, model->config().vocabulary);
        const AdapterSpan span = wholeBatch(*bank, batch);
        const at::Tensor expected = autogradGradient(*model, *bank, batch, span);
        const at::Tensor found = writtenOutGradient(*model, *bank, batch, span);
        QCOMPARE(firstDisagreement(*bank, found, expected, 1e-9), std::string());
    }

    void modeTrainsAndIsLoaded_data() { allModes(); }
    void modeTrainsAndIsLoaded()
    {
        const QTemporaryDir directory;
        RunConfig config;
        config.model.path = (goldens() / "base").string();
        config.data.train = {(goldens() / "case22_train5_soft/data.jsonl").string()};
        config.data.format = "tokens";
        config.adapters = readSetup(kEverything, routerOf(mode())).adapters;
        config.router = {mode().info.key, nlohmann::json::object()};
        config.training.maxSteps = 2;
        const auto engine = createEngine();
        QVERIFY(engine->catalog().routerMode(mode().info.key));
        const auto session = engine->createRun(config, directory.filePath("run").toStdString(), {}, {});
        QVERIFY2(session.has_value(), session ? "" : session.error().message.c_str());
        const auto result = (*session)->run({}, {});
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        QCOMPARE(result->steps, int64_t{2});
        const auto adapter = engine->loadAdapter({result->folder, {}, false});
        QVERIFY2(adapter.has_value(), adapter ? "" : adapter.error().message.c_str());
        QCOMPARE(adapter->routerMode, mode().info.key);
    }

    void savedKindIsTheSame_data() { allKinds(); }
    void savedKindIsTheSame()
    {
        requireRoundTrip(readSetup(listOf(kind()), R"({"mode": "none"})"));
        nlohmann::json options = otherOptions(kind().info.fields);
        if (options.contains("decomposed")) { // not under a router
            options["experts"] = 1;
            requireRoundTrip({{{kind().info.key, "0-1,3-4", options}}, {"none", nlohmann::json::object()}});
            options = otherOptions(kind().info.fields);
            options["decomposed"] = false;
        }
        requireRoundTrip({{{kind().info.key, "0-1,3-4", options}}, {"soft", {{"swiglu_factor", 0}}}});
    }

    void savedModeIsTheSame_data() { allModes(); }
    void savedModeIsTheSame()
    {
        requireRoundTrip(readSetup(kEverything, routerOf(mode())));
        AdapterSetup other = readSetup(kEverything, R"({"mode": "none"})");
        other.router = {mode().info.key, otherOptions(mode().info.fields)};
        requireRoundTrip(other);
    }

    void releasedFormSaysTheSame_data() { allKinds(); }
    void releasedFormSaysTheSame()
    {
        const auto model = goldenModel();
        nlohmann::json options = otherOptions(kind().info.fields);
        for (const FieldInfo &field : fieldInfos<ExpertOptions>())
            options.erase(field.key);
        for (const char *ours : {"rank_stabilised", "decomposed", "dropout", "b_rate_factor"})
            options.erase(ours);
        for (const RouterMode &each : routerModes()) {
            AdapterDescription description;
            description.adapters = {{kind().info.key, "1-3", options}};
            description.router = {each.info.key, nlohmann::json::object()};
            QCOMPARE(releasedFormObstacle(description).has_value(), each.writeReleased == nullptr);
            if (!each.writeReleased)
                continue;
            std::vector<std::string> names;
            const auto bank = freshBank({description.adapters, description.router}, *model);
            for (const ParameterBuffer::Entry &entry : bank->buffer().entries())
                names.push_back(entry.name);
            // Soft and instance files look alike: a person says which it is.
            const std::string said = each.info.key == "instance" ? each.info.key : "";
            const AdapterDescription again = describeReleased(releasedParams(description), names, said, "here");
            QCOMPARE(again.adapters.size(), size_t{1});
            QCOMPARE(again.adapters.front().kind, kind().info.key);
            QCOMPARE(again.adapters.front().layers, std::string("1-3"));
            QVERIFY(again.adapters.front().options == description.adapters.front().options);
            QCOMPARE(again.router.mode, each.info.key);
            const nlohmann::json wanted = resolvedOptions(nlohmann::json::object(), each.info.fields),
                                 found = resolvedOptions(again.router.options, each.info.fields);
            for (const char *key : {"swiglu_factor", "max_threshold", "threshold"})
                QVERIFY(wanted.value(key, nlohmann::json()) == found.value(key, nlohmann::json()));
            // An imported adapter computes what the released code did, whose threshold never learned.
            if (found.contains("threshold_gradient"))
                QCOMPARE(found["threshold_gradient"].get<std::string>(), std::string("none"));
        }
    }

    void releasedFormSaysTheSameOfExperts_data()
    {
        QTest::addColumn<QString>("adapters");
        QTest::addColumn<QString>("router");
        const auto row = [](const char *name, const char *adapters, const char *router) {
            QTest::newRow(name) << adapters << QString(R"({"mode": "%1"})").arg(router);
        };
        row("MoLoRA", R"([{"kind": "lora", "experts": 3}])", "none");
        row("HydraLoRA", R"([{"kind": "lora", "experts": 3, "shared_down": true}])", "none");
        row("top-k", R"([{"kind": "lora", "experts": 3, "expert_router": "top_k", "top_k": 1, "balance_coefficient": 0.5}])",
            "none");
        row("AdaMoLE with noise", R"([{"kind": "lora", "experts": 3, "expert_router": "adamole", "noisy": true}])", "none");
        row("experts in everything", R"([{"kind": "lora", "experts": 2}, {"kind": "parallel", "experts": 2, "shared_down": true},
                                         {"kind": "prompt", "experts": 2}])",
            "soft");
        row("separate bottlenecks", R"([{"kind": "parallel", "experts": 2}])", "none");
    }
    void releasedFormSaysTheSameOfExperts()
    {
        QFETCH(QString, adapters);
        QFETCH(QString, router);
        const AdapterSetup setup = readSetup(adapters.toStdString(), router.toStdString());
        const auto model = goldenModel();
        const auto bank = freshBank(setup, *model);
        AdapterDescription description;
        description.adapters = setup.adapters;
        description.router = setup.router;
        for (AdapterConfig &adapter : description.adapters)
            adapter.layers = "0-4";
        QVERIFY(!releasedFormObstacle(description).has_value());
        std::vector<std::string> names;
        for (const ParameterBuffer::Entry &entry : bank->buffer().entries())
            names.push_back(entry.name);
        const AdapterDescription again = completed(describeReleased(releasedParams(description), names, {}, "here"));
        const AdapterDescription wanted = completed(description);
        QCOMPARE(again.adapters.size(), wanted.adapters.size());
        for (size_t i = 0; i < wanted.adapters.size(); ++i)
            QVERIFY2(again.adapters[i].options == wanted.adapters[i].options, again.adapters[i].options.dump().c_str());
        QCOMPARE(again.router.mode, wanted.router.mode);
    }

    void unknownNames()
    {
        QVERIFY_THROWS_EXCEPTION(Failure, (void)adapterKindNamed("lorra"));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)routerModeNamed("hard"));
    }
};

QTEST_GUILESS_MAIN(TestRegistries)
#include "tst_registries.moc"
