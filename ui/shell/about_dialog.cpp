// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_dialog.h"

#include "ui/theme/kit.h"

#include <QTextBrowser>

namespace moa::ui {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    auto *name = label("MoA Studio " MOA_VERSION, 18, QFont::DemiBold);
    auto *what = label({}, 13);
    what->setWordWrap(true);
    auto *network = muted({}, 12, true);
    auto *parts = new QTextBrowser;
    parts->setObjectName("licencesText");
    parts->setOpenLinks(false);
    QPushButton *close = button({}, ButtonKind::Primary);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addWidget(name);
    column->addWidget(what);
    column->addWidget(network);
    column->addWidget(parts, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(560, 460);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    onLanguage(this, [=, this] {
        setWindowTitle(tr("About MoA Studio"));
        parts->setAccessibleName(tr("Licences"));
        what->setText(tr("Fine-tunes language models with mixtures of adapters, on one machine. The method is described in \"MoA: "
                         "Heterogeneous Mixture of Adapters for Parameter-Efficient Fine-Tuning of Large Language Models\" "
                         "(arXiv 2506.05928)."));
        network->setText(tr("It does not use the network, but for a run that one starts on several machines."));
        const QStringList rows{
            "MoA Studio · GPL-3.0-or-later",
            "Qt · LGPL-3.0",
            "QCustomPlot · GPL-3.0-or-later",
            "LibTorch (PyTorch) · BSD-3-Clause",
            "SentencePiece · Apache-2.0",
            "JSON for Modern C++ · MIT",
            "fmt · MIT",
            "tl::expected · CC0-1.0",
            "PCRE2 · BSD-3-Clause",
            "utf8proc · MIT",
            "SmolLM2-135M-Instruct · Apache-2.0",
        };
        parts->setHtml("<p><b>" + tr("Licences").toHtmlEscaped() + "</b></p><p>" + rows.join("<br>") + "</p><p>" +
                       tr("This program comes without any warranty. You may pass it on under the terms of the GNU General Public "
                          "License, version 3 or later.")
                           .toHtmlEscaped() +
                       "</p>");
        close->setText(tr("Close"));
    });
}

} // namespace moa::ui
