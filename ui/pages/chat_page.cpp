// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat_page.h"

#include "ui/pages/chat/composer.h"
#include "ui/pages/chat/lane_card.h"
#include "ui/pages/chat/prompt_card.h"
#include "ui/pages/chat/sampling_drawer.h"
#include "ui/pages/chat/tint_bar.h"
#include "ui/services/quantities.h"
#include "ui/widgets/error_notice.h"

#include <algorithm>
#include <numeric>

namespace moa::ui {

namespace {

constexpr int kFoldBelowHeight = 720; ///< of the page, like what follows
constexpr int kFoldBelowLaneWidth = 338;
constexpr int kFoldFromLanes = 4;
constexpr int kDrawerWidth = 368;
constexpr auto kTintKey = "chat/tint", kTintSiteKey = "chat/tintSite", kDraftKey = "chat/draft";
constexpr int kSaveDraftAfterMilliseconds = 500;

/// `75` or, where lanes differ, `75 to 81`.
QString rangeText(int least, int most)
{
    return least == most ? wholeText(least) : ChatPage::tr("%1 to %2").arg(wholeText(least), wholeText(most));
}

} // namespace

ChatPage::ChatPage(Studio &studio, QWidget *parent)
    : Page(studio, parent), m_session(new ChatSession(studio, this)), m_runAdapters(studio), m_bar(new TintBar),
      m_error(new ErrorNotice), m_prompt(new PromptCard), m_lanes(new QWidget), m_row(new QHBoxLayout(m_lanes)),
      m_noAdapter(new QFrame), m_noAdapterState(new EmptyState("adapter")), m_noModel(new EmptyState("model")),
      m_openModel(button({}, ButtonKind::Default, "model")), m_loadSample(button({}, ButtonKind::Primary)),
      m_loadAdapter(button({}, ButtonKind::Default, "folder")), m_openTrain(button({}, ButtonKind::Ghost, "train")),
      m_composer(new Composer), m_drawer(new SamplingDrawer(studio.catalog(), this))
{
    layOut();
    makeEmptyStates();
    Tint tint;
    tint.kind = static_cast<Tint::Kind>(std::clamp(studio.preferences().value(kTintKey, 1).toInt(), 0, 3));
    tint.site = kAllSites[static_cast<size_t>(std::clamp(studio.preferences().value(kTintSiteKey, 0).toInt(), 0, 8))];
    m_bar->setTint(tint);
    m_drawer->setSettings(m_session->settings());
    connectSession();
    connectControls();
    rebuildLanes();
    onLanguage(this, [this] { setTexts(); });
}

ChatPage::~ChatPage() = default;

void ChatPage::layOut()
{
    auto *column = new QVBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_prompt);
    column->addWidget(m_lanes, 1);
    column->addWidget(m_noModel, 1);
    column->addWidget(m_composer);
    m_prompt->hide();
}

void ChatPage::makeEmptyStates()
{
    m_openModel->setObjectName("openModelButton");
    m_loadSample->setObjectName("loadSampleModelButton");
    m_loadAdapter->setObjectName("loadAdapterButton");
    m_openTrain->setObjectName("openTrainButton");
    m_noModel->addButton(m_loadSample);
    m_noModel->addButton(m_openModel);
    m_noAdapter->setObjectName("card");
    auto *column = new QVBoxLayout(m_noAdapter);
    column->addWidget(m_noAdapterState);
    m_noAdapterState->addButton(m_loadAdapter);
    m_noAdapterState->addButton(m_openTrain);
    connect(m_openModel, &QPushButton::clicked, this, [this] { studio().show("model"); });
    connect(m_openTrain, &QPushButton::clicked, this, [this] { studio().show("train"); });
    connect(m_loadSample, &QPushButton::clicked, this, &ChatPage::loadSample);
    connect(m_loadAdapter, &QPushButton::clicked, this,
            [this] { m_runAdapters.ask(m_loadAdapter, [this](const std::filesystem::path &folder) { loadAdapter(folder, {}); }); });
}

