// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace moa {

/// bfloat16 as bits; the loops convert in registers.
struct Bf16Bits {
    uint16_t bits;
};

/// Attention over a few vectors that all rows share (prompt tuning): H heads, of which H/K share a key head, and P vectors.
struct PromptShape {
    int64_t heads, keyHeads, length, headWidth; ///< H, K, P, C
};

/// The vectorised loops of one element type. Each works on `rows` rows and starts no thread: the caller splits the rows.
/// All arithmetic is in fp32.
template <class T>
struct CpuLoopsOf {
    /// y = x · rstd · gain, rstd = 1/√(mean x² + epsilon). x, y [rows, width]; gain fp32 [width]; rstd fp32 [rows].
    void (*rmsNorm)(const T *x, const float *gain, T *y, float *rstd, int64_t rows, int64_t width, float epsilon);
    /// dx += the gradient of rmsNorm with respect to x. dy, x, dx [rows, width].
    void (*rmsNormBackward)(const T *dy, const T *x, const float *gain, const float *rstd, T *dx, int64_t rows, int64_t width);
    /// Turns the interleaved pairs of `heads` heads in place. x: rows `rowStride` apart; cosine, sine fp32 [headWidth/2] of
    /// this row's position, `tableStride` floats apart from row to row; `direction` −1 turns back.
    void (*rotate)(T *x, int64_t rowStride, int64_t heads, int64_t headWidth, const float *cosine, const float *sine,
                   int64_t tableStride, float direction, int64_t rows);
    /// m = silu(g) ⊙ u; gate and up lie side by side in gu [rows, 2·width]. m [rows, width].
    void (*swiGlu)(const T *gu, T *m, int64_t rows, int64_t width);
    /// dgu [rows, 2·width] = gradient of swiGlu for dm [rows, width].
    void (*swiGluBackward)(const T *gu, const T *dm, T *dgu, int64_t rows, int64_t width);
    /// In place: logits row → (softmax − onehot(label)) · scale. Adds each row's −log p(label) to *loss. logits [rows, width].
    void (*softmaxLoss)(T *logits, const int64_t *labels, float scale, double *loss, int64_t rows, int64_t width);
    /// y[o] = Σ w[o]·x for `outputs` rows of w [outputs, width], and each of `vectors` rows of x [vectors, width];
    /// y [vectors, yStride].
    void (*matVec)(const T *w, const T *x, T *y, int64_t outputs, int64_t width, int64_t vectors, int64_t yStride);
    /// o += factor · softmax(q kᵀ / √C) v for each head, whose softmax is written to p. Rows of q [H, C] and o [H, C] are qStride
    /// and oStride apart; k, v [K, P, C]; factors [rows, H]; p [rows, H, P]; scratch [3 C + P].
    void (*promptAttention)(const T *q, int64_t qStride, const float *k, const float *v, const float *factors, float *p, T *o,
                            int64_t oStride, const PromptShape &shape, float *scratch, int64_t rows);
    /// Its gradient for dy: dq += …, dk += …, dv += …, dFactors = ….
    void (*promptAttentionBackward)(const T *dy, int64_t dyStride, const T *q, int64_t qStride, const float *k, const float *v,
                                    const float *factors, const float *p, T *dq, int64_t dqStride, float *dk, float *dv,
                                    float *dFactors, const PromptShape &shape, float *scratch, int64_t rows);
};

struct CpuLoops {
    CpuLoopsOf<float> fp32;
    CpuLoopsOf<Bf16Bits> bf16;
    const char *instructionSet;
};

/// The loops compiled for the widest instruction set that this processor has (AVX-512, AVX2 or the compiler's default).
[[nodiscard]] const CpuLoops &cpuLoops();

} // namespace moa
