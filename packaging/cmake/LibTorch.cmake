# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The imported targets of LibTorch, made by hand: find_package(Torch) of a CUDA build insists on a CUDA toolkit, and we link
# the CPU half alone (the CUDA half is opened at run time, where it loads).
if(NOT LIBTORCH_DIR OR NOT EXISTS ${LIBTORCH_DIR}/lib/libtorch_cpu.so)
  message(FATAL_ERROR "LibTorch was not found at '${LIBTORCH_DIR}'. Run packaging/deps.sh, or pass -DLIBTORCH_DIR=<folder with include/ and lib/>.")
endif()
if(NOT EXISTS ${LIBTORCH_DIR}/include/ATen/ATen.h)
  message(FATAL_ERROR "${LIBTORCH_DIR} has no headers (include/ATen/ATen.h); install the complete LibTorch.")
endif()

add_library(moa_torch INTERFACE)
# After the system's own headers: the wheel carries another version of fmt, which must not hide the one that we link.
target_compile_options(moa_torch INTERFACE "SHELL:-idirafter ${LIBTORCH_DIR}/include"
  "SHELL:-idirafter ${LIBTORCH_DIR}/include/torch/csrc/api/include")
# -fopenmp: without it at::parallel_for, which lives in headers, is serial in our code. Ours and the wheel's libgomp are one.
target_compile_options(moa_torch INTERFACE -fopenmp)
file(GLOB moa_gomp ${LIBTORCH_DIR}/lib/libgomp*.so*)
target_link_libraries(moa_torch INTERFACE -Wl,--no-as-needed ${LIBTORCH_DIR}/lib/libtorch_cpu.so ${LIBTORCH_DIR}/lib/libc10.so ${moa_gomp} -Wl,--as-needed)
target_link_options(moa_torch INTERFACE -Wl,-rpath,${LIBTORCH_DIR}/lib -Wl,--allow-shlib-undefined)
