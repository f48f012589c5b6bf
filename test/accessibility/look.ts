import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** WCAG 2.1, levels A and AA: what the law asks of a public web site (lov om webtilgængelighed, EN 301 549). */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/**
 * What WCAG 2.1 A and AA forbid of what now stands on the screen, in words that lead to the place; and the page itself, if
 * it is wider than the screen. Empty when all is well. The page must be complete: what is not there yet is not looked at.
 */
export async function faultsSeen(page: Page, name: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${name}: ${id}: ${help} – ${target.join(' ')} – ${failureSummary ?? ''}`,
    ),
  )
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  return wide > (page.viewportSize()?.width ?? 0) ? [...found, `${name}: ${wide} pixels wide`] : found
}
