/**
 * The exponential and the natural logarithm by the algorithms of fdlibm (Sun Microsystems, 1993), from plain arithmetic only.
 * `Math.exp` and `Math.log` may differ in the last bit between engines; a forecast must have the same bytes in every browser
 * and in Node (F6).
 */

const float = new Float64Array(1)
const halves = new Uint32Array(float.buffer)
float[0] = 1
/** Which of the two words is the upper one on this machine. */
const UPPER = halves[1] === 0x3ff00000 ? 1 : 0

const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
const LOG2_E = Math.LOG2E
const OVERFLOW = 709.782712893384
const UNDERFLOW = -745.1332191019411

/** The least power of two that is a normal number: 2^−1022. */
const LEAST_POWER = -1022
/** 2^k from 2^−1022 to 2^1023: put together once from their bits, as writing and reading them at every call holds the processor up. */
const POWERS = Float64Array.from({ length: 1023 - LEAST_POWER + 1 }, (_, index) => {
  float[0] = 1
  halves[UPPER] = (1023 + LEAST_POWER + index) << 20
  return float[0] ?? 0
})

/** 2^k for whole k in the normal range. */
function powerOfTwo(k: number): number {
  return POWERS[k - LEAST_POWER] ?? 0
}

/** e to the power x; relative error below 1 unit in the last place. */
export function exp(x: number): number {
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY
  if (x < UNDERFLOW) return 0
  const k = Math.floor(x * LOG2_E + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))))
  const y = 1 - (low - (r * c) / (2 - c) - high)
  if (k >= -1021 && k <= 1023) return y * powerOfTwo(k)
  return k > 0 ? y * powerOfTwo(1023) * 2 : y * powerOfTwo(k + 1000) * powerOfTwo(-1000)
}

const SQRT_HALF_BITS = 0x95f64

/** The natural logarithm; −∞ at 0, NaN below. Relative error below 1 unit in the last place. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const subnormal = x < 2.2250738585072014e-308
  float[0] = subnormal ? x * 18014398509481984 : x // 2^54
  const bits = halves[UPPER] ?? 0
  const mantissa = bits & 0xfffff
  const carry = (mantissa + SQRT_HALF_BITS) & 0x100000
  const k = (bits >>> 20) - 1023 + (carry >>> 20) - (subnormal ? 54 : 0)
  halves[UPPER] = mantissa | (carry ^ 0x3ff00000)
  const f = (float[0] ?? 0) - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1))
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)))
  const half = 0.5 * f * f
  return k * LN2_HIGH - (half - (s * (half + even + odd) + k * LN2_LOW) - f)
}
