// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/error_text.h"

#include <QCoreApplication>

namespace moa::ui {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("moa::ui::Errors", source);
}

struct Words {
    QString title, advice;
};

Words wordsFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage: return {text(QT_TRANSLATE_NOOP("moa::ui::Errors", "This can't be done like that.")), {}};
    case ErrorCode::Config:
        return {text(QT_TRANSLATE_NOOP("moa::ui::Errors", "These settings can't be run.")),
                text(QT_TRANSLATE_NOOP("moa::ui::Errors", "Change the setting that is named."))};
    case ErrorCode::InputFile:
        return {text(QT_TRANSLATE_NOOP("moa::ui::Errors", "A file can't be used.")),
                text(QT_TRANSLATE_NOOP("moa::ui::Errors", "Choose another file, or mend what is named."))};
    case ErrorCode::OutputFile:
        return {text(QT_TRANSLATE_NOOP("moa::ui::Errors", "A file can't be written.")),
                text(QT_TRANSLATE_NOOP("moa::ui::Errors", "Make room on the disk, or choose a folder that you may write to."))};
    case ErrorCode::OutOfMemory:
        return {text(QT_TRANSLATE_NOOP("moa::ui::Errors", "There is not enough memory.")),
                text(QT_TRANSLATE_NOOP("moa::ui::Errors", "Take a smaller micro-batch, shorter examples or fewer adapters."))};
    case ErrorCode::Diverged:
        return {text(QT_TRANSLATE_NOOP("moa::ui::Errors", "The training diverged.")),
                text(QT_TRANSLATE_NOOP("moa::ui::Errors",
                                       "Take a lower learning rate or limit the gradient; what was kept can be resumed."))};
    case ErrorCode::Stopped: return {text(QT_TRANSLATE_NOOP("moa::ui::Errors", "It was stopped.")), {}};
    case ErrorCode::Device:
        return {text(QT_TRANSLATE_NOOP("moa::ui::Errors", "The device failed.")),
                text(QT_TRANSLATE_NOOP("moa::ui::Errors",
                                       "Choose another device in the training settings, or run the self-check on Home."))};
    case ErrorCode::Internal: break;
    }
    return {text(QT_TRANSLATE_NOOP("moa::ui::Errors", "Something went wrong inside the program.")),
            text(QT_TRANSLATE_NOOP("moa::ui::Errors", "Copy this and report it; what was kept is not touched."))};
}

} // namespace

QString ErrorText::text() const
{
    if (advice.isEmpty())
        return what;
    const bool isSentence = !what.isEmpty() && what.back().isPunct();
    return what + (isSentence ? " " : ". ") + advice;
}

ErrorText explain(const Error &error)
{
    const QString details = QString::fromStdString(describe(error));
    const Words words = wordsFor(error.code);
    return {words.title, details.section('\n', 0, 0), words.advice, details};
}

QString remedyText(const nlohmann::json &remedy)
{
    return text(QT_TRANSLATE_NOOP("moa::ui::Errors", "Use %1"))
        .arg(QString::fromStdString(remedy.is_string() ? remedy.get<std::string>() : remedy.dump()));
}

} // namespace moa::ui
