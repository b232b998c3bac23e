#!/usr/bin/env bash
# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sets everything up, builds everything and runs all tests. Arguments go to ctest, such as -R tst_zip.
#
#   MOA_WERROR=ON    warnings are errors
set -euo pipefail
source "$(dirname "$0")/environment.sh"

"$root/packaging/deps.sh" --tests
configure -DMOA_BUILD_TESTS=ON -DMOA_WERROR="${MOA_WERROR:-OFF}" -DMOA_LLAMA3_TOKENIZER="$llama3_tokenizer"
compile all
ctest --test-dir "$build" --output-on-failure --no-tests=error --parallel "$(nproc)" "$@"
