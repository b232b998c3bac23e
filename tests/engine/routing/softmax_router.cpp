// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/routing/softmax_router.h"

#include "engine/routing/router_core.h"
#include "engine/routing/router_options.h"

namespace moa::test {

namespace {

class SoftmaxRouter final : public Router
{
public:
    explicit SoftmaxRouter(RouterCore core) : m_core(core) {}

    [[nodiscard]] std::vector<ParameterSpec> parameters() const override { return m_core.parameters(); }
    [[nodiscard]] at::Tensor forward(const RouterInput &input, std::span<const at::Tensor> parameters) const override
    {
        return at::softmax(m_core.forward(input.x, parameters), -1);
    }

private:
    RouterCore m_core;
};

std::unique_ptr<Router> make(const nlohmann::json &json, int64_t width, std::span<const Site> columns)
{
    RouterOptions options;
    (void)fromJson(json, options);
    return std::make_unique<SoftmaxRouter>(RouterCore(width, std::ssize(columns), 0, options.temperature));
}

} // namespace

RouterMode softmaxRouterMode()
{
    RouterMode mode;
    mode.info.key = "softmax";
    mode.info.label = MOA_TR("engine", "Softmax");
    mode.info.help = MOA_TR("engine", "A token's weights add up to 1.");
    mode.info.fields = fieldInfos<RouterOptions>();
    mode.make = make;
    return mode;
}

} // namespace moa::test
