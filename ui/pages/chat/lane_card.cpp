// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat/lane_card.h"

#include "ui/models/chat_record.h"
#include "ui/pages/chat/lane_head.h"
#include "ui/pages/chat/token_popover.h"
#include "ui/services/quantities.h"
#include "ui/widgets/token_text.h"

#include <QAccessible>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kNarrow = 260; ///< cards below this width have smaller margins
constexpr int kPopupDeskWidth = 430;

/// The quiet place of a desk where there is nothing to route.
class QuietPlace final : public QFrame
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(mix(colors().surface, colors().raised, 0.5));
        p.drawRoundedRect(rect(), 8, 8);
    }
};

/// A framed place that opens beside a widget and closes with a click elsewhere or Escape.
class Popup final : public QFrame
{
public:
    explicit Popup(QWidget *parent) : QFrame(parent, Qt::Popup)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(16, 12, 16, 12);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.fillRect(rect(), colors().surface);
        p.setPen(colors().edge);
        p.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

/// Shows a popup at a place, moved so that the screen holds it.
void openAt(QFrame *popup, QPoint place)
{
    popup->adjustSize();
    const QRect room = popup->parentWidget()->screen()->availableGeometry();
    place.setX(std::max(room.left(), std::min(place.x(), room.right() - popup->width())));
    place.setY(std::max(room.top(), std::min(place.y(), room.bottom() - popup->height())));
    popup->move(place);
    popup->show();
}

} // namespace

LaneCard::LaneCard(QWidget *parent)
    : QFrame(parent), m_head(new LaneHead), m_desk(new RoutingDesk), m_chips(new DeskChips), m_nothing(new QuietPlace),
      m_nothingTitle(label({}, 13, QFont::Medium)), m_nothingText(muted({}, 12, true)), m_text(new TokenText),
      m_hint(muted({}, 12, true)), m_note(muted({}, 12, true)), m_foot(muted()), m_popover(new TokenPopover),
      m_origin(iconButton("info")), m_again(iconButton("refresh")), m_copy(iconButton("copy")),
      m_best(button({}, ButtonKind::Default, "check"))
{
    setObjectName("card");
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    auto *nothing = new QVBoxLayout(m_nothing);
    nothing->setContentsMargins(8, 4, 8, 4);
    nothing->setSpacing(4);
    nothing->addStretch();
    nothing->addWidget(m_nothingTitle, 0, Qt::AlignHCenter);
    nothing->addWidget(m_nothingText);
    nothing->addStretch();
    m_nothingText->setAlignment(Qt::AlignHCenter);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_head, m_desk, m_chips, m_nothing, separator(), m_text, m_note, m_hint, m_popover})
        column->addWidget(part);
    column->addStretch(1);
    addFoot();
    m_popover->hide();
    m_text->setTint([this](int token) {
        const bool isKnown = m_answer && !m_view.isHidden && token < std::ssize(m_answer->tokens);
        return isKnown ? tintOf(m_answer->tokens[static_cast<size_t>(token)], m_tint) : QColor();
    });
    m_text->setHelp([this](int token) {
        const bool isKnown = m_answer && !m_view.isHidden && token < std::ssize(m_answer->tokens);
        return isKnown ? tokenHelp(m_answer->tokens[static_cast<size_t>(token)]) : QString();
    });
    connect(m_head->name(), &QAbstractButton::clicked, this,
            [this] { emit adapterMenuAsked(m_head->name()->mapToGlobal(QPoint(0, m_head->name()->height()))); });
    connect(m_head->more(), &QAbstractButton::clicked, this,
            [this] { emit moreAsked(m_head->more()->mapToGlobal(QPoint(0, m_head->more()->height()))); });
    connect(m_desk, &RoutingDesk::changed, this, [this](const LaneDesk &desk) {
        m_laneDesk = desk;
        m_chips->setDesk(desk);
        emit deskChanged(desk);
    });
    connect(m_chips, &QAbstractButton::clicked, this, &LaneCard::openDesk);
    connect(m_text, &TokenText::tokenChosen, this, &LaneCard::showToken);
    connect(m_text, &TokenText::dismissed, this, [this] { closePopover(); });
    connect(m_popover, &TokenPopover::closeAsked, this, [this] { closePopover(); });
    setNumber(0);
    onLanguage(this, [this] { setTexts(); });
}

