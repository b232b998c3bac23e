// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/board_set.h"

#include "ui/services/quantities.h"
#include "ui/services/residents.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace moa::ui {

namespace {

constexpr int64_t kAnswerTokens = 64, kProgramTokens = 512;
constexpr qsizetype kHashLetters = 12;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(moa::ui::BoardSet)
};

QString text(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

QString labelOf(const std::vector<ComponentInfo> &components, const std::string &key)
{
    const ComponentInfo *found = findComponent(components, key);
    return found ? QCoreApplication::translate("engine", found->label.c_str()) : QString::fromStdString(key);
}

QString ruleText(const BoardSet &set, const Catalog &catalog)
{
    if (!set.terms.rule.empty())
        return Words::tr("Rule: %1").arg(labelOf(catalog.answerRules, set.terms.rule));
    if (!set.info)
        return Words::tr("Rule: that of the set");
    return set.info->rule.empty() ? Words::tr("No rule is known for it: choose one.")
                                  : Words::tr("Rule of the set: %1").arg(labelOf(catalog.answerRules, set.info->rule));
}

} // namespace

EvaluationKey keyOf(const EvaluationResult &result)
{
    const EvaluationTerms &asked = result.terms;
    SetTerms terms{asked.rule, result.scoring, asked.promptTemplate, asked.limit, asked.maxTokens, false};
    terms.executes = result.rule == kCodeRule && result.isJudged;
    return {asked.model, asked.precision, adapterFolder(result.adapter), result.data, std::move(terms)};
}

std::string fileNameOf(const EvaluationKey &key)
{
    const SetTerms &terms = key.terms;
    const QStringList parts{text(key.model),
                            QString::fromStdString(key.precision),
                            text(key.adapter),
                            text(key.data),
                            QString::fromStdString(terms.rule),
                            QString::fromStdString(terms.scoring),
                            QString::fromStdString(terms.promptTemplate),
                            QString::number(terms.limit),
                            QString::number(terms.maxTokens),
                            QString::number(terms.executes ? 1 : 0)};
    const QByteArray hash = QCryptographicHash::hash(parts.join('\n').toUtf8(), QCryptographicHash::Sha256).toHex();
    return key.data.stem().string() + "-" + hash.left(kHashLetters).toStdString();
}

SetTerms termsFor(SetTerms asked, const QuestionSetInfo &info)
{
    if (!info.hasChoices)
        asked.scoring = SetTerms().scoring;
    asked.executes = asked.executes && info.isCode;
    if (info.isCode)
        asked.rule.clear();
    if (asked.maxTokens == 0)
        asked.maxTokens = info.isCode ? kProgramTokens : kAnswerTokens;
    return asked;
}

EvaluateRequest requestFor(const BoardSet &set)
{
    EvaluateRequest request;
    request.data = set.file;
    request.rule = set.terms.rule;
    request.scoring = set.terms.scoring;
    request.promptTemplate = set.terms.promptTemplate;
    request.limit = set.terms.limit;
    request.sampling.maxTokens = set.terms.maxTokens;
    request.batchSize = set.batchSize;
    request.execute = set.terms.executes;
    return request;
}

QString shortTermsText(const BoardSet &set, const Catalog &catalog)
{
    QStringList parts;
    if (set.terms.limit > 0)
        parts << Words::tr("first %1").arg(wholeText(set.terms.limit));
    const SetTerms &terms = set.terms;
    if (terms.comparesLikelihoods())
        parts << labelOf(catalog.scorings, terms.scoring);
    else if (terms.maxTokens != (set.info && set.info->isCode ? kProgramTokens : kAnswerTokens))
        parts << Words::tr("%n token(s)", nullptr, static_cast<int>(terms.maxTokens));
    if (set.info && !set.info->rule.empty() && !terms.rule.empty() && terms.rule != set.info->rule)
        parts << labelOf(catalog.answerRules, terms.rule);
    if (!terms.promptTemplate.empty())
        parts << labelOf(catalog.promptTemplates, terms.promptTemplate);
    if (terms.executes)
        parts << Words::tr("programs are run");
    return parts.join(QString::fromUtf8(" · "));
}

QString termsText(const BoardSet &set, const Catalog &catalog)
{
    QStringList lines{text(set.file)};
    if (set.info) {
        const QString count = Words::tr("%n question(s)", nullptr, static_cast<int>(set.info->questions));
        lines << (set.info->set.empty() ? count : Words::tr("%1, %2").arg(QString::fromStdString(set.info->set), count));
    }
    if (set.terms.comparesLikelihoods())
        lines << Words::tr("Choices are compared: %1").arg(labelOf(catalog.scorings, set.terms.scoring));
    else
        lines << ruleText(set, catalog) << Words::tr("Greedy answers of at most %1 tokens").arg(wholeText(set.terms.maxTokens));
    lines << (set.terms.promptTemplate.empty()
                  ? Words::tr("Template: each adapter's own, else Alpaca")
                  : Words::tr("Template: %1").arg(labelOf(catalog.promptTemplates, set.terms.promptTemplate)));
    if (set.terms.executes)
        lines << Words::tr("Programs are run.");
    else if (set.isUnjudged())
        lines << Words::tr("Programs are written and not run.");
    return lines.join('\n');
}

QStringList toStrings(const BoardSet &set)
{
    const SetTerms &terms = set.terms;
    return {text(set.file),
            set.name,
            QString::fromStdString(terms.rule),
            QString::number(terms.limit),
            QString::fromStdString(terms.scoring),
            QString::fromStdString(terms.promptTemplate),
            QString::number(terms.maxTokens),
            QString::number(set.batchSize),
            QString::number(terms.executes ? 1 : 0)};
}

std::optional<BoardSet> setFromStrings(const QStringList &strings)
{
    if (strings.size() < 4)
        return std::nullopt;
    BoardSet set{strings[0].toStdString(), strings[1]};
    set.terms.rule = strings[2].toStdString();
    set.terms.limit = strings[3].toLongLong();
    set.terms.maxTokens = kAnswerTokens;
    if (strings.size() < 9) // as they were kept before the rest could be chosen
        return set;
    set.terms.scoring = strings[4].toStdString();
    set.terms.promptTemplate = strings[5].toStdString();
    set.terms.maxTokens = strings[6].toLongLong();
    set.batchSize = std::max<int64_t>(1, strings[7].toLongLong());
    set.terms.executes = strings[8] == "1";
    return set;
}

} // namespace moa::ui
