<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>moa::ui::AdapterCard</name>
    <message numerus="yes">
        <location filename="../ui/pages/mixture/inspector.cpp" line="+97"/>
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Changes %n selected place(s) only.</source>
        <translation>
            <numerusform>Changes %n selected place only.</numerusform>
            <numerusform>Changes %n selected places only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%n more, all at their defaults</source>
        <translation>
            <numerusform>%n more, at its default</numerusform>
            <numerusform>%n more, all at their defaults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n more, %1 changed</source>
        <translation>
            <numerusform>%n more, %1 changed</numerusform>
            <numerusform>%n more, %1 changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::BoardSet</name>
    <message numerus="yes">
        <location filename="../ui/models/board_set.cpp" line="+105"/>
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+14"/>
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::ChangeCard</name>
    <message numerus="yes">
        <location filename="../ui/pages/evaluate/change_card.cpp" line="+91"/>
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::ChatPage</name>
    <message numerus="yes">
        <location filename="../ui/pages/chat_page.cpp" line="+343"/>
        <source>Ask all %n lanes…</source>
        <translation>
            <numerusform>Ask the lane…</numerusform>
            <numerusform>Ask all %n lanes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::EvaluatePage</name>
    <message numerus="yes">
        <location filename="../ui/pages/evaluate_page.cpp" line="+144"/>
        <source>%n earlier evaluation(s) can&apos;t be read.</source>
        <translation>
            <numerusform>%n earlier evaluation can&apos;t be read.</numerusform>
            <numerusform>%n earlier evaluations can&apos;t be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+129"/>
        <source>Delete %n result(s)?</source>
        <translation>
            <numerusform>Delete %n result?</numerusform>
            <numerusform>Delete %n results?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::EvaluationBoard</name>
    <message numerus="yes">
        <location filename="../ui/models/evaluation_board.cpp" line="+293"/>
        <source>%n program(s) written, not run</source>
        <translation>
            <numerusform>%n program written, not run</numerusform>
            <numerusform>%n programs written, not run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::ExportReport</name>
    <message numerus="yes">
        <location filename="../ui/pages/export/export_report.cpp" line="+73"/>
        <source>Largest difference between logits on %n prompt(s): %1</source>
        <translation>
            <numerusform>Largest difference between logits on %n prompt: %1</numerusform>
            <numerusform>Largest difference between logits on %n prompts: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::FigureStrip</name>
    <message numerus="yes">
        <location filename="../ui/pages/train/figure_strip.cpp" line="+99"/>
        <source>%1 in %n steps</source>
        <translation>
            <numerusform>%1 in %n step</numerusform>
            <numerusform>%1 in %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+24"/>
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::FilesCard</name>
    <message numerus="yes">
        <location filename="../ui/pages/data/files_card.cpp" line="+180"/>
        <source>%1 · %Ln row(s)</source>
        <translation>
            <numerusform>%1 · %Ln row</numerusform>
            <numerusform>%1 · %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::HomePage</name>
    <message numerus="yes">
        <location filename="../ui/pages/home_page.cpp" line="+85"/>
        <location line="+91"/>
        <source>All %n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>All %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::JobBar</name>
    <message numerus="yes">
        <location filename="../ui/shell/job_bar.cpp" line="+127"/>
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::LaneCard</name>
    <message numerus="yes">
        <location filename="../ui/pages/chat/lane_card.cpp" line="+273"/>
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+96"/>
        <source>Prompt: %n token(s)</source>
        <translation>
            <numerusform>Prompt: %n token</numerusform>
            <numerusform>Prompt: %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::LengthCard</name>
    <message numerus="yes">
        <location filename="../ui/pages/data/length_card.cpp" line="+157"/>
        <source>%Ln example(s) lose %1 tokens.</source>
        <translation>
            <numerusform>%Ln example loses %1 tokens.</numerusform>
            <numerusform>%Ln examples lose %1 tokens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::MixturePage</name>
    <message numerus="yes">
        <location filename="../ui/pages/mixture_page.cpp" line="+269"/>
        <source>%n thing(s) can&apos;t be run:</source>
        <translation>
            <numerusform>%n thing can&apos;t be run:</numerusform>
            <numerusform>%n things can&apos;t be run:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::PreflightCard</name>
    <message numerus="yes">
        <location filename="../ui/pages/train/preflight_card.cpp" line="+332"/>
        <source>About %n steps.</source>
        <translation>
            <numerusform>About %n step.</numerusform>
            <numerusform>About %n steps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::PreviewCard</name>
    <message numerus="yes">
        <location filename="../ui/pages/data/preview_card.cpp" line="+300"/>
        <source>%Ln token(s) are lost:</source>
        <translation>
            <numerusform>%Ln token is lost:</numerusform>
            <numerusform>%Ln tokens are lost:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::ProblemsCard</name>
    <message numerus="yes">
        <location filename="../ui/pages/data/problems_card.cpp" line="+104"/>
        <source>Training leaves these %Ln row(s) out; the first %1 are shown.</source>
        <translation>
            <numerusform>Training leaves this row out; the first %1 are shown.</numerusform>
            <numerusform>Training leaves these %Ln rows out; the first %1 are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Training leaves these %Ln row(s) out.</source>
        <translation>
            <numerusform>Training leaves this row out.</numerusform>
            <numerusform>Training leaves these %Ln rows out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::RunSettings</name>
    <message numerus="yes">
        <location filename="../ui/pages/runs/run_settings.cpp" line="+119"/>
        <source>%1 of %n setting(s)</source>
        <translation>
            <numerusform>%1 of %n setting</numerusform>
            <numerusform>%1 of %n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::RunsPage</name>
    <message numerus="yes">
        <location filename="../ui/pages/runs_page.cpp" line="+293"/>
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+59"/>
        <source>Move %n run(s) to the bin?</source>
        <translation>
            <numerusform>Move %n run to the bin?</numerusform>
            <numerusform>Move %n runs to the bin?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::SetUpView</name>
    <message numerus="yes">
        <location filename="../ui/pages/train/set_up_view.cpp" line="+304"/>
        <source>Advanced · %n differ from the defaults</source>
        <translation>
            <numerusform>Advanced · %n differs from its default</numerusform>
            <numerusform>Advanced · %n differ from the defaults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::TintBar</name>
    <message numerus="yes">
        <location filename="../ui/pages/chat/tint_bar.cpp" line="+198"/>
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n tie</numerusform>
            <numerusform>%n ties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::TopBar</name>
    <message numerus="yes">
        <location filename="../ui/shell/top_bar.cpp" line="+73"/>
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moa::ui::ValidationCard</name>
    <message numerus="yes">
        <location filename="../ui/pages/data/validation_card.cpp" line="+162"/>
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+13"/>
        <source>%Ln row(s) to measure the loss on</source>
        <translation>
            <numerusform>%Ln row to measure the loss on</numerusform>
            <numerusform>%Ln rows to measure the loss on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>%Ln example(s) kept apart, drawn with seed %1</source>
        <translation>
            <numerusform>%Ln example kept apart, drawn with seed %1</numerusform>
            <numerusform>%Ln examples kept apart, drawn with seed %1</numerusform>
        </translation>
    </message>
</context>
</TS>