void LaneCard::addFoot()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_foot->setElides(true);
    row->addWidget(m_foot, 1);
    for (QPushButton *one : {m_best, m_origin, m_again, m_copy})
        row->addWidget(one);
    for (QPushButton *one : {m_origin, m_again, m_copy})
        one->setFixedSize(30, 32);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_origin, &QPushButton::clicked, this, &LaneCard::openOrigin);
    connect(m_again, &QPushButton::clicked, this, &LaneCard::againAsked);
    connect(m_copy, &QPushButton::clicked, this, &LaneCard::copyAsked);
    connect(m_best, &QPushButton::clicked, this, &LaneCard::bestAsked);
}

void LaneCard::setNumber(int number)
{
    const QString lane = "lane" + laneLetter(number);
    m_head->name()->setObjectName(lane + "AdapterLaneName");
    m_head->more()->setObjectName(lane + "MoreButton");
    m_desk->setObjectName(lane + "RoutingDesk");
    m_chips->setObjectName(lane + "DeskChips");
    m_text->setObjectName(lane + "TokenText");
    m_popover->setObjectName(lane + "TokenPopover");
    m_origin->setObjectName(lane + "OriginButton");
    m_again->setObjectName(lane + "AgainButton");
    m_copy->setObjectName(lane + "CopyButton");
    m_best->setObjectName(lane + "BestButton");
    m_foot->setObjectName(lane + "FootLabel");
}

void LaneCard::setTexts()
{
    m_nothingTitle->setText(tr("Nothing to route"));
    m_nothingText->setText(tr("The base model answers as it is."));
    m_origin->setToolTip(tr("What made this answer"));
    m_copy->setToolTip(tr("Copy the answer and what made it"));
    m_again->setAccessibleName(tr("Answer again"));
    m_best->setText(tr("Best"));
    m_best->setToolTip(tr("This answer is the best of the lanes"));
    for (QPushButton *one : {m_origin, m_copy})
        one->setAccessibleName(one->toolTip());
    setView(LaneView(m_view));
}

void LaneCard::setView(const LaneView &view)
{
    m_view = view;
    m_head->setLane(view.letter, view.name, !view.isBase && !view.isHidden);
    m_head->setPlace(view.isHidden ? QString() : view.mark, view.isHidden ? QString() : view.place);
    m_head->setReasonAgainstChange(view.reasonAgainstChange);
    m_head->more()->setVisible(!view.isHidden);
    m_text->setAccessibleName(tr("Answer of lane %1").arg(view.letter));
    setAccessibleName(m_head->name()->accessibleName());
    m_desk->setSites(view.sites);
    m_chips->setSites(view.sites);
    updateDesk();
    updateMeters();
    updateFoot();
    updateHint();
    m_text->viewport()->update();
}

void LaneCard::updateDesk()
{
    const bool routes = !m_view.isBase && !m_view.isHidden;
    m_desk->setVisible(routes && !m_view.isFolded);
    m_chips->setVisible(routes && m_view.isFolded);
    m_nothing->setVisible(!routes);
    m_nothing->setFixedHeight(m_view.isFolded ? 28 : m_desk->sizeHint().height());
    m_nothingTitle->setVisible(!m_view.isFolded);
    m_nothingTitle->setText(m_view.isHidden ? tr("Hidden") : tr("Nothing to route"));
    m_nothingText->setText(m_view.isHidden   ? tr("Who answers is told after the vote.")
                           : m_view.isFolded ? tr("Nothing to route")
                                             : tr("The base model answers as it is."));
    m_nothingText->setElides(m_view.isFolded);
    m_nothingText->setWordWrap(!m_view.isFolded);
}

