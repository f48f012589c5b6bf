import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsSeen } from '../accessibility/look.ts'
import { byKeyboard, byMouse } from './hands.ts'
import { openStage, type Stage, takeSeat } from './server.ts'

let stage: Stage | null = null

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage?.stop()
})

/** The words of the interface that the import goes by. */
const WORDS = {
  da: {
    doImport: 'Indlæs',
    whoMissing: 'Skriv, hvem du er',
    who: 'Hvem er du?',
    why: 'Hvorfor gør du det?',
    receipt: /Kvittering: ændring \d+/,
    undo: 'Fortryd',
    undoNow: /Fortryd ændring/,
    undone: 'Indlæsningen er fortrudt.',
    undoneBy: /Fortrudt ved ændring/,
  },
  en: {
    doImport: 'Import',
    whoMissing: 'Write who you are',
    who: 'Who are you?',
    why: 'Why do you do it?',
    receipt: /Receipt: change \d+/,
    undo: 'Undo',
    undoNow: /Undo change/,
    undone: 'The import is undone.',
    undoneBy: /Undone by change/,
  },
} as const

/** Each width in each language; mouse and keyboard both in a narrow and in a wide window. */
const SEATS = [
  { width: 1440, language: 'da', with_: 'mouse' },
  { width: 1440, language: 'en', with_: 'keyboard' },
  { width: 390, language: 'da', with_: 'keyboard' },
  { width: 390, language: 'en', with_: 'mouse' },
] as const

describe.each(SEATS)('the Data room at $width pixels, $language, by $with_', ({ width, language, with_ }) => {
  it('imports after confirmation, gives a receipt, and takes it back', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width })
    const hands = with_ === 'mouse' ? byMouse() : byKeyboard(page)
    const words = WORDS[language]
    const forbidden: string[] = []
    const look = async (name: string) => {
      forbidden.push(...(await faultsSeen(page, name)))
    }
    const reason = `Test of the undo at ${width}, ${language}`
    await page.goto(`/data/import?sprog=${language}`)
    const template = await (await page.request.get('/api/templates/borgere-uden-laege.csv')).text()
    await hands.give(page.locator('input[type=file]'), {
      name: 'borgere.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(template),
    })
    const doImport = page.getByRole('button', { name: words.doImport, exact: true })
    await doImport.waitFor()
    await look('import checked')
    await hands.press(doImport)
    // the log keeps who and why for good, so both are asked for
    const missing = page.getByRole('alert').getByRole('link', { name: words.whoMissing })
    await missing.waitFor()
    await look('who and why are missing')
    await hands.press(missing)
    await page.keyboard.type('Journey')
    await hands.write(page.getByLabel(words.why), 'Test of the import')
    await hands.press(doImport)
    await page.getByRole('heading', { name: words.receipt }).waitFor()
    await look('import confirmed')
    await hands.press(page.getByRole('button', { name: words.undo, exact: true }))
    await hands.write(page.getByLabel(words.who), 'Journey')
    await hands.write(page.getByLabel(words.why), reason)
    await look('undo asked for')
    await hands.press(page.getByRole('button', { name: words.undoNow }))
    await page.getByText(words.undone).waitFor()
    await look('import undone')
    await page.goto(`/data/aendringer?sprog=${language}`)
    await page.getByText(reason).waitFor()
    await page.getByText(words.undoneBy).first().waitFor()
    await look('changes')
    expect(forbidden).toEqual([])
    expect(faults).toEqual([])
    await seat.close()
  })
})
