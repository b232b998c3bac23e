// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden.h"

#include "engine/adapters/adapter_file.h"
#include "engine/files/safetensors.h"
#include "engine/model/load_decoder.h"
#include "engine/model/tensor_bridge.h"

#include <limits>

namespace moa::test {

std::filesystem::path goldens()
{
    return std::filesystem::path(MOA_TEST_DATA) / "goldens";
}

NamedTensors readTensors(const std::filesystem::path &safetensors)
{
    NamedTensors tensors;
    for (const TensorView &view : SafetensorsFile::open(safetensors).tensors())
        tensors[view.name] = tensorFromView(view);
    return tensors;
}

std::unique_ptr<Decoder> goldenModel(const std::string &folder, at::ScalarType computeType)
{
    LoadOptions options;
    options.computeType = computeType;
    return loadDecoder(*openWeights(goldens() / folder), options);
}

std::unique_ptr<AdapterBank> goldenAdapter(const std::string &folder, const Decoder &model, const std::string &routerMode)
{
    AdapterBank::Options options;
    options.computeType = model.computeType();
    options.valueType = model.computeType() == at::kDouble ? at::kDouble : at::kFloat;
    auto bank = loadAdapterBank(AdapterFile::open(goldens() / folder / "adapter", routerMode), model.config(), options);
    bank->buffer().allocateGradients();
    bank->bind();
    return bank;
}

double largestDifference(const at::Tensor &a, const at::Tensor &b)
{
    if (a.sizes() != b.sizes())
        return std::numeric_limits<double>::infinity();
    if (a.numel() == 0)
        return 0;
    const double difference = (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
    return difference == difference ? difference : std::numeric_limits<double>::infinity();
}

} // namespace moa::test
