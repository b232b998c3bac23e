// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html.h"

#include <fmt/format.h>

#include <array>

namespace moa {

namespace {

/// No part of it may name an address: the page is read from mails and archives, without a network.
constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2430; --faint: #5b6675; --line: #d9dee5; --soft: #f3f5f8;
  --accent: #2563a8; --c0: #2563a8; --c1: #c2571a; --c2: #2a8a57; --c3: #a63a7c; --c4: #7a5bc0; --c5: #a07800; --c6: #1b8a9a;
  --c7: #8a4b2d; --c8: #c43c3c; --c9: #5f6b7a; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181e; --ink: #e4e8ee; --faint: #98a3b2; --line: #333b47;
  --soft: #1c222b; --accent: #6aa5e8; --c0: #6aa5e8; --c1: #f09355; --c2: #5fc48f; --c3: #e07ab8; --c4: #ab92ee; --c5: #e0bd4a;
  --c6: #55c3d3; --c7: #c98c6c; --c8: #f07a7a; --c9: #9aa7b8; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 1120px; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 26px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 40px 0 8px; } h3 { font-size: 15px; margin: 0 0 4px; }
p, ul { margin: 4px 0 8px; } .faint { color: var(--faint); } ul { padding-left: 20px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 12px 6px 0; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; vertical-align: top; }
th { color: var(--faint); font-weight: 600; vertical-align: bottom; }
th:first-child, td:first-child { text-align: left; white-space: normal; min-width: 150px; overflow-wrap: anywhere; }
td small { display: block; color: var(--faint); font-size: 12px; }
.maps { display: flex; flex-wrap: wrap; gap: 24px; } figure { margin: 0; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; padding: 0; }
.legend svg { vertical-align: middle; margin-right: 6px; }
svg { max-width: 100%; height: auto; } svg.fixed { max-width: none; }
svg text { fill: var(--faint); font: 11px system-ui, sans-serif; } svg text.name { fill: var(--ink); font-size: 12px; }
.grid { stroke: var(--line); fill: none; } .curve { fill: none; stroke-width: 2; stroke-linejoin: round; }
.cell { fill: var(--accent); } .frame { fill: var(--soft); }
)";

/// Each colour as that of a line and of a dot.
std::string colourStyle()
{
    std::string style;
    for (size_t i = 0; i < 10; ++i)
        style += fmt::format(".k{0} {{ stroke: var(--c{0}); }} .k{0}.dot {{ fill: var(--c{0}); }}\n", i);
    return style;
}

} // namespace

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char letter : text)
        switch (letter) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&#39;"; break;
        default: {
            const bool isControl = static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
            safe += isControl ? std::string(letter == '\n' || letter == '\t' ? " " : "\xef\xbf\xbd") : std::string(1, letter);
        }
        }
    return safe;
}

std::string htmlPage(std::string_view title, std::string_view body)
{
    return fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
                       "<style>{}{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
                       escaped(title), kStyle, colourStyle(), body);
}

std::string colourClass(size_t index)
{
    return fmt::format("k{}", index % 10);
}

std::string svgTitle(std::string_view text)
{
    return fmt::format("<title>{}</title>", escaped(text));
}

} // namespace moa
