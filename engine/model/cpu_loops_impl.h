// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The loops of cpu_loops.h, written so that the compiler vectorises them. Included by one source file an instruction set
// (cpu_loops_avx512.cpp, …), each compiled with its own flags; everything here is file-local, so that no function of
// a wider set can be picked by the linker for a narrower one.
#include "engine/model/cpu_loops.h"

#include <bit>
#include <cmath>

namespace moa {
namespace {

inline float load(float x)
{
    return x;
}
inline float load(Bf16Bits x)
{
    return std::bit_cast<float>(static_cast<uint32_t>(x.bits) << 16);
}

inline void store(float &to, float x)
{
    to = x;
}

/// Round to nearest even. A NaN stays one: its top mantissa bit survives the addition or the quiet bit is set.
inline void store(Bf16Bits &to, float x)
{
    const uint32_t bits = std::bit_cast<uint32_t>(x);
    const uint32_t rounded = (bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16;
    const uint32_t quiet = (bits >> 16) | 0x40U;
    to.bits = static_cast<uint16_t>((bits & 0x7fffffffU) > 0x7f800000U ? quiet : rounded);
}

/// exp(x) within 2 units in the last place for x in [−87, 88], clamped outside; branch-free, so that loops over it vectorise.
inline float fastExp(float x)
{
    x = x < -87.0F ? -87.0F : x;
    x = x > 88.0F ? 88.0F : x;
    const float n = std::floor(x * 1.44269504F + 0.5F);
    const float r = (x - n * 0.693359375F) + n * 2.12194440e-4F; // ln 2 in two parts
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1.0F;
    const auto exponent = static_cast<int32_t>(n) + 127;
    return p * std::bit_cast<float>(exponent << 23);
}

inline float sigmoid(float x)
{
    return 1.0F / (1.0F + fastExp(-x));
}

template <class T>
void rmsNorm(const T *x, const float *gain, T *y, float *rstd, int64_t rows, int64_t width, float epsilon)
{
    for (int64_t i = 0; i < rows; ++i, x += width, y += width) {
        float sum = 0;
#pragma omp simd reduction(+ : sum)
        for (int64_t j = 0; j < width; ++j)
            sum += load(x[j]) * load(x[j]);
        const float r = 1.0F / std::sqrt(sum / static_cast<float>(width) + epsilon);
        rstd[i] = r;
#pragma omp simd
        for (int64_t j = 0; j < width; ++j)
            store(y[j], load(x[j]) * r * gain[j]);
    }
}

template <class T>
void rmsNormBackward(const T *dy, const T *x, const float *gain, const float *rstd, T *dx, int64_t rows, int64_t width)
{
    for (int64_t i = 0; i < rows; ++i, x += width, dy += width, dx += width) {
        const float r = rstd[i];
        float dot = 0;
#pragma omp simd reduction(+ : dot)
        for (int64_t j = 0; j < width; ++j)
            dot += load(dy[j]) * gain[j] * load(x[j]);
        const float mean = dot * r / static_cast<float>(width);
#pragma omp simd
        for (int64_t j = 0; j < width; ++j)
            store(dx[j], load(dx[j]) + r * (load(dy[j]) * gain[j] - load(x[j]) * r * mean));
    }
}

template <class T>
void rotate(T *x, int64_t rowStride, int64_t heads, int64_t headWidth, const float *cosine, const float *sine, int64_t tableStride,
            float direction, int64_t rows)
{
    for (int64_t i = 0; i < rows; ++i, x += rowStride, cosine += tableStride, sine += tableStride)
        for (int64_t h = 0; h < heads; ++h) {
            T *head = x + h * headWidth;
#pragma omp simd
            for (int64_t j = 0; j < headWidth / 2; ++j) {
                const float a = load(head[2 * j]), b = load(head[2 * j + 1]);
                const float c = cosine[j], s = direction * sine[j];
                store(head[2 * j], a * c - b * s);
                store(head[2 * j + 1], a * s + b * c);
            }
        }
}

template <class T>
void swiGlu(const T *gu, T *m, int64_t rows, int64_t width)
{
    for (int64_t i = 0; i < rows; ++i, gu += 2 * width, m += width)
#pragma omp simd
        for (int64_t j = 0; j < width; ++j) {
            const float g = load(gu[j]);
            store(m[j], g * sigmoid(g) * load(gu[width + j]));
        }
}

template <class T>
void swiGluBackward(const T *gu, const T *dm, T *dgu, int64_t rows, int64_t width)
{
    for (int64_t i = 0; i < rows; ++i, gu += 2 * width, dgu += 2 * width, dm += width)
#pragma omp simd
        for (int64_t j = 0; j < width; ++j) {
            const float g = load(gu[j]), u = load(gu[width + j]), d = load(dm[j]);
            const float s = sigmoid(g);
            store(dgu[j], d * u * s * (1.0F + g * (1.0F - s)));
            store(dgu[width + j], d * g * s);
        }
}

template <class T>
void softmaxLoss(T *logits, const int64_t *labels, float scale, double *loss, int64_t rows, int64_t width)
{
    for (int64_t i = 0; i < rows; ++i, logits += width) {
        float top = -INFINITY;
#pragma omp simd reduction(max : top)
        for (int64_t j = 0; j < width; ++j)
            top = load(logits[j]) > top ? load(logits[j]) : top;
        float sum = 0;
#pragma omp simd reduction(+ : sum)
        for (int64_t j = 0; j < width; ++j)
            sum += fastExp(load(logits[j]) - top);
        const int64_t label = labels[i];
        const float chosen = load(logits[label]) - top;
        *loss += static_cast<double>(std::log(sum) - chosen);
        const float factor = scale / sum;
#pragma omp simd
        for (int64_t j = 0; j < width; ++j)
            store(logits[j], fastExp(load(logits[j]) - top) * factor);
        store(logits[label], (fastExp(chosen) / sum - 1.0F) * scale);
    }
}

/// Outputs computed in one pass over a vector, so that its conversion and its loads are shared.
constexpr int64_t kOutputsAtOnce = 4;

template <class T>
void dotProducts(const T *w, int64_t width, const T *x, float *sums)
{
    const T *w1 = w + width, *w2 = w1 + width, *w3 = w2 + width;
    float s0 = 0, s1 = 0, s2 = 0, s3 = 0;
#pragma omp simd reduction(+ : s0, s1, s2, s3)
    for (int64_t j = 0; j < width; ++j) {
        const float v = load(x[j]);
        s0 += load(w[j]) * v;
        s1 += load(w1[j]) * v;
        s2 += load(w2[j]) * v;
        s3 += load(w3[j]) * v;
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    sums[3] = s3;
}

template <class T>
float dotProduct(const T *w, int64_t width, const T *x)
{
    float sum = 0;
#pragma omp simd reduction(+ : sum)
    for (int64_t j = 0; j < width; ++j)
        sum += load(w[j]) * load(x[j]);
    return sum;
}

template <class T>
void matVec(const T *w, const T *x, T *y, int64_t outputs, int64_t width, int64_t vectors, int64_t yStride)
{
    int64_t o = 0;
    for (; o + kOutputsAtOnce <= outputs; o += kOutputsAtOnce)
        for (int64_t v = 0; v < vectors; ++v) {
            float sums[kOutputsAtOnce];
            dotProducts(w + o * width, width, x + v * width, sums);
            for (int64_t i = 0; i < kOutputsAtOnce; ++i)
                store(y[v * yStride + o + i], sums[i]);
        }
    for (; o < outputs; ++o)
        for (int64_t v = 0; v < vectors; ++v)
            store(y[v * yStride + o], dotProduct(w + o * width, width, x + v * width));
}

inline void softmax(float *x, int64_t width)
{
    float top = -INFINITY;
#pragma omp simd reduction(max : top)
    for (int64_t j = 0; j < width; ++j)
        top = x[j] > top ? x[j] : top;
    float sum = 0;
#pragma omp simd reduction(+ : sum)
    for (int64_t j = 0; j < width; ++j)
        sum += x[j] = fastExp(x[j] - top);
    const float factor = 1.0F / sum;
#pragma omp simd
    for (int64_t j = 0; j < width; ++j)
        x[j] *= factor;
}

/// y = Σ factors[i] · rows[i], rows [count, width].
inline void weightedSum(const float *rows, const float *factors, float *y, int64_t count, int64_t width)
{
    for (int64_t j = 0; j < width; ++j)
        y[j] = 0;
    int64_t i = 0;
    for (; i + kOutputsAtOnce <= count; i += kOutputsAtOnce) {
        const float *r0 = rows + i * width, *r1 = r0 + width, *r2 = r1 + width, *r3 = r2 + width;
        const float f0 = factors[i], f1 = factors[i + 1], f2 = factors[i + 2], f3 = factors[i + 3];
#pragma omp simd
        for (int64_t j = 0; j < width; ++j)
            y[j] += f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
    }
    for (; i < count; ++i)
#pragma omp simd
        for (int64_t j = 0; j < width; ++j)
            y[j] += factors[i] * rows[i * width + j];
}

template <class T>
void promptAttention(const T *q, int64_t qStride, const float *k, const float *v, const float *factors, float *p, T *o,
                     int64_t oStride, const PromptShape &shape, float *scratch, int64_t rows)
{
    const int64_t width = shape.headWidth, length = shape.length, group = shape.heads / shape.keyHeads;
    const float scale = 1.0F / std::sqrt(static_cast<float>(width));
    float *const query = scratch, *const sum = scratch + width;
    for (int64_t i = 0; i < rows; ++i, q += qStride, o += oStride, factors += shape.heads)
        for (int64_t h = 0; h < shape.heads; ++h, p += length) {
            const int64_t vectors = h / group * length * width;
            const T *qHead = q + h * width;
            T *oHead = o + h * width;
#pragma omp simd
            for (int64_t j = 0; j < width; ++j)
                query[j] = load(qHead[j]) * scale;
            matVec(k + vectors, query, p, length, width, 1, length);
            softmax(p, length);
            weightedSum(v + vectors, p, sum, length, width);
            const float factor = factors[h];
#pragma omp simd
            for (int64_t j = 0; j < width; ++j)
                store(oHead[j], load(oHead[j]) + factor * sum[j]);
        }
}

template <class T>
void promptAttentionBackward(const T *dy, int64_t dyStride, const T *q, int64_t qStride, const float *k, const float *v,
                             const float *factors, const float *p, T *dq, int64_t dqStride, float *dk, float *dv, float *dFactors,
                             const PromptShape &shape, float *scratch, int64_t rows)
{
    const int64_t width = shape.headWidth, length = shape.length, group = shape.heads / shape.keyHeads;
    const float scale = 1.0F / std::sqrt(static_cast<float>(width));
    float *const query = scratch, *const out = query + width, *const sum = out + width, *const dScores = sum + width;
    for (int64_t i = 0; i < rows;
         ++i, dy += dyStride, q += qStride, dq += dqStride, factors += shape.heads, dFactors += shape.heads)
        for (int64_t h = 0; h < shape.heads; ++h, p += length) {
            const int64_t vectors = h / group * length * width;
            const T *dyHead = dy + h * width, *qHead = q + h * width;
            T *dqHead = dq + h * width;
#pragma omp simd
            for (int64_t j = 0; j < width; ++j) {
                query[j] = load(qHead[j]);
                out[j] = load(dyHead[j]);
            }
            matVec(v + vectors, out, dScores, length, width, 1, length); // of the probabilities, before the factor
            float dot = 0;
#pragma omp simd reduction(+ : dot)
            for (int64_t j = 0; j < length; ++j)
                dot += p[j] * dScores[j];
            dFactors[h] = dot; // dy · what was attended
            const float factor = factors[h];
#pragma omp simd
            for (int64_t j = 0; j < length; ++j)
                dScores[j] = p[j] * (dScores[j] - dot) * factor * scale;
            weightedSum(k + vectors, dScores, sum, length, width);
#pragma omp simd
            for (int64_t j = 0; j < width; ++j)
                store(dqHead[j], load(dqHead[j]) + sum[j]);
            for (int64_t r = 0; r < length; ++r) {
                float *dkRow = dk + vectors + r * width, *dvRow = dv + vectors + r * width;
                const float toKey = dScores[r], toValue = p[r] * factor;
#pragma omp simd
                for (int64_t j = 0; j < width; ++j) {
                    dkRow[j] += toKey * query[j];
                    dvRow[j] += toValue * out[j];
                }
            }
        }
}

template <class T>
constexpr CpuLoopsOf<T> loopsOf()
{
    return {rmsNorm<T>,         rmsNormBackward<T>,        rotate<T>, swiGlu<T>, swiGluBackward<T>, softmaxLoss<T>, matVec<T>,
            promptAttention<T>, promptAttentionBackward<T>};
}

} // namespace
} // namespace moa