void ChatPage::connectSession()
{
    connect(m_session, &ChatSession::lanesChanged, this, [this] {
        if (std::ssize(m_cards) != m_session->conversation().laneCount())
            rebuildLanes();
        else
            updateAll();
    });
    connect(m_session, &ChatSession::turnsChanged, this, [this] {
        m_turn = std::clamp(m_turn, 0, std::max(0, m_session->conversation().turns() - 1));
        updateAll();
    });
    connect(m_session, &ChatSession::answered, this, [this](int turn, int lane) {
        if (turn != m_turn)
            return;
        updateLane(lane);
        updateFlags();
        if (!m_session->isAnswering())
            updateControls();
    });
    connect(m_session, &ChatSession::stateChanged, this, &ChatPage::updateControls);
    connect(m_session, &ChatSession::settingsChanged, this, [this] { m_drawer->setSettings(m_session->settings()); });
    connect(m_session, &ChatSession::failed, this, &ChatPage::say);
    connect(&studio(), &Studio::questionAsked, this, &ChatPage::takeQuestion);
}

void ChatPage::connectControls()
{
    connect(m_bar, &TintBar::tintChosen, this, [this](const Tint &tint) {
        studio().preferences().setValue(kTintKey, static_cast<int>(tint.kind));
        studio().preferences().setValue(kTintSiteKey, static_cast<int>(tint.site));
        for (LaneCard *card : m_cards)
            card->setTint(tint);
    });
    connect(m_bar, &TintBar::blindToggled, this, &ChatPage::setBlind);
    connect(m_bar, &TintBar::addLaneAsked, this, &ChatPage::askLane);
    connect(m_bar, &TintBar::moreAsked, this, &ChatPage::openChatMenu);
    connect(m_bar, &TintBar::tieAsked, this, [this] { vote(std::nullopt); });
    connect(m_prompt, &PromptCard::turnAsked, this, &ChatPage::showTurn);
    connect(m_prompt, &PromptCard::editAsked, this, &ChatPage::editPrompt);
    connect(m_prompt, &PromptCard::againAsked, this, [this] {
        m_error->setError(std::nullopt);
        m_votes.forgetFrom(m_turn);
        m_session->askAgain(m_turn, allLanes());
    });
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kSaveDraftAfterMilliseconds);
    connect(&m_draftTimer, &QTimer::timeout, this, &ChatPage::saveDraft);
    connect(m_composer->edit(), &QPlainTextEdit::textChanged, &m_draftTimer, qOverload<>(&QTimer::start));
    connect(m_composer, &Composer::sendAsked, this, &ChatPage::send);
    connect(m_composer, &Composer::stopAsked, this, [this] {
        m_session->stop();
        updateControls();
    });
    connect(m_composer, &Composer::editCancelled, this, &ChatPage::cancelEdit);
    connect(m_composer, &Composer::settingsAsked, this, [this](int part) {
        placeDrawer();
        m_drawer->open(static_cast<SamplingDrawer::Part>(part));
    });
    connect(m_drawer, &SamplingDrawer::edited, m_session, &ChatSession::setSettings);
    connect(m_drawer, &SamplingDrawer::closeAsked, this, [this] {
        m_drawer->hide();
        m_composer->edit()->setFocus();
    });
}

void ChatPage::setTexts()
{
    m_noModel->setTexts(
        tr("No model is loaded"),
        tr("Chat needs a base model in memory. Load the small one that comes with the program, or choose your own."));
    m_noAdapterState->setTexts(
        tr("No adapter to compare with"),
        tr("Load an adapter, or train one: while a training is paused, its half-trained adapter answers here."));
    m_openModel->setText(tr("Open Model"));
    m_loadSample->setText(tr("Load the sample model"));
    m_loadAdapter->setText(tr("Load an adapter"));
    m_openTrain->setText(tr("Open Train"));
    updateAll();
}

void ChatPage::shown()
{
    if (std::exchange(m_isFirst, false))
        m_composer->edit()->setPlainText(studio().preferences().value(kDraftKey).toString());
    updateAll();
    m_composer->edit()->setFocus();
}

void ChatPage::hideEvent(QHideEvent *event)
{
    saveDraft();
    Page::hideEvent(event);
}

/// What is typed is not lost.
void ChatPage::saveDraft()
{
    m_draftTimer.stop();
    if (!m_isFirst)
        studio().preferences().setValue(kDraftKey, m_editing ? m_draft : m_composer->edit()->toPlainText());
}

std::vector<int> ChatPage::allLanes() const
{
    std::vector<int> lanes(m_cards.size());
    std::iota(lanes.begin(), lanes.end(), 0);
    return lanes;
}

