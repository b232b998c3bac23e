// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/feed_forward.h"

#include "engine/model/swiglu.h"

namespace moa {

at::Tensor FeedForward::forward(const at::Tensor &f, std::vector<AdapterPass> &passes, Memory *memory) const
{
    const at::Tensor gateUp = m_weights.gateUp.forward(f); // [N, 2F]
    const int64_t width = gateUp.size(1) / 2;
    for (AdapterPass &pass : passes) {
        pass.read(Source::FfnInput, f);
        pass.addTo(Site::FfnGate, gateUp.narrow(1, 0, width));
        pass.addTo(Site::FfnUp, gateUp.narrow(1, width, width));
    }
    const at::Tensor middle = swiGlu(gateUp);            // [N, F]
    const at::Tensor y = m_weights.down.forward(middle); // [N, D]
    for (AdapterPass &pass : passes) {
        pass.read(Source::FfnMiddle, middle);
        pass.addTo(Site::FfnDown, y);
        pass.addTo(Site::Parallel, y);
    }
    if (memory)
        *memory = {gateUp, middle};
    return y;
}

at::Tensor FeedForward::backward(const at::Tensor &dy, const at::Tensor &f, AdapterPass *pass, const Memory &memory) const
{
    const at::Tensor dMiddle = m_weights.down.backward(dy); // [N, F]
    if (pass) {
        pass->addToBackward(Site::Parallel, dy);
        pass->addToBackward(Site::FfnDown, dy);
        pass->readBackward(Source::FfnMiddle, memory.middle, dMiddle);
    }
    const at::Tensor dGateUp = swiGluBackward(memory.gateUp, dMiddle); // [N, 2F]
    const at::Tensor df = m_weights.gateUp.backward(dGateUp);          // [N, D]
    if (pass) {
        const int64_t width = dGateUp.size(1) / 2;
        pass->addToBackward(Site::FfnGate, dGateUp.narrow(1, 0, width));
        pass->addToBackward(Site::FfnUp, dGateUp.narrow(1, width, width));
        pass->readBackward(Source::FfnInput, f, df);
    }
    return df;
}

} // namespace moa
