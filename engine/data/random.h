// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <utility>

namespace moa {

/// A small generator (SplitMix64) whose numbers are the same in every build. It is made anew from counters, e.g. (seed, epoch), so
/// nothing of it has to be saved. Not for cryptography.
class Random
{
public:
    /// Different (seed, stream) pairs give unrelated sequences.
    explicit Random(uint64_t seed, uint64_t stream = 0) : m_state(mix(seed) ^ mix(~stream)) {}

    [[nodiscard]] uint64_t next() { return mix(m_state += kGoldenRatio); }

    /// A whole number in [0, bound), each as likely as the others; bound > 0.
    [[nodiscard]] uint64_t below(uint64_t bound)
    {
        const uint64_t leftOver = (0 - bound) % bound; // 2^64 mod bound: numbers under it would favour small results
        uint64_t value = next();
        while (value < leftOver)
            value = next();
        return value % bound;
    }

    /// A number in [0, 1) with 53 random bits.
    [[nodiscard]] double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

    template <class T>
    void shuffle(std::span<T> items)
    {
        for (size_t last = items.size(); last > 1; --last)
            std::swap(items[last - 1], items[below(last)]);
    }

private:
    static constexpr uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;

    [[nodiscard]] static constexpr uint64_t mix(uint64_t value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
        return value ^ (value >> 31);
    }

    uint64_t m_state;
};

} // namespace moa
