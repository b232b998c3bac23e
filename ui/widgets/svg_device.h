// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPaintDevice>
#include <QSize>

#include <memory>

namespace moa::ui {

class SvgEngine;

/// Something to paint on that becomes an SVG document: lines, shapes and text in plain colours. Qt's own generator is in a module
/// that not every build of the application has.
class SvgDevice final : public QPaintDevice
{
public:
    explicit SvgDevice(QSize size);
    ~SvgDevice() override;
    /// The document, once the painter has ended.
    [[nodiscard]] QByteArray document() const;
    [[nodiscard]] QPaintEngine *paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace moa::ui