LaneCard *ChatPage::makeCard(int lane)
{
    auto *card = new LaneCard;
    card->setNumber(lane);
    card->setTint(m_bar->tint());
    card->setDesk(m_session->conversation().lane(lane).desk);
    connect(card, &LaneCard::adapterMenuAsked, this, [this, lane](const QPoint &place) { askAdapter(lane, place); });
    connect(card, &LaneCard::moreAsked, this, [this, lane](const QPoint &place) { openLaneMenu(lane, place); });
    connect(card, &LaneCard::deskChanged, this, [this, lane](const LaneDesk &desk) { m_session->setDesk(lane, desk); });
    connect(card, &LaneCard::copyAsked, this, [this, lane] { copyAnswer(lane); });
    connect(card, &LaneCard::bestAsked, this, [this, lane] { vote(lane); });
    connect(card, &LaneCard::againAsked, this, [this, lane] {
        m_error->setError(std::nullopt);
        m_votes.forgetFrom(m_turn);
        m_session->askAgain(m_turn, {lane});
    });
    return card;
}

void ChatPage::rebuildLanes()
{
    for (LaneCard *card : m_cards) {
        card->hide();
        card->deleteLater(); // its menu may be what took the lane away
    }
    m_cards.clear();
    for (int lane = 0; lane < m_session->conversation().laneCount(); ++lane)
        m_cards.push_back(makeCard(lane));
    m_order = allLanes();
    arrange();
    updateAll();
}

void ChatPage::arrange()
{
    while (QLayoutItem *item = m_row->takeAt(0))
        delete item;
    for (const int lane : m_order)
        m_row->addWidget(m_cards[static_cast<size_t>(lane)], 1);
    m_row->addWidget(m_noAdapter, 1);
    m_row->setSpacing(m_cards.size() >= kFoldFromLanes ? 8 : 16);
    orderTabs();
}

void ChatPage::updateAll()
{
    const Conversation &conversation = m_session->conversation();
    updateEmptyState();
    std::set<Site> sites;
    for (int lane = 0; lane < conversation.laneCount(); ++lane)
        sites.merge(m_session->sitesOf(conversation.lane(lane).adapter));
    m_bar->setSites(sites);
    for (const int lane : allLanes())
        updateLane(lane);
    updateFlags();
    updateControls();
}

void ChatPage::updateEmptyState()
{
    const bool hasModel = studio().residents().model().has_value();
    const bool hasLanes = hasModel || m_session->conversation().turns() > 0;
    m_bar->setVisible(hasLanes);
    m_lanes->setVisible(hasLanes);
    m_noModel->setVisible(!hasLanes);
    m_loadSample->setVisible(!studio().surroundings().sampleModel.empty());
    setEnabledBecause(m_loadSample, m_loading ? tr("It is being loaded.") : QString());
    m_noAdapter->setVisible(hasModel && m_cards.size() == 1 && studio().residents().adapters().empty());
}

LaneView ChatPage::viewOf(int lane) const
{
    const ChatLane &shown = m_session->conversation().lane(lane);
    const bool hidden = isHidden();
    LaneView view;
    view.letter = letterOf(lane);
    view.name = hidden ? tr("Answer %1").arg(view.letter) : studio().residents().nameOf(shown.adapter);
    view.mark = m_session->markOf(shown.adapter);
    view.place = m_session->placeOf(shown.adapter);
    view.sites = m_session->sitesOf(shown.adapter);
    view.isBase = shown.adapter == AdapterHandle::Base;
    view.hasRouter = m_session->hasRouter(shown.adapter);
    view.isHidden = hidden;
    view.mayVote = mayVote();
    view.isFolded = m_cards.size() >= kFoldFromLanes || height() < kFoldBelowHeight ||
                    (width() - 32) / std::max<int>(1, static_cast<int>(m_cards.size())) < kFoldBelowLaneWidth;
    view.reasonAgainstChange = hidden                     ? tr("It is hidden who answers.")
                               : m_session->isAnswering() ? tr("The lanes are still answering.")
                                                          : QString();
    view.reasonAgainstAgain =
        m_session->conversation().turns() == 0 ? tr("Nothing was asked yet.") : m_session->reasonAgainstAgain(m_turn, {lane});
    view.speed = speedOf(lane);
    return view;
}

QString ChatPage::speedOf(int lane) const
{
    const Answer *answer = m_session->conversation().answer(m_turn, lane);
    if (!answer || answer->tokens.size() < 2)
        return {};
    const double seconds = answer->finishReason ? answer->seconds : m_session->job() ? m_session->job()->seconds() : 0;
    return seconds > 0.05 ? tr("%1 tokens/s").arg(numberText(static_cast<double>(answer->tokens.size()) / seconds, 2)) : QString();
}

