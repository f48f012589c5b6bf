import type { Figure } from '@laegedaekning/domain'

/** A piece of a sum: a number that went in (with its symbol), the result, or what stands between. */
export type SumPiece = {
  readonly kind: 'number' | 'sign'
  readonly text: string
  readonly symbol: string | null
}

/**
 * The formula with its numbers in place of the symbols: `P ÷ K` becomes `23.842 ÷ 3 = 7.947`. `undefined` when the
 * formula names none of the inputs, has words in it, or one of the inputs has no value: then there is no sum to write out.
 * A result in front (`N = N1 + N2`) moves to the end.
 */
export function writtenSum(
  figure: Pick<Figure, 'value' | 'unit' | 'inputs'>,
  formula: string,
  show: (value: number, unit: Figure['unit']) => string,
): readonly SumPiece[] | undefined {
  if (figure.value === null) return undefined
  const sum = formula.replace(/^\s*[\p{L}\p{N}]+\s*=\s*/u, '')
  const inputs = new Map(figure.inputs.map((input) => [input.symbol, input]))
  const pieces: SumPiece[] = []
  let numbers = 0
  for (const token of sum.split(/(\p{L}[\p{L}\p{N}]*|\d[\d.,]*)/u)) {
    const input = inputs.get(token)
    if (input === undefined) {
      if (token.trim() !== '') pieces.push({ kind: 'sign', text: token.trim(), symbol: null })
      continue
    }
    if (input.value === null) return undefined
    numbers += 1
    pieces.push({ kind: 'number', text: show(input.value, input.unit), symbol: token })
  }
  if (numbers === 0 || pieces.some(({ kind, text }) => kind === 'sign' && /\p{L}/u.test(text)))
    return undefined
  if (numbers === 1 && pieces.length === 1) return pieces
  return [
    ...pieces,
    { kind: 'sign', text: '=', symbol: null },
    { kind: 'number', text: show(figure.value, figure.unit), symbol: null },
  ]
}
