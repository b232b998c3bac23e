// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/field.h"

namespace moa {

/// Where the router reads the block (moa.md §1).
inline constexpr Choice kRouterInputs[]{{"block", MOA_TR("engine", "Block input")},
                                        {"normed", MOA_TR("engine", "Normed block input")}};

/// What every mode with a router lets a person choose. A mode's own options derive from it.
struct RouterOptions {
    std::string routerInput = "block";
    double temperature = 1;
    double entropyCoefficient = 0;
    double balanceCoefficient = 0;
    double learningRateFactor = 1;

    static constexpr auto fields();
};

/// The shared fields, for the table of a mode's options.
template <class Options>
constexpr auto sharedRouterFields()
{
    return std::tuple{
        Field<Options, std::string>{
            "router_input", &RouterOptions::routerInput, MOA_TR("engine", "Router input"),
            MOA_TR("engine", "What the router reads: the residual stream as it enters the block, or its normed form."),
            kRouterInputs},
        Field<Options, double>{"temperature", &RouterOptions::temperature, MOA_TR("engine", "Temperature"),
                               MOA_TR("engine", "Divides the router's scores before the sigmoid: above 1 the weights move towards "
                                                "0.5, below 1 towards 0 and 1."),
                               0.01, 100.0},
        Field<Options, double>{
            "entropy_coefficient", &RouterOptions::entropyCoefficient, MOA_TR("engine", "Entropy term"),
            MOA_TR("engine", "In training, adds this times the mean of -w ln w - (1 - w) ln(1 - w) over the real tokens and the "
                             "weights w of each layer to the loss: above 0 it drives the weights to 0 and 1, below 0 to 0.5."),
            -10.0, 10.0},
        Field<Options, double>{
            "balance_coefficient", &RouterOptions::balanceCoefficient, MOA_TR("engine", "Balance term"),
            MOA_TR("engine", "In training, adds this times n * sum(m^2) / sum(m)^2 - 1 for each layer to the loss, where m are the "
                             "means of its n weights over the real tokens: 0 where all adapters weigh the same."),
            0.0, 100.0},
        Field<Options, double>{"learning_rate_factor", &RouterOptions::learningRateFactor, MOA_TR("engine", "Rate factor"),
                               MOA_TR("engine", "Multiplies the learning rate for the router's own tensors."), 0.0, 1000.0}};
}

constexpr auto RouterOptions::fields()
{
    return sharedRouterFields<RouterOptions>();
}

} // namespace moa
