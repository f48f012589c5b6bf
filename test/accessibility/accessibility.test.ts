import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage, takeSeat } from '../journeys/server.ts'
import { faultsSeen } from './look.ts'

/** Every page, with what shows that it is complete. */
const PAGES = [
  [
    'Status',
    '/status?noegletal=indbyggere-pr-praksis&dato=2026-01-01&omraade=kommune-0336',
    '.map [role=option]',
  ],
  ['Status, counts', '/status?noegletal=ledige-ydernumre&dato=2026-01-01', '.map circle'],
  [
    'Status in 2008',
    '/status?noegletal=ledige-ydernumre&niveau=planomraade&dato=2008-01-01',
    '.ranking tbody tr',
  ],
  [
    'Status, spread',
    '/status?noegletal=indbyggere-pr-praksis&niveau=region&dato=2027-01-01&vis=spredning',
    '.strip-chart',
  ],
  [
    'Status with a figure explained',
    '/status?noegletal=indbyggere-pr-praksis&dato=2026-01-01&forklar=indbyggere-pr-praksis:kommune-0336:2026-01-01:A',
    'dialog[open] .sum',
  ],
  [
    'Status with notices',
    '/status?noegletal=lykke&niveau=amt&dato=2026-01-01&inden-for=region-x&farve=roed',
    '.map',
  ],
  ['Status as known before anything was', '/status?dato=2026-01-01&kendt=2020-01-01', '.empty, .problem'],
  ['Profile', '/omraade/region-1085?dato=2026-01-01', '.profile-foot'],
  ['Profile in 2008', '/omraade/region-1082?dato=2008-01-01', '.vacancies'],
  ['Profile of no area', '/omraade/kommune-9999?dato=2026-01-01', '.problem'],
  [
    'Access',
    '/status/adgang?dato=2026-01-01&inden-for=region-1085&omraade=kommune-0336',
    '.panel .spread tbody tr',
  ],
  [
    'Access, small areas',
    '/status/adgang?niveau=smaaomraade&dato=2026-01-01&inden-for=region-1085&afstand=omvej',
    '.spot',
  ],
  [
    'Access, a practice and a figure explained',
    '/status/adgang?dato=2026-01-01&inden-for=region-1085&praksis=EKS-P-0336-1&forklar=ulighed-gini:region-1085:2026-01-01',
    'dialog[open] .facts',
  ],
  ['Access by road without a network', '/status/adgang?dato=2026-01-01&afstand=vej', '.problem'],
  ['Find my place', '/find-sted?dato=2026-01-01&sted=kommune-0336', '.place-practices tbody tr'],
  ['Find my place, not found', '/find-sted?dato=2026-01-01&sted=xyzzy', '.problem'],
  [
    'Find my place with a figure explained',
    '/find-sted?dato=2026-01-01&sted=kommune-0336&forklar=sted-aabne-praksis-lige-linje:land-dk:2026-01-01',
    'dialog[open] .facts',
  ],
  ['What if, no changes', '/hvad-nu-hvis?dato=2026-01-01', '.before-after'],
  ['What if', '/hvad-nu-hvis?dato=2026-01-01&aendringer=ny:55.3:12.2:2', '.what-if-map .mark-changed'],
  ['Outlook', '/fremskrivning', '#outlook-year-heading'],
  ['Outlook, scenario', '/fremskrivning?vis=scenarie&scenarie=W19:2026:15:1', '#difference-heading'],
  ['Outlook, what would it take', '/fremskrivning?vis=maal', '#power-heading'],
  ['Outlook, how good', '/fremskrivning?vis=kvalitet', '#assumptions-heading'],
  ['Outlook, 2008', '/fremskrivning?vis=2008', '#modern-heading'],
  [
    'Outlook with a figure explained',
    '/fremskrivning?forklar=laeger-i-tilbuddet:land-dk:2035-01-01:ventet',
    'dialog[open] .sum',
  ],
  ['Catalogue', '/indsatser/katalog', '.initiatives li'],
  ['Catalogue, nothing found', '/indsatser/katalog?soeg=xyzzy', '.empty'],
  ['Catalogue, causes', '/indsatser/katalog?vis=aarsager', 'main tbody tr'],
  ['Catalogue, regions', '/indsatser/katalog?vis=regioner', 'main tbody tr'],
  ['Initiative', '/indsatser/katalog/L5', '.terms'],
  ['Initiative that does not exist', '/indsatser/katalog/W99', '.problem'],
  ['Portfolio, empty', '/indsatser/portefoelje', '.empty'],
  ['Portfolio, a new initiative', '/indsatser/portefoelje/ny?af=R16', '#initiative-title'],
  ['Idea bank', '/indsatser/idebank', '.empty'],
  ['Idea bank, a new idea', '/indsatser/idebank/ny', '#idea-title'],
  ['Cases, none', '/indsatser/sager', '.empty'],
  ['Cases, a new one', '/indsatser/sager/ny?sagsgang=praksisophoer', '#start-title'],
  ['Meeting rounds', '/indsatser/moeder?dato=2026-01-01', '.meeting-order tbody tr'],
  ['Meeting round that does not exist', '/indsatser/moeder/2026-99', '.problem'],
  ['Decisions, kept', '/indsatser/afgoerelser/gemte', '.empty'],
  ['Guarantees, kept', '/indsatser/garantier/gemte', '.empty'],
  [
    'Reform calendar of a region',
    '/indsatser/reformkalender?dato=2026-11-22&region=region-1082',
    '.own-state summary',
  ],
  ['Reform calendar', '/indsatser/reformkalender?dato=2026-11-22&ansatte=31', '.duties tbody tr'],
  ['Instruments', '/indsatser/redskaber?dato=2026-01-01&omraade=kommune-0336', '.matrix'],
  ['Decisions', '/indsatser/afgoerelser', '#decision-age'],
  ['Decisions, numbers', '/indsatser/afgoerelser/ydernumre', '.applicant'],
  ['Decisions, designation', '/indsatser/afgoerelser/udpegning', '#council-decided'],
  ['Guarantees', '/indsatser/garantier', '#guarantee-name'],
  ['Plan', '/plan', 'main tfoot'],
  ['Plan, keys', '/plan/register?vis=noegler', 'main tbody tr'],
  ['Plan, sites', '/plan/register?vis=steder', 'main tbody tr'],
  ['Plan, courses', '/plan/register?vis=forloeb&speciale=kardiologi', 'main tbody tr'],
  ['Plan, published', '/plan/register?vis=offentliggjort', 'main tbody tr'],
  ['Filling', '/plan/besaettelse?speciale=psykiatri', '.plan-spread .strip-chart'],
  [
    'Filling with a figure explained',
    '/plan/besaettelse?speciale=psykiatri&forklar=skjult-andel-af-manglen:vur-nord:2025-01-01:main|2025|psykiatri|vur-nord',
    'dialog[open] .sum',
  ],
  ['Filling, specialties', '/plan/besaettelse?vis=specialer', '.plan-under'],
  ['Filling, years', '/plan/besaettelse?vis=aar-for-aar&speciale=psykiatri', '.plan-spread .strip-chart'],
  ['Filling, introduction', '/plan/besaettelse?vis=introduktion', 'main tbody tr'],
  ['Division', '/plan/fordeling', '.plan-divide tbody tr'],
  [
    'Division of one specialty',
    '/plan/fordeling?metode=egne&speciale=psykiatri&tal=psykiatri:80,5',
    '.plan-weights',
  ],
  ['Screening', '/plan/screening?har=kardiologi;nefrologi&oensker=geriatri', '.answer-sentence'],
  ['Placing', '/plan/placering?speciale=psykiatri&vur=vur-nord', '#place-seconds'],
  ['Placing, no such plan', '/plan/placering/plan-findes-ikke', '.problem'],
  ['Plans compared, none saved', '/plan/sammenlign', '.empty'],
  ['Data', '/data', 'main table'],
  ['Import', '/data/import', '.templates li'],
  ['Changes', '/data/aendringer', '.change'],
  ['Rules', '/data/regler?dato=2008-01-01', '.rules'],
  ['One rule', '/data/regler/almen-praksis/kapacitet/norm?dato=2026-01-01', 'main table'],
  ['No such rule', '/data/regler/findes/ikke', '.problem'],
  ['Glossary', '/data/ordliste', '.terms dt'],
  ['Sources', '/data/kilder', '.terms dt'],
  ['Accessibility statement', '/was', 'h2'],
  ['Keyboard help', '/tastatur', 'table'],
  ['No such page', '/ingen-side', 'main p'],
] as const

