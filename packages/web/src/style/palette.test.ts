import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Palette = ReadonlyMap<string, string>

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

function paletteOf(block: string): Palette {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
}

const [before = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const PALETTES = [
  ['light', paletteOf(before)],
  ['dark', paletteOf(dark.split('@media print')[0] ?? '')],
  ['print', paletteOf(dark.split('@media print')[1] ?? '')],
] as const

function colour(palette: Palette, name: string): string {
  const found = palette.get(name)
  if (found === undefined) throw new RangeError(`tokens.css has no --${name}`)
  return found
}

/** Relative luminance (WCAG 2.1): linear parts of red, green and blue, weighted. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

const TEXT_ON_PAPER = [
  ['ink', 'paper'],
  ['ink', 'card'],
  ['ink', 'tint'],
  ['ink', 'why'],
  ['soft', 'paper'],
  ['soft', 'card'],
  ['soft', 'tint'],
  ['soft', 'why'],
  ['accent', 'paper'],
  ['accent', 'card'],
  ['accent', 'why'],
  ['accent', 'tint'],
  ['on-accent', 'accent'],
  ['warn', 'card'],
  ['warn', 'why'],
  ['warn', 'tint'],
  ['warn', 'warn-paper'],
  ['ink', 'warn-paper'],
] as const

const SEEN_ON_PAPER = [
  ['edge', 'card'],
  ['edge', 'paper'],
  ['focus', 'card'],
  ['focus', 'paper'],
  ['focus', 'why'],
  ['accent', 'land'],
] as const

const STEPS = ['class-1', 'class-2', 'class-3', 'class-4', 'class-5', 'class-6', 'class-7'] as const

describe.each(PALETTES)('the %s palette', (name, palette) => {
  it.each(TEXT_ON_PAPER)('text in %s on %s has a contrast of at least 4.5:1', (text, paper) => {
    expect(contrast(colour(palette, text), colour(palette, paper))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SEEN_ON_PAPER)('%s can be seen on %s: at least 3:1', (line, paper) => {
    expect(contrast(colour(palette, line), colour(palette, paper))).toBeGreaterThanOrEqual(3)
  })

  it('the steps of the ramp go one way, each visibly apart from the last, and the ends far apart', () => {
    const lights = STEPS.map((step) => luminance(colour(palette, step)))
    const sign = name === 'dark' ? 1 : -1
    for (const [index, light] of lights.slice(1).entries()) {
      expect(sign * (light - (lights[index] ?? 0))).toBeGreaterThan(0)
    }
    for (const [index, step] of STEPS.slice(1).entries()) {
      expect(contrast(colour(palette, step), colour(palette, STEPS[index] ?? step))).toBeGreaterThanOrEqual(
        1.2,
      )
    }
    expect(contrast(colour(palette, 'class-1'), colour(palette, 'class-7'))).toBeGreaterThanOrEqual(9)
  })

  it('the pin can be read', () => {
    if (name === 'print') return
    expect(contrast(colour(palette, 'pin'), colour(palette, 'on-pin'))).toBeGreaterThanOrEqual(4.5)
  })
})
