// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/export/export_order.h"
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QProgressBar;

namespace moa::ui {

class ErrorNotice;
class ExportReport;
class FormatChoice;

/// Writes an adapter for other programs: in which form, where to, and whether what was written is loaded again and compared. The
/// work is a job of the Studio's; a dialog that is closed meanwhile lets it go on.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `source` is a run's or an adapter's folder.
    ExportDialog(Studio &studio, std::filesystem::path source, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFolderRow();
    [[nodiscard]] QWidget *makeProgress();
    [[nodiscard]] QLayout *makeFoot();
    void setTexts();
    void readSource();
    void tryFormats();
    void begin();
    void take(const ExportOrder &order, ExportOutcome outcome);
    void suggestFolder();
    void update();
    void showProgress();
    [[nodiscard]] bool isRunning() const { return m_job && !m_job->hasEnded(); }
    [[nodiscard]] QString baseName() const;
    [[nodiscard]] QString reasonAgainstVerifying() const;
    [[nodiscard]] QString reasonAgainstExport() const;

    Studio &m_studio;
    std::filesystem::path m_source;
    std::optional<ModelSpec> m_base; ///< of a run; an adapter's folder names none
    QPointer<Job> m_job, m_trying;
    bool m_isSuggested = true; ///< the folder is ours, not the person's
    ToneLabel *m_title, *m_place, *m_formatTitle, *m_folderTitle, *m_verifyNote, *m_progressText;
    FormatChoice *m_formats;
    QLineEdit *m_folder;
    QPushButton *m_choose;
    QCheckBox *m_verify;
    ErrorNotice *m_error;
    ExportReport *m_report;
    QWidget *m_progress = nullptr;
    QProgressBar *m_bar;
    QPushButton *m_stop, *m_close, *m_export;
};

} // namespace moa::ui
