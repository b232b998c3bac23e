// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace moa::ui {

namespace {

// One scheme's colours, then those of the adapter types: Q K V Prompt O UP GATE DOWN Parallel.
const Colors kLight{"#f4f5f8", "#ffffff",
                    "#eef0f5", "#dde1e8",
                    "#cbd1db", "#ffffff",
                    "#1b1f27", "#5b6472",
                    "#3b5bdb", "#ffffff",
                    "#227a35", "#a05000",
                    "#c92a2a", {"#0b6bcb", "#1a93b5", "#0a8f6a", "#c2458c", "#c47d00", "#d9480f", "#9c8a00", "#7048c4", "#5f6773"},
                    false};
const Colors kDark{"#14171c", "#1c2027",
                   "#262b35", "#303744",
                   "#3b4351", "#171b21",
                   "#e8ebf0", "#9aa4b2",
                   "#8098ff", "#0f1216",
                   "#51cf66", "#ffa94d",
                   "#ff8787", {"#4dabf7", "#99e9f2", "#38d9a9", "#f783ac", "#ffc078", "#ff8787", "#ffe066", "#b197fc", "#ced4da"},
                   true};

const Colors *currentColors = &kLight;

// The names in it stand for colours; see styleSheet(). Only named frames are styled and never QLabel, so palettes still work there.
constexpr const char *kStyleSheet = R"(
QFrame#card{background:@surface;border:1px solid @border;border-radius:10px}
QFrame#segment{background:@raised;border:1px solid @raised;border-radius:7px}
QFrame#line{background:@border;border:0}
QPushButton{background:@button;border:1px solid @edge;border-radius:6px;padding:0 12px;min-height:30px;color:@text}
QPushButton:hover{background:@raised}
QPushButton:pressed{background:@border}
QPushButton:focus{border-color:@accent}
QPushButton:disabled{color:@muted;background:@surface;border-color:@border}
QPushButton[kind="primary"]{background:@accent;border-color:@accent;color:@onAccent;font-weight:600}
QPushButton[kind="primary"]:hover{background:@accentHover}
QPushButton[kind="primary"]:disabled{background:@raised;border-color:@raised;color:@muted}
QPushButton[kind="ghost"]{background:transparent;border-color:transparent;padding:0 8px}
QPushButton[kind="ghost"]:hover{background:@raised}
QPushButton[kind="ghost"]:checked{background:@accentSoft;color:@accent}
QPushButton[kind="danger"]{color:@bad}
QPushButton::menu-indicator{image:none;width:0}
QPushButton[kind="chip"]{border-radius:15px;min-height:28px;padding:0 10px;border-color:@border}
QPushButton[kind="chip"]:checked{background:@accentSoft;border-color:@accent;color:@accent;font-weight:600}
QPushButton[kind="segment"]{background:transparent;border:1px solid transparent;border-radius:5px;min-height:24px;padding:0 10px;color:@muted}
QPushButton[kind="segment"]:hover{color:@text}
QPushButton[kind="segment"]:checked{background:@segmentOn;border-color:@edge;color:@text;font-weight:600}
QLineEdit,QPlainTextEdit,QTextEdit,QAbstractSpinBox,QComboBox{background:@field;border:1px solid @edge;border-radius:6px;color:@text;
  selection-background-color:@accent;selection-color:@onAccent}
QLineEdit,QAbstractSpinBox,QComboBox{min-height:30px;padding:0 8px}
QPlainTextEdit,QTextEdit{padding:4px 8px}
QLineEdit:disabled,QAbstractSpinBox:disabled,QComboBox:disabled{background:@raised;border-color:@raised;color:@muted}
QLineEdit:hover,QAbstractSpinBox:hover,QComboBox:hover{border-color:@muted}
QLineEdit:focus,QPlainTextEdit:focus,QTextEdit:focus,QAbstractSpinBox:focus,QComboBox:focus{border-color:@accent}
QAbstractSpinBox::up-button,QAbstractSpinBox::down-button{subcontrol-origin:border;width:20px;border:0;background:transparent}
QAbstractSpinBox::up-button{subcontrol-position:top right}
QAbstractSpinBox::down-button{subcontrol-position:bottom right}
QAbstractSpinBox::up-arrow{image:url(:/icons/spin-up.svg);width:10px;height:10px}
QAbstractSpinBox::down-arrow{image:url(:/icons/spin-down.svg);width:10px;height:10px}
QComboBox::drop-down{border:0;width:24px}
QComboBox::down-arrow{image:url(:/icons/spin-down.svg);width:12px;height:12px}
QComboBox QAbstractItemView{background:@surface;border:1px solid @edge;selection-background-color:@accentSoft;selection-color:@text;outline:0}
QCheckBox,QRadioButton{spacing:8px}
QCheckBox::indicator,QRadioButton::indicator{width:16px;height:16px;border:1px solid @muted;background:@field}
QCheckBox::indicator{border-radius:4px}
QRadioButton::indicator{border-radius:9px}
QCheckBox::indicator:checked{background:@accent;border-color:@accent;image:url(:/icons/tick-@mode.svg)}
QRadioButton::indicator:checked{background:@field;border:5px solid @accent;width:8px;height:8px}
QSlider::groove:horizontal{height:4px;border-radius:2px;background:@border}
QSlider::sub-page:horizontal{background:@accent;border-radius:2px}
QSlider::handle:horizontal{width:12px;height:12px;margin:-6px 0;border-radius:8px;background:@segmentOn;border:2px solid @accent}
QProgressBar{background:@border;border:0;border-radius:2px;min-height:4px;max-height:4px}
QProgressBar::chunk{background:@accent;border-radius:2px}
QScrollArea{background:transparent;border:0}
QScrollBar{background:transparent;border:0;margin:0}
QScrollBar:vertical{width:8px}
QScrollBar:horizontal{height:8px}
QScrollBar::handle{background:@edge;border-radius:3px;min-height:32px;min-width:32px;margin:1px}
QScrollBar::handle:hover{background:@muted}
QScrollBar::add-line,QScrollBar::sub-line{width:0;height:0}
QScrollBar::add-page,QScrollBar::sub-page{background:transparent}
QTabWidget::pane{border:0}
QTabBar{qproperty-drawBase:0}
QTabBar::tab{background:transparent;border:0;border-bottom:2px solid transparent;padding:8px 4px;margin-right:16px;color:@muted}
QTabBar::tab:selected{color:@text;border-bottom-color:@accent;font-weight:600}
QAbstractItemView{background:@surface;alternate-background-color:@zebra;border:0;selection-background-color:@accentSoft;selection-color:@text;
  gridline-color:@border;outline:0}
QHeaderView{background:@surface;border:0}
QHeaderView::section{background:@surface;border:0;border-bottom:1px solid @border;padding:6px 8px;color:@muted}
QSplitter::handle{background:transparent}
QToolTip{background:@raised;color:@text;border:1px solid @edge;padding:4px 8px}
)";

