// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/token_look.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace moa::ui {

namespace {

constexpr QChar kLineEnd(0x21b5), kTab(0x21e5), kSpace(0x00b7);

} // namespace

TokenRole roleOf(const PreviewToken &token)
{
    return token.isCut ? TokenRole::Cut : token.supervised ? TokenRole::Learnt : TokenRole::Context;
}

QString roleName(TokenRole role)
{
    switch (role) {
    case TokenRole::Context: return QCoreApplication::translate("moa::ui::TokenRole", "context");
    case TokenRole::Learnt: return QCoreApplication::translate("moa::ui::TokenRole", "learnt from");
    case TokenRole::Cut: break;
    }
    return QCoreApplication::translate("moa::ui::TokenRole", "cut off");
}

QColor roleGround(TokenRole role)
{
    const Colors &c = colors();
    switch (role) {
    case TokenRole::Context: return mix(c.surface, c.raised, 0.8);
    case TokenRole::Learnt: return mix(c.surface, c.good, c.isDark ? 0.28 : 0.17);
    case TokenRole::Cut: break;
    }
    return mix(c.surface, c.bad, c.isDark ? 0.26 : 0.12);
}

QColor roleMark(TokenRole role)
{
    const Colors &c = colors();
    switch (role) {
    case TokenRole::Context: return mix(c.surface, c.muted, 0.45);
    case TokenRole::Learnt: return mix(c.surface, c.good, 0.8);
    case TokenRole::Cut: break;
    }
    return mix(c.surface, c.bad, 0.8);
}

RoleCounts countRoles(const std::vector<PreviewToken> &tokens)
{
    RoleCounts counts;
    for (const PreviewToken &token : tokens)
        switch (roleOf(token)) {
        case TokenRole::Context: ++counts.context; break;
        case TokenRole::Learnt: ++counts.learnt; break;
        case TokenRole::Cut: ++counts.cut; break;
        }
    return counts;
}

QString visibleText(const PreviewToken &token)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString whole = decoder(QByteArrayView(token.text.data(), static_cast<qsizetype>(token.text.size())));
    if (decoder.hasError()) { // a part of a character
        QStringList bytes;
        for (const char byte : token.text)
            bytes << QString("%1").arg(static_cast<unsigned char>(byte), 2, 16, QChar('0'));
        return bytes.join(' ');
    }
    QString seen;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const QChar c = whole[i];
        seen += c == '\n'                             ? kLineEnd
                : c == '\t'                           ? kTab
                : c == '\r'                           ? QChar(0x240d)
                : c == ' ' && i > 0 && !token.special ? kSpace
                                                      : c;
    }
    return seen;
}

bool beginsWord(const PreviewToken &token)
{
    return token.special || token.text.empty() || token.text[0] == ' ' || token.text[0] == '\n' || token.text[0] == '\t' ||
           static_cast<unsigned char>(token.text[0]) >= 0xe3; // scripts without spaces, such as Chinese
}

bool endsLine(const PreviewToken &token)
{
    return !token.text.empty() && token.text.back() == '\n';
}

} // namespace moa::ui
