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
        pass.addTo(Site::FfnGate, gateUp.narrow(1, 0, width), projection(Site::FfnGate));
        pass.addTo(Site::FfnUp, gateUp.narrow(1, width, width), projection(Site::FfnUp));
    }
    const at::Tensor middle = swiGlu(gateUp);            // [N, F]
    const at::Tensor y = m_weights.down.forward(middle); // [N, D]
    for (AdapterPass &pass : passes) {
        pass.read(Source::FfnMiddle, middle);
        pass.addTo(Site::FfnDown, y, projection(Site::FfnDown));
        pass.addTo(Site::Parallel, y);
    }
    if (memory)
        *memory = {gateUp, middle};
    return y;
}

at::Tensor FeedForward::backward(const at::Tensor &dy, const at::Tensor &f, AdapterPass *pass, const Memory &memory) const
{
    const at::Tensor dMiddle = m_weights.down.backward(pass ? pass->baseGradient(Site::FfnDown, dy) : dy); // [N, F]
    if (pass) {
        pass->addToBackward(Site::Parallel, dy);
        pass->addToBackward(Site::FfnDown, dy, projection(Site::FfnDown));
        pass->readBackward(Source::FfnMiddle, memory.middle, dMiddle);
    }
    const at::Tensor dGateUp = swiGluBackward(memory.gateUp, dMiddle); // [N, 2F]
    if (!pass)
        return m_weights.gateUp.backward(dGateUp); // [N, D]
    for (const Site site : {Site::FfnGate, Site::FfnUp}) {
        const ProjectionRows rows = projection(site);
        const at::Tensor dSite = dGateUp.narrow(1, rows.begin, rows.count);
        pass->addToBackward(site, dSite, rows);
        if (const at::Tensor toBase = pass->baseGradient(site, dSite); !toBase.is_same(dSite))
            dSite.copy_(toBase);
    }
    const at::Tensor df = m_weights.gateUp.backward(dGateUp); // [N, D]
    pass->readBackward(Source::FfnInput, f, df);
    return df;
}

ProjectionRows FeedForward::projection(Site site) const
{
    const int64_t width = m_weights.gateUp.outputs() / 2;
    switch (site) {
    case Site::FfnGate: return {&m_weights.gateUp, 0, width};
    case Site::FfnUp: return {&m_weights.gateUp, width, width};
    default: return {&m_weights.down, 0, m_weights.down.outputs()};
    }
}

} // namespace moa
