import { expect, it } from 'vitest'
import { pictureName } from './picture.ts'

it('a picture is named as the drawing that it was made from, and says when its figures are made up', () => {
  const svg = 'attachment; filename="laegedaekning_befolkning_region_2026-01-01_opdigtet.svg"'
  expect(pictureName(svg)).toBe('laegedaekning_befolkning_region_2026-01-01_opdigtet.png')
  expect(pictureName(null)).toBe('laegedaekning.png')
})