void LaneCard::setDesk(const LaneDesk &desk)
{
    m_laneDesk = desk;
    m_desk->setDesk(desk);
    m_chips->setDesk(desk);
}

void LaneCard::setTint(const Tint &tint)
{
    m_tint = tint;
    m_text->viewport()->update();
    updateHint();
}

void LaneCard::showAnswer(const Answer *answer, bool isTurn)
{
    const quint64 serial = answer ? answer->serial : 0;
    const bool isOther = serial != m_serial;
    m_answer = answer;
    m_serial = serial;
    m_isTurn = isTurn;
    if (isOther) {
        closePopover();
        m_text->clear();
        m_shownTokens = 0;
    }
    m_text->setGrowing(answer && !answer->finishReason);
    if (answer) {
        std::vector<QString> added;
        for (auto i = static_cast<size_t>(m_shownTokens); i < answer->tokens.size(); ++i)
            added.push_back(answer->tokens[i].text);
        if (!added.empty())
            m_text->append(added);
        m_shownTokens = static_cast<int>(answer->tokens.size());
        if (answer->finishReason) {
            const QString whole = answer->text();
            if (const QString rest = whole.mid(m_text->layOut().text().size()); !rest.isEmpty())
                m_text->extendLast(rest); // held back until the end
            m_text->setAccessibleDescription(whole);
        }
    }
    updateMeters();
    updateFoot();
    updateHint();
    if (const std::optional<int> token = m_text->chosen(); token && !m_popover->isHidden())
        showToken(*token);
}

void LaneCard::setFlags(std::vector<TokenFlag> flags)
{
    m_text->setFlags(std::move(flags));
}

void LaneCard::updateMeters()
{
    DeskMeters meters;
    if (m_answer && !m_answer->tokens.empty())
        for (const Site site : m_view.sites) {
            const std::optional<double> mean = m_answer->meanWeight(site);
            meters[static_cast<size_t>(site)] = mean || m_view.hasRouter ? mean : std::optional(1.0);
        }
    m_desk->setMeters(meters);
    m_chips->setMeters(meters);
}

void LaneCard::updateFoot()
{
    const QString dot = QString::fromUtf8(" · ");
    const bool isDone = m_answer && m_answer->finishReason;
    QStringList parts;
    if (m_answer && !m_answer->tokens.empty())
        parts << tr("%n token(s)", nullptr, static_cast<int>(m_answer->tokens.size()));
    if (m_answer && !m_view.speed.isEmpty() && width() >= kNarrow)
        parts << m_view.speed;
    if (m_answer)
        parts << (isDone ? finishText(*m_answer->finishReason) : m_answer->tokens.empty() ? tr("waiting") : tr("answering"));
    m_foot->setText(parts.join(dot));
    m_head->setSeed(m_answer ? tr("seed %1").arg(m_answer->origin.sampling.seed) : QString());
    m_best->setVisible(m_view.mayVote);
    m_again->setVisible(!m_view.isHidden);
    m_origin->setVisible(!m_view.isHidden);
    setEnabledBecause(m_again, m_view.reasonAgainstAgain,
                      tr("Answer again, with this lane's desk and the sampling as they are now"));
    const QString none = m_answer ? QString() : tr("There is no answer yet.");
    setEnabledBecause(m_origin, none, tr("What made this answer"));
    setEnabledBecause(m_copy, none, tr("Copy the answer and what made it"));
}

