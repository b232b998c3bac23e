// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/file_digests.h"

#include <QCryptographicHash>
#include <QFile>

namespace moa::ui {

namespace {

constexpr qint64 kChunkBytes = 1 << 20;

/// Empty where the file can't be read or a stop was asked for.
QString digestOf(const std::filesystem::path &path, const std::stop_token &stop)
{
    std::error_code ignored;
    const std::filesystem::path whole = std::filesystem::is_directory(path, ignored) ? path / "adapter.pth" : path;
    QFile file(QString::fromStdString(whole.string()));
    if (!file.open(QFile::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        if (stop.stop_requested())
            return {};
        hash.addData(file.read(kChunkBytes));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

FileDigests::FileDigests(JobQueue &light, QObject *parent) : QObject(parent), m_light(light) {}

QString FileDigests::of(const std::filesystem::path &path)
{
    if (path.empty())
        return {};
    if (const auto found = m_digests.find(path); found != m_digests.end())
        return found->second;
    m_digests[path] = {};
    m_light.submit(
        tr("Reading"), QString::fromStdString(path.filename().string()), this,
        [path](const JobContext &context) -> Result<QString> { return digestOf(path, context.stop()); },
        [this, path](const QString &digest) {
            m_digests[path] = digest;
            emit changed();
        });
    return {};
}

} // namespace moa::ui