let stage: Stage | null = null

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage?.stop()
})

function withLanguage(path: string, language: 'da' | 'en'): string {
  return language === 'da' ? path : `${path}${path.includes('?') ? '&' : '?'}sprog=en`
}

/** Every combination of scheme, language and width. */
const ALL_SEATS = (['light', 'dark'] as const)
  .flatMap((scheme) =>
    (['da', 'en'] as const).flatMap((language) =>
      ([320, 1280] as const).map((width) => ({ scheme, language, width })),
    ),
  )
  .map((seat, here) => ({ ...seat, here }))

/** `ACCESSIBILITY=full` looks at every page from all eight seats, which CI has no time for. */
const IS_FULL = process.env['ACCESSIBILITY'] === 'full'

/** Whether a page is looked at from a seat: each page from one, and the pages of a room, which stand beside each other, from all. */
function isSeenFrom(seat: number, page: number): boolean {
  return IS_FULL || seat === page % ALL_SEATS.length
}

/** Some ninety pages, each looked at by axe; all of them from one seat take minutes. */
const SEAT_MILLISECONDS = 600_000

describe.each(ALL_SEATS)('in $scheme, $language, $width pixels wide', ({ scheme, language, width, here }) => {
  const name = 'no page has anything that WCAG 2.1 A or AA forbids, and none is wider than the screen'
  it(name, { timeout: SEAT_MILLISECONDS }, async (context) => {
    if (stage === null) return context.skip('no browser')
    const seat = await takeSeat(stage, { width, scheme })
    const found: string[] = []
    const look = async (page: string) => {
      found.push(...(await faultsSeen(seat.page, page)))
      expect(await seat.page.locator('html').getAttribute('lang')).toBe(language)
    }
    for (const [at, [page, path, ready]] of PAGES.entries()) {
      if (!isSeenFrom(here, at)) continue
      await seat.page.goto(withLanguage(path, language))
      await seat.page.locator(ready).first().waitFor({ state: 'attached' })
      await look(page)
    }
    await seat.page.keyboard.press('Control+K')
    await seat.page.keyboard.type('norm')
    await seat.page.locator('.results li').first().waitFor()
    await look('Search')
    expect(found).toEqual([])
    await seat.context.close()
  })
})
