// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat/token_popover.h"

#include "ui/services/quantities.h"
#include "ui/widgets/heat_map.h"

#include <QGraphicsDropShadowEffect>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

namespace moa::ui {

namespace {

constexpr int kMostWordsWidth = 112, kLeastWordsWidth = 92;
constexpr int kSideBySide = 320; ///< from this width on the map stands beside the words

} // namespace

QString quotedToken(const QString &text)
{
    QString shown = text;
    shown.replace('\n', QString::fromUtf8("↵")).replace('\t', QString::fromUtf8("⇥"));
    if (shown.trimmed().isEmpty())
        shown.replace(' ', QString::fromUtf8("␣"));
    return QString::fromUtf8("“%1”").arg(shown.trimmed());
}

/// How likely the token was, as a bar with a number.
class TokenPopover::Chance final : public QWidget
{
public:
    Chance() { setFixedHeight(30); }
    void setShare(double share)
    {
        m_share = share;
        setAccessibleName(TokenPopover::tr("Probability %1").arg(shareText(share)));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setFont(ui::font(11));
        p.setPen(colors().muted);
        const QString number = m_share > 0 && m_share < 0.005 ? QString("< 1 %") : shareText(m_share);
        p.setPen(colors().text);
        p.drawText(QRectF(0, 0, width(), 18), Qt::AlignRight | Qt::AlignVCenter, number);
        p.setPen(colors().muted);
        const int room = width() - p.fontMetrics().horizontalAdvance(number) - 6;
        p.drawText(QRectF(0, 0, room, 18), Qt::AlignLeft | Qt::AlignVCenter,
                   p.fontMetrics().elidedText(TokenPopover::tr("likely"), Qt::ElideRight, room));
        p.setPen(Qt::NoPen);
        p.setBrush(colors().border);
        p.drawRoundedRect(QRectF(0, 20, width(), 4), 2, 2);
        p.setBrush(colors().accent);
        p.drawRoundedRect(QRectF(0, 20, width() * m_share, 4), 2, 2);
    }

private:
    double m_share = 0;
};

TokenPopover::TokenPopover(QWidget *parent)
    : QFrame(parent), m_text(label({}, 16, QFont::DemiBold)), m_place(muted({}, 11)), m_mostly(label({}, 12, QFont::Medium)),
      m_none(muted({}, 12, true)), m_chance(new Chance), m_map(new HeatMap), m_line(separator(Qt::Vertical)), m_left(new QWidget),
      m_close(iconButton("close"))
{
    setObjectName("tokenPopover");
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_map->setObjectName("tokenHeatMap");
    m_map->setScaleVisible(false);
    m_map->setLeastPitch(4);
    m_close->setObjectName("closePopoverButton");
    m_close->setFixedSize(24, 24);
    m_text->setElides(true);
    m_map->setMinimumWidth(60);
    m_mostly->setElides(true);
    m_place->setElides(true);
    m_words = new QGridLayout(m_left);
    m_words->setContentsMargins(0, 0, 0, 0);
    m_words->setVerticalSpacing(2);
    m_words->setHorizontalSpacing(8);
    // arrange() shows and hides them before all are laid out, and what has no parent would become a window.
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_close, m_place, m_chance, m_mostly})
        part->setParent(m_left);
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_parts->setContentsMargins(12, 8, 8, 8);
    m_parts->addWidget(m_left);
    m_parts->addWidget(m_line);
    m_parts->addWidget(m_map, 1);
    m_parts->addWidget(m_none, 1);
    arrange();
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(20);
    shadow->setOffset(0, 3);
    shadow->setColor(QColor(0, 0, 0, 70));
    setGraphicsEffect(shadow);
    connect(m_close, &QPushButton::clicked, this, &TokenPopover::closeAsked);
    onLanguage(this, [this] {
        m_close->setToolTip(tr("Close (Esc)"));
        m_close->setAccessibleName(tr("Close"));
        m_none->setText(tr("Nothing was routed: every weight is 1, or there is no adapter."));
        m_map->setAccessibleName(tr("Weights by layer and adapter type"));
    });
}

