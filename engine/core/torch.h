// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one place that includes LibTorch, and the engine's precompiled header. torch/torch.h is never needed: it costs
// ten more seconds a file.
#pragma once
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/autograd.h>