void LaneCard::updateHint()
{
    const bool hasWords = m_answer && !m_answer->tokens.empty();
    const bool wantsWeights = m_tint.kind == Tint::Kind::StrongestType || m_tint.kind == Tint::Kind::OneType;
    m_note->setText(tr("No router, so no tint: every weight is 1."));
    m_note->setVisible(hasWords && !m_view.isBase && !m_view.isHidden && wantsWeights && !m_view.hasRouter &&
                       m_answer->tokens.front().weights.isEmpty());
    m_hint->setText(m_isTurn ? tr("This lane was not asked in this turn. “Answer again” asks it.")
                             : tr("The answer appears here."));
    m_hint->setVisible(!m_answer);
    m_text->setVisible(m_answer != nullptr);
}

void LaneCard::showToken(int token)
{
    if (!m_answer || m_view.isHidden || token >= std::ssize(m_answer->tokens))
        return;
    m_popover->showToken(*m_answer, token, m_view.sites);
    m_popover->show();
    tellScreenReader(m_popover->accessibleName());
}

bool LaneCard::closePopover()
{
    if (m_popover->isHidden())
        return false;
    m_popover->hide();
    tellScreenReader(m_answer ? m_answer->text() : QString());
    m_text->setChosen(std::nullopt);
    if (m_text->isVisible())
        m_text->setFocus();
    return true;
}

/// The focus stays in the text, so what the popover shows is told there.
void LaneCard::tellScreenReader(const QString &description)
{
    m_text->setAccessibleDescription(description);
    QAccessibleEvent event(m_text, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void LaneCard::openDesk()
{
    auto *popup = new Popup(this);
    auto *desk = new RoutingDesk;
    desk->setObjectName(m_chips->objectName() + "RoutingDesk");
    desk->setSites(m_view.sites);
    desk->setDesk(m_laneDesk);
    DeskMeters meters;
    if (m_answer)
        for (const Site site : m_view.sites)
            meters[static_cast<size_t>(site)] = m_answer->meanWeight(site);
    desk->setMeters(meters);
    popup->layout()->addWidget(desk);
    connect(desk, &RoutingDesk::changed, this, [this](const LaneDesk &changed) {
        setDesk(changed);
        emit deskChanged(changed);
    });
    popup->setFixedWidth(kPopupDeskWidth);
    openAt(popup, m_chips->mapToGlobal(QPoint(0, m_chips->height() + 4)));
    desk->focusFirst();
}

void LaneCard::openOrigin()
{
    auto *popup = new Popup(this);
    const AnswerOrigin &origin = m_answer->origin;
    QStringList lines{tr("Adapter: %1").arg(origin.adapterName)};
    if (!origin.adapterPath.isEmpty())
        lines << tr("Lies in: %1").arg(origin.adapterPath);
    if (!origin.digest.isEmpty())
        lines << tr("SHA-256: %1").arg(origin.digest);
    lines << tr("Model: %1").arg(origin.model) << tr("Template: %1").arg(origin.wording.label)
          << tr("Sampling: %1").arg(samplingText(origin.sampling))
          << tr("Desk: %1").arg(origin.desk.isNeutral() ? tr("everything at 1") : origin.desk.summary());
    if (!origin.systemPrompt.isEmpty())
        lines << tr("System prompt: %1").arg(origin.systemPrompt);
    if (m_answer->promptTokens > 0)
        lines << tr("Prompt: %n token(s)", nullptr, m_answer->promptTokens);
    ToneLabel *text = label(lines.join('\n'), 12);
    text->setObjectName("originLabel");
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFixedWidth(380);
    popup->layout()->addWidget(label(tr("What made this answer"), 13, QFont::DemiBold));
    popup->layout()->addWidget(text);
    popup->adjustSize();
    openAt(popup, m_origin->mapToGlobal(QPoint(m_origin->width() - popup->width(), -popup->height() - 4)));
}

void LaneCard::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = width() < kNarrow;
    layout()->setContentsMargins(isNarrow ? 10 : 16, 12, isNarrow ? 8 : 16, 8);
    QFrame::resizeEvent(event);
}

} // namespace moa::ui
