// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/program.h"
#include "app/terminal/presets.h"
#include "engine/create_engine.h"
#include "ui/services/language.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/socket.h>
#include <unistd.h>

namespace {

struct Arguments {
    QString workspace, open, language;
    moa::ui::Scheme scheme = moa::ui::Scheme::System;
    bool hasScheme = false;
    bool quitsWhenShown = false;
};

/// What is remembered must not depend on where the program was started.
QString absolute(const QString &path)
{
    return path.isEmpty() ? path : QDir::current().absoluteFilePath(path);
}

/// Ends the program on --help, --version and what it does not know.
Arguments parse(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription("Fine-tunes language models with mixtures of adapters.");
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption workspace("workspace", "Folder of the runs.", "DIR");
    const QCommandLineOption open("open", "A run, a model or an adapter to open.", "PATH");
    const QCommandLineOption language("lang", "en, de or zh_CN, for this start.", "LANG");
    const QCommandLineOption theme("theme", "light, dark or system, for this start.", "THEME");
    const QCommandLineOption quit("quit-when-shown", "Say \"shown\" as soon as the window is there, and end; to time the start.");
    parser.addOptions({workspace, open, language, theme, quit});
    parser.process(application);
    Arguments arguments{absolute(parser.value(workspace)), absolute(parser.value(open)), parser.value(language),
                        moa::ui::Scheme::System,           parser.isSet(theme),          parser.isSet(quit)};
    const QString scheme = parser.value(theme);
    arguments.scheme = scheme == "dark"    ? moa::ui::Scheme::Dark
                       : scheme == "light" ? moa::ui::Scheme::Light
                                           : moa::ui::Scheme::System;
    const bool isKnownScheme = scheme.isEmpty() || scheme == "dark" || scheme == "light" || scheme == "system";
    const bool isKnownLanguage = arguments.language.isEmpty() || moa::ui::languages().contains(arguments.language);
    if (!isKnownScheme || !isKnownLanguage || !parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "moa-studio: %s\n",
                     !isKnownScheme     ? "--theme is light, dark or system"
                     : !isKnownLanguage ? "--lang is en, de or zh_CN"
                                        : "it takes no argument but its options; see --help");
        std::exit(2);
    }
    return arguments;
}

moa::ui::Surroundings surroundingsOf(const Arguments &arguments)
{
    moa::ui::Surroundings surroundings;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/moa-studio";
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/moa-studio";
    surroundings.workspace = (arguments.workspace.isEmpty() ? data + "/runs" : arguments.workspace).toStdString();
    surroundings.settings = config.toStdString();
    for (const std::string &name : moa::presetNames())
        surroundings.presets.push_back({QString::fromStdString(name), std::string(*moa::presetText(name))});
    surroundings.sampleModel = moa::sampleModel().value_or(std::filesystem::path());
    surroundings.sampleTrain = moa::sampleProblems(moa::SampleSet::Train).value_or(std::filesystem::path());
    surroundings.sampleTest = moa::sampleProblems(moa::SampleSet::Test).value_or(std::filesystem::path());
    return surroundings;
}

int signalSockets[2]{-1, -1};

/// A termination asked for from outside closes the window as a person would, keeping what the training has learnt.
void closeOnSignals(moa::ui::MainWindow &window)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, signalSockets) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalSockets[1], QSocketNotifier::Read, &window);
    QObject::connect(notifier, &QSocketNotifier::activated, &window, [&window, notifier] {
        notifier->setEnabled(false);
        window.stopAndClose();
    });
    struct sigaction action {
    };
    action.sa_handler = [](int) {
        const char byte = 0;
        [[maybe_unused]] const auto written = write(signalSockets[0], &byte, 1);
    };
    action.sa_flags = SA_RESETHAND; // a second one ends it at once
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaction(signal, &action, nullptr);
}

} // namespace

int moaProgram(int argc, char **argv)
{
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setApplicationName("moa-studio");
    QApplication::setApplicationDisplayName("MoA Studio");
    QApplication::setApplicationVersion(MOA_VERSION);
    QApplication::setDesktopFileName("moa-studio");
    QApplication::setQuitOnLastWindowClosed(false); // hidden in the tray it goes on
    const Arguments arguments = parse(application);

    moa::ui::translateTheEngine();
    const std::unique_ptr<moa::Engine> engine = moa::createEngine();
    moa::ui::NativeDialogs dialogs;
    moa::ui::Studio studio(*engine, surroundingsOf(arguments), dialogs);
    moa::ui::Preferences &preferences = studio.preferences();
    moa::ui::applyScheme(application, arguments.hasScheme ? arguments.scheme : preferences.scheme());
    moa::ui::applyLanguage(arguments.language.isEmpty() ? preferences.language() : arguments.language);
    QObject::connect(&preferences, &moa::ui::Preferences::schemeChanged, &application,
                     [&] { moa::ui::applyScheme(application, preferences.scheme()); });
    QObject::connect(&preferences, &moa::ui::Preferences::languageChanged, &application,
                     [&] { moa::ui::applyLanguage(preferences.language()); });

    moa::ui::MainWindow window(studio);
    if (arguments.quitsWhenShown)
        QObject::connect(&window, &moa::ui::MainWindow::appeared, [] {
            std::puts("shown");
            std::fflush(stdout);
            std::_Exit(EXIT_SUCCESS); // before anything is begun
        });
    if (!arguments.open.isEmpty())
        QObject::connect(&window, &moa::ui::MainWindow::appeared, &window, [&] { window.open(arguments.open); });
    window.showPage("home");
    window.show();
    closeOnSignals(window);
    return QApplication::exec();
}
