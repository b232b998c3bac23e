#!/usr/bin/env bash
# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sets everything up and builds. Where there is a display it opens MoA Studio, whose Home offers to train the sample in one click.
# Else, or with --terminal, it fine-tunes the sample model with Soft MoA in the terminal: what it answers before and after, how many
# of 50 test problems it gets right before and after, and where the adapter lies.
#
#   packaging/start.sh [--terminal]
set -euo pipefail
source "$(dirname "$0")/environment.sh"

(($# == 0)) || [[ $* == --terminal ]] || fail "it takes no argument but --terminal."

problems=50
questions=(
    "Tom has 35 marbles and gives 12 of them to his sister. How many marbles does he have left?"
    "A baker fills 6 boxes with 8 rolls each. How many rolls are in the boxes?"
    "Ana had 20 cards. She bought 15 more and lost 4. How many cards does she have now?"
)

heading() {
    printf '\n== %s\n' "$1"
}

# answers [moa options]: an answer to each question, on one line.
answers() {
    local question
    for question in "${questions[@]}"; do
        "$moa" generate --model sample --template alpaca --max-tokens 40 --prompt "$question" "$@" 2>/dev/null | tr -s '\n' ' '
        echo
    done
}

evaluate() {
    "$moa" eval --model sample --data sample --rule math --limit "$problems" --max-tokens 40 "$@"
}

has_display() {
    [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} && ${1:-} != --terminal ]]
}

heading "Setting up"
"$root/packaging/deps.sh"
# shellcheck disable=SC2119
configure
heading "Building"
if has_display "$@"; then
    compile moa moa-studio
    heading "Opening MoA Studio"
    exec "$build/app/moa-studio"
fi
compile moa
moa=$build/app/moa
"$moa" device

heading "Before: $problems test problems"
evaluate
mapfile -t before < <(answers)

heading "Fine-tuning with Soft MoA"
cd "$build"
adapter=$("$moa" train sample --json | sed -n 's/.*"adapter":"\([^"]*\)".*/\1/p')
[[ -n $adapter ]] || fail "the training wrote no adapter."
adapter=$(realpath "$adapter")

heading "After: the same problems"
evaluate --adapter "$adapter"
mapfile -t after < <(answers --adapter "$adapter")

heading "Answers"
for i in "${!questions[@]}"; do
    printf '%s\n  before: %s\n  after:  %s\n' "${questions[i]}" "${before[i]}" "${after[i]}"
done
heading "The adapter"
echo "$adapter"
echo "Talk with it: $moa chat --model sample --adapter $adapter"
