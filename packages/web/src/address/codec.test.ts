import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AddressCodec, readAddress, writeAddress } from './codec.ts'
import { oneOf, slug, words } from './fields.ts'

type Example = { readonly subject: string | null; readonly view: 'tabel' | 'kort'; readonly search: string }

const SUBJECT = slug('noegletal')
const VIEW = oneOf('vis', ['tabel', 'kort'], 'tabel')
const SEARCH = words('soeg')

/** A codec of version 2: in version 1 the view was called `visning`, and its map was called `landkort`. */
const CODEC: AddressCodec<Example> = {
  migrations: [
    (old) => {
      const next = new URLSearchParams(old)
      const view = old.get('visning')
      next.delete('visning')
      if (view !== null) next.set('vis', view === 'landkort' ? 'kort' : view)
      return next
    },
  ],
  read: (take) => ({ subject: take(SUBJECT), view: take(VIEW), search: take(SEARCH) }),
  write: (put, state) => {
    put(SUBJECT, state.subject)
    put(VIEW, state.view)
    put(SEARCH, state.search)
  },
}

describe('an address', () => {
  it('without a version is of version 1 and is led to the present one', () => {
    expect(readAddress(CODEC, '?noegletal=befolkning&visning=landkort')).toEqual({
      state: { subject: 'befolkning', view: 'kort', search: '' },
      notices: [],
    })
  })

  it('of the present version is read as it stands', () => {
    expect(readAddress(CODEC, '?vis=kort&udgave=2')).toEqual({
      state: { subject: null, view: 'kort', search: '' },
      notices: [],
    })
  })

  it('of a later version is read as far as it can be understood, and says so', () => {
    expect(readAddress(CODEC, '?vis=kort&udgave=3')).toEqual({
      state: { subject: null, view: 'kort', search: '' },
      notices: [{ kind: 'version-newer', version: '3' }],
    })
  })

  it('with a value that means nothing falls back and tells which', () => {
    const { state, notices } = readAddress(CODEC, '?vis=globus&udgave=2')
    expect(state.view).toBe('tabel')
    expect(notices).toEqual([{ kind: 'value-unknown', name: 'vis', text: 'globus' }])
  })

  it('with a name that does not exist tells which', () => {
    expect(readAddress(CODEC, '?farve=roed&udgave=2').notices).toEqual([
      { kind: 'name-unknown', name: 'farve' },
    ])
  })

  it('leaves out what is as usual and stays readable', () => {
    expect(writeAddress(CODEC, { subject: 'a', view: 'tabel', search: '' })).toBe('?noegletal=a&udgave=2')
    expect(writeAddress(CODEC, { subject: null, view: 'tabel', search: 'a:b, æ' })).toBe(
      '?soeg=a:b,%20%C3%A6&udgave=2',
    )
  })

  it('gives back every state that was written into it', () => {
    const state = fc.record({
      subject: fc.option(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), { nil: null }),
      view: fc.constantFrom('tabel' as const, 'kort' as const),
      search: fc.string({ maxLength: 100 }),
    })
    fc.assert(
      fc.property(state, (given) => {
        expect(readAddress(CODEC, writeAddress(CODEC, given))).toEqual({ state: given, notices: [] })
      }),
    )
  })

  it('is never a crash, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['tabel', 'kort']).toContain(readAddress(CODEC, `?${text}`).state.view)
      }),
    )
  })
})
