// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/special_tokens.h"

#include <algorithm>

namespace moa {

void SpecialTokenFinder::add(std::string_view name, TokenId id)
{
    if (name.empty() || !m_names.try_emplace(name, id).second)
        return;
    const auto place = std::lower_bound(m_lengths.begin(), m_lengths.end(), name.size(), std::greater<>());
    if (place == m_lengths.end() || *place != name.size())
        m_lengths.insert(place, name.size());
    m_firstBytes.set(static_cast<unsigned char>(name[0]));
}

SpecialTokenFinder::Hit SpecialTokenFinder::find(std::string_view text, size_t from) const
{
    if (m_names.empty())
        return {text.size(), 0, 0};
    for (size_t at = from; at < text.size(); ++at) {
        if (!m_firstBytes.test(static_cast<unsigned char>(text[at])))
            continue;
        for (const size_t length : m_lengths) {
            if (length > text.size() - at)
                continue;
            if (const auto found = m_names.find(text.substr(at, length)); found != m_names.end())
                return {at, length, found->second};
        }
    }
    return {text.size(), 0, 0};
}

} // namespace moa
