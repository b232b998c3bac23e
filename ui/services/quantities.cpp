// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/quantities.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace moa::ui {

namespace {

QString scaled(double value, const char *const *units, double limit)
{
    int unit = 0;
    while (std::abs(value) >= limit && units[unit + 1]) {
        value /= 1000;
        ++unit;
    }
    const int decimals = unit == 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
    const QString number = QLocale().toString(value, 'f', decimals);
    return units[unit][0] == '\0' ? number : number + QChar(0xa0) + QLatin1String(units[unit]);
}

/// 4.8e-4, where QLocale would write 4.8E-04.
QString scientific(double value, int decimals)
{
    const QStringList parts = QString::number(value, 'e', decimals).split('e');
    return QLocale().toString(parts[0].toDouble(), 'f', decimals) + 'e' + QString::number(parts[1].toInt());
}

} // namespace

QString bytesText(int64_t bytes)
{
    static constexpr const char *kUnits[]{"B", "kB", "MB", "GB", "TB", nullptr};
    return scaled(static_cast<double>(bytes), kUnits, 1000);
}

QString countText(int64_t count)
{
    static constexpr const char *kUnits[]{"", "k", "M", "B", nullptr};
    return scaled(static_cast<double>(count), kUnits, 1000);
}

QString wholeText(int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString durationText(double seconds)
{
    const auto whole = static_cast<qint64>(std::llround(std::max(0.0, seconds)));
    const QLocale locale;
    if (whole < 90)
        return QCoreApplication::translate("moa::ui::Quantities", "%1 s").arg(locale.toString(whole));
    const qint64 minutes = (whole + 30) / 60;
    if (minutes < 60)
        return QCoreApplication::translate("moa::ui::Quantities", "%1 min").arg(locale.toString(minutes));
    return QCoreApplication::translate("moa::ui::Quantities", "%1 h %2 min").arg(locale.toString(minutes / 60)).arg(minutes % 60);
}

QString clockText(double secondsFromNow)
{
    return QLocale().toString(QDateTime::currentDateTime().addSecs(std::llround(secondsFromNow)).time(), "HH:mm");
}

QString shareText(double share, int decimals)
{
    return QLocale().toString(100 * share, 'f', decimals) + QChar(0xa0) + '%';
}

QString numberText(double value, int digits)
{
    if (!std::isfinite(value))
        return QString::fromUtf8("—");
    const double size = std::abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e6))
        return scientific(value, std::max(1, digits - 2));
    const int before = size == 0 ? 0 : static_cast<int>(std::floor(std::log10(size))) + 1; // the point; −1 in 0.012
    return QLocale().toString(size == 0 ? 0.0 : value, 'f', std::max(0, digits - before)); // no −0
}

QString changeText(double value, int digits)
{
    const QString sign = value > 0 ? QString("+") : value < 0 ? QString::fromUtf8("−") : QString();
    return sign + numberText(std::abs(value), digits);
}

} // namespace moa::ui
