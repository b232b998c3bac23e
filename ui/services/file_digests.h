// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/jobs/job_queue.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <map>

namespace moa::ui {

/// SHA-256 of files, computed beside everything else: what tells one version of an adapter from another.
class FileDigests final : public QObject
{
    Q_OBJECT
public:
    explicit FileDigests(JobQueue &light, QObject *parent = nullptr);

    /// The digest in hex; empty while it is not known, which it is some time after the first call. A folder stands for the
    /// adapter.pth in it.
    [[nodiscard]] QString of(const std::filesystem::path &path);

signals:
    void changed();

private:
    JobQueue &m_light;
    std::map<std::filesystem::path, QString> m_digests; ///< empty: asked for, or not to be had
};

} // namespace moa::ui
