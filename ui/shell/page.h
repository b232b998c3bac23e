// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

#include <QWidget>

#include <vector>

namespace moa::ui {

/// One of the window's pages. It reads and changes what the Studio holds, and draws itself from that: nothing of importance lives
/// in a page's widgets alone. Texts are set inside onLanguage().
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(Studio &studio, QWidget *parent = nullptr) : QWidget(parent), m_studio(studio) {}

    /// Called each time the page comes to the front; the first call is where files may first be touched.
    virtual void shown() {}
    /// The job that the job bar shows while this page is in front; null: the running one.
    [[nodiscard]] virtual Job *ownJob() const { return nullptr; }

protected:
    [[nodiscard]] Studio &studio() const { return m_studio; }

private:
    Studio &m_studio;
};

/// A page as the rail offers it.
struct PageEntry {
    const char *key;  ///< such as `home`; also its icon's name
    const char *word; ///< QT_TRANSLATE_NOOP("moa::ui::Pages", …)
    Page *(*make)(Studio &studio);
};

/// All pages, in the rail's order (Ctrl+1 …). A new page is one pair of files and its line here.
[[nodiscard]] const std::vector<PageEntry> &pages();

} // namespace moa::ui
