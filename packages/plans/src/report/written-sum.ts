import { type Figure, formatValue, type Language } from '@laegedaekning/domain'

/** A piece of a sum: a number with the symbol of its input, or what stands between. */
export type SumPiece = { readonly text: string; readonly symbol: string | null }

/**
 * The formula with its numbers in place of the symbols: `P ÷ A` becomes `23.842 ÷ 3 = 7.947`. `null` where there is no
 * sum to write out: no value, a formula in words, or an input without a number.
 */
export function writtenSum(figure: Figure, language: Language): readonly SumPiece[] | null {
  if (figure.value === null) return null
  const inputs = new Map(figure.inputs.map((input) => [input.symbol, input]))
  const pieces: SumPiece[] = []
  for (const token of figure.formula[language].split(/([\p{L}\p{N}_]+)/u)) {
    const input = inputs.get(token)
    if (input === undefined) {
      if (/\p{L}/u.test(token)) return null
      if (token.trim() !== '') pieces.push({ text: token.trim(), symbol: null })
      continue
    }
    if (input.value === null) return null
    pieces.push({ text: formatValue(input.value, input.unit, language), symbol: token })
  }
  if (!pieces.some(({ symbol }) => symbol !== null)) return null
  const ends = pieces.length === 1 || pieces.some(({ text }) => text === '=')
  return ends
    ? pieces
    : [
        ...pieces,
        { text: '=', symbol: null },
        { text: formatValue(figure.value, figure.unit, language), symbol: null },
      ]
}