void TokenPopover::showToken(const Answer &answer, int at, const std::set<Site> &sites)
{
    const AnswerToken &token = answer.tokens[static_cast<size_t>(at)];
    m_text->setText(token.text.isEmpty() ? (answer.finishReason ? tr("End") : tr("Part of a character")) : quotedToken(token.text));
    m_place->setText(tr("token %1 of %2").arg(at + 1).arg(answer.tokens.size()));
    m_text->setToolTip(tr("%1, id %2").arg(m_text->text()).arg(token.id) + "\n" + m_place->text());
    m_chance->setShare(token.probability);
    showWeights(answer, token, sites);
    setAccessibleName(m_text->text() + ", " + m_place->text() + ", " + m_chance->accessibleName() + ", " + m_mostly->text());
}

void TokenPopover::showWeights(const Answer &answer, const AnswerToken &token, const std::set<Site> &sites)
{
    const TokenWeights &weights = token.weights;
    m_map->setVisible(!weights.isEmpty());
    m_none->setVisible(weights.isEmpty());
    const std::optional<Site> strongest = weights.strongest();
    m_mostly->setText(strongest ? tr("mostly %1, %2").arg(typeName(*strongest), numberText(*weights.mean(*strongest), 2))
                                : QString());
    showMostly();
    std::vector<GridRow> rows;
    MapValues values;
    for (const Site site : kAllSites) {
        if (!sites.contains(site) && !weights.mean(site))
            continue;
        const bool isSilent = answer.origin.desk.factor(site) == 0;
        rows.push_back({isSilent ? tr("%1 muted").arg(typeName(site)) : typeName(site), site});
        auto &row = values.emplace_back();
        for (int layer = 0; layer < weights.layers(); ++layer)
            row.push_back(isSilent ? std::nullopt : weights.at(site, layer));
    }
    m_map->setRows(std::move(rows));
    m_map->setValues(std::move(values));
    m_map->setFixedHeight(std::max<int>(60, static_cast<int>(m_map->rows().size()) * (m_isWide ? 16 : 15) + 18));
    updateGeometry();
}

void TokenPopover::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(mix(c.border, c.text, 0.2), 1));
    p.setBrush(c.isDark ? c.raised : c.surface);
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void TokenPopover::resizeEvent(QResizeEvent *event)
{
    if ((width() >= kSideBySide) != m_isWide) {
        m_isWide = !m_isWide;
        arrange();
    }
    if (m_isWide)
        m_left->setFixedWidth(std::clamp(width() / 4, kLeastWordsWidth, kMostWordsWidth));
    QFrame::resizeEvent(event);
}

/// Words beside the map; in a narrow lane, what matters most in one line above it.
void TokenPopover::arrange()
{
    m_parts->setDirection(m_isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_parts->setSpacing(m_isWide ? 12 : 4);
    m_line->setVisible(m_isWide);
    m_place->setVisible(m_isWide);
    m_left->setMinimumWidth(0);
    m_left->setMaximumWidth(QWIDGETSIZE_MAX);
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_close, m_place, m_chance, m_mostly})
        m_words->removeWidget(part);
    m_words->addWidget(m_text, 0, 0);
    m_words->addWidget(m_close, 0, 2, Qt::AlignTop);
    if (m_isWide) {
        m_words->addWidget(m_place, 1, 0, 1, 3);
        m_words->addWidget(m_chance, 2, 0, 1, 3);
        m_words->addWidget(m_mostly, 3, 0, 1, 3);
    } else {
        m_words->addWidget(m_chance, 0, 1);
        m_words->addWidget(m_mostly, 1, 0, 1, 3);
    }
    m_words->setColumnStretch(0, 1);
    m_words->setColumnStretch(1, m_isWide ? 0 : 1);
    m_words->setRowStretch(4, m_isWide ? 1 : 0);
    showMostly();
}

/// In a narrow lane the map alone says it.
void TokenPopover::showMostly()
{
    m_mostly->setVisible(m_isWide && !m_mostly->text().isEmpty());
}

void TokenPopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeAsked();
    else
        QFrame::keyPressEvent(event);
}

} // namespace moa::ui
