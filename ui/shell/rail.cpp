// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QPainter>

namespace moa::ui {

namespace {

class RailItem final : public QAbstractButton
{
public:
    explicit RailItem(const char *iconName) : m_iconName(QString::fromLatin1(iconName))
    {
        setObjectName(m_iconName + "RailItem");
        setCheckable(true);
        setFixedWidth(64);
        setMinimumHeight(40);
        setMaximumHeight(56);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QSize sizeHint() const override { return maximumSize(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse() || hasFocus()) {
            p.setPen(hasFocus() ? QPen(colors().accent, 1.5) : QPen(Qt::NoPen));
            p.setBrush(isChecked() ? soft(colors().accent) : underMouse() ? colors().raised : QColor(Qt::transparent));
            p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
        }
        const QColor ink = isChecked() ? colors().accent : colors().muted;
        const bool isLow = height() < 52; // the window is
        const int side = isLow ? 20 : 22, top = isLow ? 3 : 8;
        p.drawPixmap(QPointF((width() - side) / 2.0, top), iconPixmap(m_iconName, ink, side, devicePixelRatioF()));
        p.setPen(ink);
        QFont word = ui::font(11, isChecked() ? QFont::DemiBold : QFont::Medium);
        while (word.pixelSize() > 8 && QFontMetrics(word).horizontalAdvance(text()) > width() - 2)
            word.setPixelSize(word.pixelSize() - 1);
        p.setFont(word);
        p.drawText(QRect(0, top + side + (isLow ? 0 : 4), width(), 16), Qt::AlignCenter, text());
    }

private:
    QString m_iconName;
};

/// The program's mark: four cells of a mixture.
class Mark final : public QWidget
{
public:
    Mark() { setFixedSize(28, 28); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        const std::array cells{Site::Query, Site::Value, Site::Prompt, Site::Output};
        for (int i = 0; i < 4; ++i) {
            p.setBrush(colors().type(cells[static_cast<size_t>(i)]));
            p.drawRoundedRect(QRectF(2 + (i % 2) * 13, 2 + (i / 2) * 13, 11, 11), 3, 3);
        }
    }
};

} // namespace

Rail::Rail(QWidget *parent) : QFrame(parent), m_group(new QButtonGroup(this))
{
    setObjectName("rail");
    setFixedWidth(80);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 14, 7, 8);
    column->setSpacing(4);
    column->addWidget(new Mark, 0, Qt::AlignHCenter);
    column->addSpacing(10);
    for (size_t i = 0; i < pages().size(); ++i) {
        auto *item = new RailItem(pages()[i].key);
        m_group->addButton(item, static_cast<int>(i));
        column->addWidget(item);
    }
    column->addStretch(1);
    QPushButton *settings = iconButton("settings");
    settings->setObjectName("preferencesButton");
    settings->setIconSize({20, 20});
    settings->setFixedSize(40, 32);
    column->addWidget(settings, 0, Qt::AlignHCenter);
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::chosen);
    connect(settings, &QPushButton::clicked, this, &Rail::preferencesAsked);
    onLanguage(this, [this, settings] {
        for (size_t i = 0; i < pages().size(); ++i) {
            const QString word = QCoreApplication::translate("moa::ui::Pages", pages()[i].word);
            QAbstractButton *made = item(static_cast<int>(i));
            made->setText(word);
            made->setAccessibleName(word);
            made->setToolTip(tr("%1 (Ctrl+%2)").arg(word).arg(i + 1));
        }
        settings->setToolTip(tr("Preferences (Ctrl+,)"));
        settings->setAccessibleName(tr("Preferences"));
    });
}

void Rail::setCurrent(int index)
{
    if (QAbstractButton *made = item(index))
        made->setChecked(true);
}

QAbstractButton *Rail::item(int index) const
{
    return m_group->button(index);
}

} // namespace moa::ui
