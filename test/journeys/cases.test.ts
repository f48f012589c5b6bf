import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsSeen } from '../accessibility/look.ts'
import { openStage, type Stage, takeSeat } from './server.ts'

let stage: Stage | null = null

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage?.stop()
})

describe('a closing practice as a case', () => {
  it('is started with both tracks, and two people who edit it at once lose nothing', async (context) => {
    if (stage === null) return context.skip('no browser')
    const one = await takeSeat(stage, { width: 1440 })
    const two = await takeSeat(stage, { width: 390 })
    await one.page.goto('/indsatser/sager')
    await one.page.getByText('Der er ingen sager endnu.').waitFor()
    await one.page.getByRole('link', { name: 'Start en sag' }).click()
    await one.page.getByLabel('Sagsgang').selectOption({ label: 'Praksisophør' })
    await one.page.getByRole('button', { name: 'Start sagen' }).click()
    // neither area nor name: both are told
    await one.page.getByRole('heading', { name: '2 ting skal rettes' }).waitFor()
    await one.page.getByLabel('Område').selectOption('kommune-0665')
    await one.page.getByLabel('Sagens navn').fill('Praksis i Lemvig lukker')
    await one.page.getByLabel('Praksis lukker', { exact: true }).fill('31-8-2027')
    await one.page.getByRole('button', { name: 'Start sagen' }).click()
    await one.page.getByRole('heading', { level: 1, name: 'Praksis i Lemvig lukker' }).waitFor()
    await one.page.getByRole('heading', { name: 'Akut spor' }).waitFor()
    await one.page.getByRole('heading', { name: 'Varigt spor' }).waitFor()
    expect(await one.page.locator('.case-step').count()).toBe(11)
    expect(await faultsSeen(one.page, 'case')).toEqual([])

    await two.page.goto(one.page.url())
    await two.page.locator('.case-step').getByText('Vikar, nødklinik eller ansat læge').click()
    await two.page.locator('#step-vikar-note').fill('Vikarbureauet er ringet op')
    // what is written outlives a new load of the page
    await two.page.reload()
    await two.page.getByText('Det, du skrev sidst, er her endnu.').waitFor()
    // meanwhile the closing moves four months, and the open deadlines with it: 31 December − 1 month is 30 November
    await one.page.getByLabel('Praksis lukker', { exact: true }).fill('31-12-2027')
    await one.page.locator('.case-step').getByText('Vikar, nødklinik eller ansat læge').click()
    expect(await one.page.locator('#step-vikar-due').inputValue()).toBe('30-11-2027')
    await one.page.getByRole('button', { name: 'Gem', exact: true }).click()
    await one.page.getByText('Gemt.', { exact: true }).waitFor()

    await two.page.getByRole('button', { name: 'Gem', exact: true }).click()
    await two.page.getByRole('heading', { name: 'En anden har gemt imens' }).waitFor()
    expect(await faultsSeen(two.page, 'case conflict')).toEqual([])
    await two.page.getByRole('button', { name: 'Gem det valgte' }).click()
    await two.page.getByText('Gemt.', { exact: true }).waitFor()
    expect(await two.page.locator('#case-day-lukning').inputValue()).toBe('31-12-2027')
    expect(await two.page.locator('#step-vikar-note').inputValue()).toBe('Vikarbureauet er ringet op')
    // nobody gave a name; a step that is done says when it was done, no longer when it was due
    await two.page.getByText('Sidst ændret af lokal bruger').waitFor()
    const step = two.page.locator('.case-step summary', { hasText: 'Vikar, nødklinik eller ansat læge' })
    await step.click()
    await two.page.locator('#step-vikar-state').selectOption('done')
    await step.getByText('22. november 2026').waitFor()
    // both versions stand in the history, whatever was chosen for the steps
    await two.page.getByText('Historik: hvem, hvornår, før og efter').click()
    await two.page.locator('.record-history .change').nth(2).waitFor()

    await two.page.goto('/indsatser/sager')
    await two.page.getByRole('link', { name: 'Praksis i Lemvig lukker' }).first().waitFor()
    expect(await faultsSeen(two.page, 'cases')).toEqual([])
    const feed = await two.page.request.get('/api/cases.ics')
    expect((await feed.text()).split('BEGIN:VEVENT').length - 1).toBe(11)
    // the browser tells of every answer that is no success: the 412 above is meant
    const faults = [...one.faults, ...two.faults].filter((text) => !text.includes('412'))
    expect(faults).toEqual([])
    await one.context.close()
    await two.context.close()
  })
})
