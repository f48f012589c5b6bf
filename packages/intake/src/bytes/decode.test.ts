import { describe, expect, it } from 'vitest'
import { encoded } from '../testing/written-table.ts'
import { decodeText } from './decode.ts'

const DANISH = 'Område;Navn\nkommune-0492;Ærø\nkommune-0259;Køge\n'

describe('encodings', () => {
  it.each([
    ['utf-8', 'utf-8', false],
    ['utf-8-bom', 'utf-8-bom', false],
    ['utf-16le-bom', 'utf-16le', false],
    ['utf-16be', 'utf-16be', false],
    ['utf-16le', 'utf-16le', true],
    ['windows-1252', 'windows-1252', true],
  ] as const)(
    'reads Danish letters written as %s and says whether it had to guess',
    (written, found, guessed) => {
      expect(decodeText(encoded(DANISH, written))).toEqual({
        kind: 'text',
        decoded: { text: DANISH, encoding: found, guessed },
      })
    },
  )

  it('does not take bytes that Windows-1252 does not have for letters', () => {
    expect(decodeText(Uint8Array.from([0x41, 0x81, 0xc3, 0x28]))).toEqual({
      kind: 'broken',
      encoding: 'windows-1252',
    })
  })

  it('does not take half a UTF-16 letter for a whole one', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42])).kind).toBe('broken')
  })
})
