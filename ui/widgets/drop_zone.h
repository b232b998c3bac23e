// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QAbstractButton>

#include <filesystem>
#include <vector>

namespace moa::ui {

/// The local files and folders of a drag; empty where it holds something else.
[[nodiscard]] std::vector<std::filesystem::path> droppedPaths(const QMimeData *data);

/// A dashed place to drop files on or to press for choosing them.
class DropZone final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit DropZone(const QString &iconName, QWidget *parent = nullptr);
    /// A tall one has three centred lines, a low one the title alone beside the icon.
    void setTexts(const QString &title, const QString &text = {}, const QString &note = {});
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }
    /// Draws it as the target while something is dragged over the page.
    void setTarget(bool isTarget);

signals:
    void dropped(const std::vector<std::filesystem::path> &paths);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_iconName, m_title, m_text, m_note;
    bool m_isTarget = false;
};

} // namespace moa::ui
