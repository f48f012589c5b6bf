import { areaId, type IdeaPicture } from '@laegedaekning/domain'
import { emptyInitiative } from '@laegedaekning/plans'
import { describe, expect, it } from 'vitest'
import { initiativeIssues } from './check-initiative.ts'
import { pictureIssues } from './picture.ts'

const pointers = (issues: ReturnType<typeof pictureIssues>) =>
  issues.map(({ at }) => (at?.kind === 'field' ? at.pointer : ''))

describe('a picture of the idea bank', () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const picture = (bytes: readonly number[], more: Partial<IdeaPicture> = {}): IdeaPicture => ({
    id: '2026-1',
    area: areaId('kommune', '0741'),
    idea: '2026-1',
    alt: 'Klinikken set fra havnen',
    mediaType: 'image/png',
    base64: Buffer.from(bytes).toString('base64'),
    ...more,
  })

  it('is taken where the first bytes are of the type that it says', () => {
    const webp = [...Buffer.from('RIFF\0\0\0\0WEBPVP8 ')]
    expect(pictureIssues(picture([...png, 1, 2]))).toEqual([])
    expect(pictureIssues(picture([0xff, 0xd8, 0xff, 0xe0], { mediaType: 'image/jpeg' }))).toEqual([])
    expect(pictureIssues(picture(webp, { mediaType: 'image/webp' }))).toEqual([])
  })

  it('is refused where it is a script, of another type, too large, no base64, or without a text', () => {
    const script = [...Buffer.from('<svg onload="alert(1)">')]
    expect(pointers(pictureIssues(picture(script)))).toEqual(['/mediaType'])
    expect(pointers(pictureIssues(picture(png, { mediaType: 'image/jpeg' })))).toEqual(['/mediaType'])
    // 400 kB are 409,600 bytes
    const large = [...png, ...new Uint8Array(409_600 - 7)]
    expect(pointers(pictureIssues(picture(large)))).toEqual(['/base64'])
    expect(pointers(pictureIssues(picture(large.slice(1))))).toEqual(['/mediaType'])
    expect(pointers(pictureIssues(picture(png, { base64: 'data:image/png;base64' })))).toEqual(['/base64'])
    expect(pointers(pictureIssues(picture(png, { alt: '  ' })))).toEqual(['/alt'])
  })
})

describe('an own initiative', () => {
  it('builds on an entry that exists, is followed on an indicator that exists, and does not end before it begins', () => {
    const own = emptyInitiative(areaId('region', '1082'))
    const wrong = { ...own, catalogueEntry: 'W99', indicator: 'lykke' }
    expect(pointers(initiativeIssues(wrong))).toEqual(['/catalogueEntry', '/indicator'])
    expect(initiativeIssues({ ...own, catalogueEntry: 'W19', indicator: 'borgere-uden-laege' })).toEqual([])
  })
})
