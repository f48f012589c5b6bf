import type { Page } from 'playwright-core'

/** Waits until the address has the parameter, as the address is what everything follows. */
export async function untilAddress(page: Page, name: string, value: string | null): Promise<void> {
  await page.waitForFunction(
    ([key, wanted]) => new URLSearchParams(location.search).get(key ?? '') === wanted,
    [name, value] as const,
  )
}

/** The texts of a table's rows, cell by cell, as they are shown. */
export function rowsOf(page: Page, table: string): Promise<readonly (readonly string[])[]> {
  return page
    .locator(`${table} tbody tr:visible`)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) =>
          cell instanceof HTMLElement ? cell.innerText.trim() : '',
        ),
      ),
    )
}

/** Waits until the answer to the question in the address is on the screen; until then the last one stands there, marked busy. */
export async function untilAnswered(page: Page): Promise<void> {
  await page.locator('.status-grid[aria-busy="false"]').waitFor()
}
