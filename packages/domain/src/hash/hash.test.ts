import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { sha256Hex, utf8Bytes } from './sha256.ts'

/** The same value with the keys of every object the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, turned(part)]),
  )
}

/** Texts of any code points, halves of surrogate pairs among them. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 200 })
  .map((codes) => String.fromCodePoint(...codes))

describe('SHA-256', () => {
  // the examples of NIST for FIPS 180
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
  ])('of »%s« is the published one', (text, hash) => {
    expect(sha256Hex(text)).toBe(hash)
  })

  it('of a million times the letter a is the published one', () => {
    expect(sha256Hex('a'.repeat(1_000_000))).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    )
  })

  it('agrees with another implementation for all lengths around a block', () => {
    for (let length = 0; length <= 130; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256)
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
  })

  it('agrees with another implementation for all texts, Danish and broken ones too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
      }),
    )
    const texts = ['lægedækning på Ærø', '😀 Å', '\ud800 alone']
    expect(texts.map((text) => [...utf8Bytes(text)])).toEqual(
      texts.map((text) => [...Buffer.from(text, 'utf8')]),
    )
  })
})

describe('canonical JSON', () => {
  it('has its keys in order and no spaces', () => {
    expect(canonicalJson({ b: [1, 2.5, null], a: { d: true, c: 'æ"' }, e: undefined })).toBe(
      '{"a":{"c":"æ\\"","d":true},"b":[1,2.5,null]}',
    )
  })

  it('minus zero is zero', () => {
    expect(canonicalJson([-0, 0])).toBe('[0,0]')
  })

  it.each([NaN, Infinity, undefined, 10n, () => 1])('has no text for %s', (value) => {
    expect(() => canonicalJson([value])).toThrow(TypeError)
  })

  it('says the same value when it is read back, and the same text for keys in another order', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(canonicalJson(turned(value))).toBe(text)
      }),
    )
  })
})