void ChatPage::updateLane(int lane)
{
    LaneCard *card = m_cards[static_cast<size_t>(lane)];
    card->showAnswer(m_session->conversation().answer(m_turn, lane), m_session->conversation().turns() > 0);
    card->setView(viewOf(lane));
}

void ChatPage::updateFlags()
{
    const Conversation &conversation = m_session->conversation();
    for (const int lane : allLanes()) {
        std::vector<TokenFlag> flags;
        for (const auto &[token, others] : conversation.differences(m_turn, lane)) {
            QStringList letters;
            for (const int other : others)
                letters << letterOf(other);
            letters.sort();
            flags.push_back({token, QString::fromUtf8("≠ ") + letters.join(' '),
                             tr("Up to here the same as lane %1.").arg(letters.join(", "))});
        }
        m_cards[static_cast<size_t>(lane)]->setFlags(std::move(flags));
    }
}

void ChatPage::updateControls()
{
    const Conversation &conversation = m_session->conversation();
    const bool hasTurns = conversation.turns() > 0, isAnswering = m_session->isAnswering();
    const QString busy = isAnswering ? tr("The lanes are still answering.") : QString();
    m_prompt->setVisible(hasTurns);
    if (hasTurns) {
        m_prompt->showTurn(m_turn, conversation.turns(), conversation.prompts()[static_cast<size_t>(m_turn)], promptInfo());
        m_prompt->setReasons(m_session->reasonAgainstAgain(m_turn, allLanes()), busy);
    }
    for (const int lane : allLanes())
        m_cards[static_cast<size_t>(lane)]->setView(viewOf(lane));
    m_composer->setState(m_session->reasonAgainstAsking(), isAnswering, isAnswering && m_session->job()->isStopping());
    m_composer->setPlaceholder(m_cards.size() == 1 ? tr("Ask…")
                                                   : tr("Ask all %n lanes…", nullptr, static_cast<int>(m_cards.size())));
    QStringList wordings;
    for (const int lane : allLanes())
        wordings << m_session->wordingOf(conversation.turns(), lane).label;
    wordings.removeDuplicates();
    m_composer->setWords(samplingText(m_session->settings().sampling),
                         wordings.size() == 1 ? tr("%1 template").arg(wordings.constFirst()) : tr("Each its own template"),
                         !m_session->settings().systemPrompt.trimmed().isEmpty());
    m_bar->setReasons(m_cards.size() < 2 ? tr("There is only one lane.") : busy,
                      isAnswering                                       ? busy
                      : m_bar->isBlind()                                ? tr("While it is hidden who answers, the lanes stay.")
                      : std::ssize(m_cards) >= Conversation::kMostLanes ? tr("There are six lanes already.")
                                                                        : QString());
    updateVotes();
}

QString ChatPage::promptInfo() const
{
    QStringList parts, wordings;
    int least = 0, most = 0;
    bool isAlone = false; // in a template that knows no turns
    for (const int lane : allLanes()) {
        const Answer *answer = m_session->conversation().answer(m_turn, lane);
        if (!answer)
            continue;
        wordings << answer->origin.wording.label;
        isAlone = isAlone || (!answer->origin.wording.isChat && m_session->conversation().hasHistory(m_turn, lane));
        if (answer->promptTokens > 0) {
            least = least == 0 ? answer->promptTokens : std::min(least, answer->promptTokens);
            most = std::max(most, answer->promptTokens);
        }
    }
    wordings.removeDuplicates();
    if (isAlone)
        parts << tr("without the earlier turns");
    if (most > 0)
        parts << tr("%1 tokens").arg(rangeText(least, most));
    if (!wordings.isEmpty() && !isHidden())
        parts << (wordings.size() == 1 ? wordings.constFirst() : tr("each its own template"));
    return parts.join(QString::fromUtf8(" · "));
}

void ChatPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int gap = height() < kFoldBelowHeight ? 8 : 12; // a low window has no room to give away
    layout()->setSpacing(gap);
    layout()->setContentsMargins(16, gap + 4, 16, gap + 4);
    placeDrawer();
    for (const int lane : allLanes())
        m_cards[static_cast<size_t>(lane)]->setView(viewOf(lane));
}

void ChatPage::placeDrawer()
{
    const int bottom = m_composer->geometry().top() - 8, top = 16;
    m_drawer->setGeometry(width() - kDrawerWidth - 16, top, kDrawerWidth, std::max(240, bottom - top));
}

} // namespace moa::ui
