/** Several people use one server: signing in and out, what the public sees, and what shows for the one planner (nothing). */
import { addAccount } from '@laegedaekning/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage, takeSeat } from './server.ts'

const PASSWORD = 'korrekt hest batteri hæfteklamme'

let stage: Stage | null = null
beforeAll(async () => {
  stage = await openStage({
    signIn: true,
    prepare: async (register) => {
      await addAccount(register, {
        name: 'Anna',
        role: 'administrator',
        scope: 'national',
        password: PASSWORD,
      })
    },
  })
})
afterAll(() => stage?.stop())

describe('where people sign in', () => {
  it('a page asks for it in its place, says what is missing, comes after it, and is gone after signing out', async ({
    skip,
  }) => {
    if (stage === null) return skip('no browser here')
    const { page, context, faults } = await takeSeat(stage, { width: 1280 })
    await page.goto('/status?niveau=region')
    await page.getByRole('heading', { name: 'Log ind' }).waitFor()
    const form = page.locator('form')
    await form.getByRole('button', { name: 'Log ind' }).click()
    const summary = page.getByRole('alert')
    await summary.getByRole('link', { name: 'Skriv din adgangskode' }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('password')
    await page.keyboard.type('forkert adgangskode')
    await page.getByLabel('Navn').fill('Anna')
    await page.keyboard.press('Enter')
    await page.getByText('Navn eller adgangskode er forkert').waitFor()
    await page.getByLabel('Adgangskode').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Log ud' }).waitFor()
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Log ind' }).waitFor()
    expect(new URL(page.url()).search).toContain('niveau=region')
    await page.getByRole('link', { name: 'Data', exact: true }).click()
    await page.getByRole('link', { name: 'Adgangslog' }).click()
    await page.getByText('Ingen har set følsomme oplysninger endnu.').waitFor()
    await page.getByRole('button', { name: 'Log ud' }).click()
    await page.getByRole('heading', { name: 'Log ind' }).waitFor()
    expect((await page.request.get('/api/accounts')).status()).toBe(401)
    // what the browser itself notes of answers 401 is no fault of the page
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([])
    await context.close()
  })

  it('Find my place and the rules stay open for everybody, in English too', async ({ skip }) => {
    if (stage === null) return skip('no browser here')
    const { page, context } = await takeSeat(stage, { width: 390 })
    await page.goto('/find-sted?sprog=en')
    await page.getByRole('combobox').first().waitFor()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await context.close()
  })
})