/// What a card, the rail and the other bars of the window are painted with.
constexpr const char *kFrames = R"(
QFrame#rail{background:@surface;border:0;border-right:1px solid @border}
QFrame#topBar{background:@surface;border:0;border-bottom:1px solid @border}
QFrame#jobBar{background:@surface;border:0;border-top:1px solid @border}
QTableView::item{padding-left:5px;border:0}
QPushButton[kind="state"]{background:@raised;border:1px solid @raised;border-radius:8px;text-align:left;padding:0}
QPushButton[kind="state"]:hover,QPushButton[kind="state"]:focus{border-color:@accent}
)";

QString styleSheet(const Colors &c)
{
    QString sheet = QString::fromLatin1(kStyleSheet) + QString::fromLatin1(kFrames);
    const auto put = [&sheet](const char *key, const QColor &color) { sheet.replace(QLatin1String(key), color.name()); };
    put("@accentHover", mix(c.accent, c.text, 0.15)); // the longer names first
    put("@accentSoft", soft(c.accent));
    put("@accent", c.accent);
    put("@onAccent", c.onAccent);
    put("@segmentOn", c.isDark ? QColor("#3a4250") : c.surface);
    put("@surface", c.surface);
    put("@raised", c.raised);
    put("@border", c.border);
    put("@edge", c.edge);
    put("@field", c.field);
    put("@button", c.isDark ? c.raised : c.surface);
    put("@zebra", mix(c.surface, c.raised, 0.5));
    put("@text", c.text);
    put("@muted", c.muted);
    put("@bad", c.bad);
    sheet.replace(QLatin1String("@mode"), QLatin1String(c.isDark ? "dark" : "light"));
    return sheet;
}

