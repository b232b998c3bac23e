// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/chat_settings.h"
#include "ui/widgets/drawer.h"

class QComboBox;
class QDoubleSpinBox;
class QPlainTextEdit;
class QSpinBox;

namespace moa::ui {

/// System prompt, template and sampling, in a drawer over the lanes. Every change is told at once.
class SamplingDrawer final : public Drawer
{
    Q_OBJECT
public:
    enum Part { SamplingPart, TemplatePart, SystemPart };

    SamplingDrawer(const Catalog &catalog, QWidget *parent);
    /// Emits nothing.
    void setSettings(const ChatSettings &settings);
    /// Shows it with the focus in one of its parts.
    void open(Part part);

signals:
    void edited(const moa::ui::ChatSettings &settings);

private:
    void addRows();
    void setTexts();
    void fillTemplates();
    void showTemplateWords();
    void take();

    const Catalog &m_catalog;
    ChatSettings m_settings;
    ToneLabel *m_words;
    QPushButton *m_defaults;
    QPlainTextEdit *m_system;
    QComboBox *m_template;
    QDoubleSpinBox *m_temperature, *m_topP, *m_minP, *m_penalty;
    QSpinBox *m_topK, *m_maxTokens, *m_seed;
    bool m_isShowing = false;
};

} // namespace moa::ui
