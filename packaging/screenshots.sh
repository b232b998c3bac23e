#!/usr/bin/env bash
# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Works the desktop application with the real engine and the sample model through the whole story, on a screen that nobody sees, and
# saves a picture of every step: first start, training, chat, evaluation, runs, export, empty and error states, light and dark, every
# language, two sizes, 150 % scaling. Takes about seven minutes on two cores.
#
#   packaging/screenshots.sh OUT [FUNCTION ...]     FUNCTION: only these steps of tests/app/story, such as theFirstStart
set -euo pipefail
source "$(dirname "$0")/environment.sh"

(($# > 0)) || fail "name the folder for the pictures."
mkdir -p "$1"
pictures=$(cd "$1" && pwd)
shift

"$root/packaging/deps.sh"
configure -DMOA_BUILD_TESTS=ON
compile moa_story
workspace=$(mktemp -d)
trap 'rm -rf "$workspace"' EXIT

# story <scale> <prefix of the pictures' names> [functions]
story() {
    local scale=$1 prefix=$2
    shift 2
    env QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR="$scale" LC_ALL=C.UTF-8 QTEST_FUNCTION_TIMEOUT=3600000 MOA_SAMPLE_MODEL="$(sample_model)" \
        MOA_SHOTS="$pictures" MOA_SHOT_PREFIX="$prefix" MOA_STORY="$workspace" \
        xvfb-run --auto-servernum --server-args="-screen 0 3000x1800x24" "$build/tests/moa_story" "$@"
}

story 1 "" "$@"
(($# > 0)) || story 1.5 "scaled-150-" everyPageInEveryLook
echo "$(find "$pictures" -name '*.png' | wc -l) pictures in $pictures"
