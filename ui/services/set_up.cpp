// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/set_up.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSaveFile>
#include <QUndoCommand>

namespace moa::ui {

namespace {

constexpr int kSaveAfterMilliseconds = 300;
constexpr qint64 kMergeMilliseconds = 1000;

QString pathText(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

} // namespace

/// One step of the history.
class SetUpEdit final : public QUndoCommand
{
public:
    SetUpEdit(SetUp &setUp, const QString &what, RunConfig before, RunConfig after)
        : QUndoCommand(what), m_setUp(setUp), m_before(std::move(before)), m_after(std::move(after))
    {
        m_clock.start();
    }
    void undo() override { m_setUp.set(m_before); }
    void redo() override { m_setUp.set(m_after); }
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const SetUpEdit *>(other);
        if (next->text() != text() || m_clock.elapsed() > kMergeMilliseconds)
            return false;
        m_after = next->m_after;
        m_clock.restart();
        return true;
    }

private:
    SetUp &m_setUp;
    RunConfig m_before, m_after;
    QElapsedTimer m_clock;
};

SetUp::SetUp(const std::filesystem::path &folder, QObject *parent) : QObject(parent), m_file(folder / "set-up.json")
{
    m_history.setUndoLimit(200);
    m_save.setSingleShot(true);
    m_save.setInterval(kSaveAfterMilliseconds);
    connect(&m_save, &QTimer::timeout, this, &SetUp::save);
    QFile file(pathText(m_file));
    if (file.open(QFile::ReadOnly)) {
        const QByteArray text = file.readAll();
        nlohmann::json document = nlohmann::json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
        if (document.is_object()) // what can't be read leaves the defaults
            m_config = readRunConfig(std::move(document)).config;
    }
}

SetUp::~SetUp()
{
    if (m_save.isActive())
        save();
}

void SetUp::edit(const QString &what, const std::function<void(RunConfig &)> &change)
{
    RunConfig next = m_config;
    change(next);
    replace(what, std::move(next));
}

void SetUp::replace(const QString &what, RunConfig config)
{
    if (toJson(config) != toJson(m_config))
        m_history.push(new SetUpEdit(*this, what, m_config, std::move(config)));
}

void SetUp::set(RunConfig config)
{
    m_config = std::move(config);
    m_save.start();
    emit changed();
}

void SetUp::save()
{
    m_save.stop();
    QDir().mkpath(pathText(m_file.parent_path()));
    QSaveFile file(pathText(m_file));
    const std::string text = toJson(m_config).dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
    if (file.open(QFile::WriteOnly)) {
        file.write(text.data(), static_cast<qint64>(text.size()));
        file.commit();
    }
}

} // namespace moa::ui
