// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/parameters.h"

#include <fmt/format.h>

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace moa {

namespace {

/// FNV-1a, so that a tensor's first values depend on the seed and its own name alone.
uint64_t seedFor(uint64_t seed, std::string_view name)
{
    uint64_t hash = 14695981039346656037ULL ^ seed;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

} // namespace

Initializer zeros()
{
    return [](at::Tensor &tensor, at::Generator &) { tensor.zero_(); };
}

Initializer linearDefault(int64_t inputs)
{
    const double bound = 1 / std::sqrt(static_cast<double>(inputs));
    return [bound](at::Tensor &tensor, at::Generator &generator) { tensor.uniform_(-bound, bound, generator); };
}

Initializer xavierUniform(double gain)
{
    return [gain](at::Tensor &tensor, at::Generator &generator) {
        const double bound = gain * std::sqrt(6.0 / static_cast<double>(tensor.size(0) + tensor.size(1)));
        tensor.uniform_(-bound, bound, generator);
    };
}

Initializer standardNormal()
{
    return [](at::Tensor &tensor, at::Generator &generator) { tensor.normal_(0, 1, generator); };
}

int64_t ParameterBuffer::add(ParameterSpec spec)
{
    Entry entry{spec.name,      spec.shape, 0, c10::multiply_integers(spec.shape), spec.isTrained, spec.shape.size() > 1,
                spec.rateFactor};
    m_entries.push_back(std::move(entry));
    m_specs.push_back(std::move(spec));
    return std::ssize(m_entries) - 1;
}

void ParameterBuffer::allocate(uint64_t seed, at::ScalarType valueType, at::ScalarType computeType, at::Device device)
{
    layOut();
    at::Tensor values = at::empty({m_total}, at::TensorOptions().dtype(valueType));
    for (size_t i = 0; i < m_entries.size(); ++i) {
        at::Generator generator = at::detail::createCPUGenerator(seedFor(seed, m_entries[i].name));
        at::Tensor tensor = view(values, static_cast<int64_t>(i));
        m_specs[i].initialize(tensor, generator);
    }
    m_specs.clear();
    m_values = values.to(device);
    m_computeType = computeType;
    refreshComputed();
}

void ParameterBuffer::layOut()
{
    m_total = 0;
    const auto place = [&](auto belongs) {
        const int64_t begin = m_total;
        for (Entry &entry : m_entries)
            if (belongs(entry)) {
                entry.offset = m_total;
                m_total += entry.count;
            }
        return m_total - begin;
    };
    std::vector<double> factors;
    for (const Entry &entry : m_entries)
        if (std::ranges::find(factors, entry.rateFactor) == factors.end())
            factors.push_back(entry.rateFactor);
    for (const bool decays : {true, false})
        for (const double factor : factors) {
            Range range{m_total, 0, decays, factor};
            range.count = place([&](const Entry &e) { return e.isTrained && e.decays == decays && e.rateFactor == factor; });
            if (range.count > 0)
                m_ranges.push_back(range);
        }
    m_trained = m_total;
    place([](const Entry &e) { return !e.isTrained; });
}

int64_t ParameterBuffer::indexOf(std::string_view name) const
{
    for (size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].name == name)
            return static_cast<int64_t>(i);
    return -1;
}

at::Tensor ParameterBuffer::gradient(int64_t index) const
{
    const bool has = m_gradients.defined() && m_entries[static_cast<size_t>(index)].isTrained;
    return has ? view(m_gradients, index) : at::Tensor();
}

at::Tensor ParameterBuffer::view(const at::Tensor &flat, int64_t index) const
{
    const Entry &entry = m_entries[static_cast<size_t>(index)];
    return flat.narrow(0, entry.offset, entry.count).view(entry.shape);
}

void ParameterBuffer::allocateGradients()
{
    m_gradients = at::zeros({m_trained}, m_values.options());
}

void ParameterBuffer::refreshComputed()
{
    if (m_values.scalar_type() == m_computeType)
        m_computed = m_values;
    else if (m_computed.defined() && m_computed.scalar_type() == m_computeType && m_computed.size(0) == m_total)
        m_computed.copy_(m_values);
    else
        m_computed = m_values.to(m_computeType);
}

std::vector<int64_t> addAll(ParameterBuffer &buffer, int64_t layer, std::vector<ParameterSpec> specs)
{
    std::vector<int64_t> indices;
    for (ParameterSpec &spec : specs) {
        spec.name = fmt::format("llama.layers.{}.{}", layer, spec.name);
        indices.push_back(buffer.add(std::move(spec)));
    }
    return indices;
}

} // namespace moa