QPalette palette(const Colors &c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::Base, c.surface);
    p.setColor(QPalette::AlternateBase, c.raised);
    p.setColor(QPalette::Button, c.surface);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        p.setColor(role, c.text);
        p.setColor(QPalette::Disabled, role, c.muted);
    }
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::ToolTipBase, c.raised);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Link, c.accent);
    return p;
}

/// The desktop's palette, before ours replaced it.
bool systemIsDark(const QApplication &application)
{
    static const bool isDark = application.palette().color(QPalette::Window).lightness() < 128;
    return isDark;
}

double luminance(const QColor &color)
{
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Colors &colors()
{
    return *currentColors;
}

QColor colorOf(Tone tone)
{
    const Colors &c = colors();
    switch (tone) {
    case Tone::Text: return c.text;
    case Tone::Muted: return c.muted;
    case Tone::Accent: return c.accent;
    case Tone::OnAccent: return c.onAccent;
    case Tone::Good: return c.good;
    case Tone::Warn: return c.warn;
    case Tone::Bad: return c.bad;
    }
    return c.text;
}

void applyScheme(QApplication &application, Scheme scheme)
{
    const bool systemDark = systemIsDark(application);
    currentColors = scheme == Scheme::Dark || (scheme == Scheme::System && systemDark) ? &kDark : &kLight;
    static const bool hasFusion = [] {
        QApplication::setStyle(QStyleFactory::create("Fusion"));
        return true;
    }();
    Q_UNUSED(hasFusion)
    QFont base;
    base.setFamilies({"Inter", "Noto Sans", "Segoe UI", "DejaVu Sans", "WenQuanYi Micro Hei", "Noto Sans CJK SC"});
    base.setPixelSize(13);
    QApplication::setFont(base);
    QApplication::setPalette(palette(colors()));
    application.setStyleSheet(styleSheet(colors()));
}

QColor mix(const QColor &a, const QColor &b, double t)
{
    const auto between = [t](float x, float y) { return static_cast<float>(x + (y - x) * t); };
    return QColor::fromRgbF(between(a.redF(), b.redF()), between(a.greenF(), b.greenF()), between(a.blueF(), b.blueF()));
}

QColor soft(const QColor &color)
{
    return mix(colors().surface, color, colors().isDark ? 0.16 : 0.09);
}

QColor softWarn()
{
    return colors().isDark ? soft(colors().warn) : QColor("#fff3dc"); // the light scheme's warning colour would look brown
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor readable(const QColor &color, const QColor &ground)
{
    double t = 0;
    while (t < 1 && contrast(mix(color, colors().text, t), ground) < 4.6)
        t += 0.05;
    return mix(color, colors().text, t);
}

QColor ramp(double value)
{
    static const std::array<QColor, 6> stops{"#3b1350", "#42417f", "#2f6b8b", "#23958a", "#5fc265", "#f3e54a"};
    const double x = std::clamp(value, 0.0, 1.0) * 5;
    const auto i = static_cast<size_t>(std::min(x, 4.0));
    return mix(stops[i], stops[i + 1], x - static_cast<double>(i));
}

QColor absent()
{
    return mix(colors().surface, colors().raised, 0.7);
}

QFont font(int pixels, int weight)
{
    QFont f = QApplication::font();
    f.setPixelSize(pixels);
    f.setWeight(static_cast<QFont::Weight>(weight));
    return f;
}

QFont monospaced(int pixels)
{
    QFont f;
    f.setFamilies({"Noto Sans Mono", "DejaVu Sans Mono", "monospace"});
    f.setStyleHint(QFont::Monospace);
    f.setPixelSize(pixels);
    return f;
}

QString typeName(Site site)
{
    switch (site) {
    case Site::Query: return "Q";
    case Site::Key: return "K";
    case Site::Value: return "V";
    case Site::Prompt: return QApplication::translate("moa::ui::Types", "Prompt");
    case Site::Output: return "O";
    case Site::FfnUp: return "UP";
    case Site::FfnGate: return "GATE";
    case Site::FfnDown: return "DOWN";
    case Site::Parallel: return QApplication::translate("moa::ui::Types", "Parallel");
    }
    return {};
}

} // namespace moa::ui
