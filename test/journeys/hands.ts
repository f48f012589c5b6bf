import type { Locator, Page } from 'playwright-core'

/** A file as a browser is given it. */
export type GivenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** How a reader works the page: by mouse, or by keyboard alone. */
export type Hands = {
  readonly name: string
  /** Presses a button, follows a link, chooses a shape of the map. */
  readonly press: (target: Locator) => Promise<void>
  /** Chooses an option of a list by its value. */
  readonly choose: (list: Locator, value: string) => Promise<void>
  /** Chooses one of a row of radio buttons. */
  readonly pick: (group: Locator, value: string) => Promise<void>
  /** Ticks a box, or unticks it. */
  readonly tick: (box: Locator) => Promise<void>
  /** Leaves the table with its many figures behind: by keyboard there is a link for it. */
  readonly passTable: (skip: Locator) => Promise<void>
  /** Writes a text in a field. */
  readonly write: (field: Locator, text: string) => Promise<void>
  /** Hands a file to the control for it. The system's own file dialogue is beyond any test: it is reached, not walked. */
  readonly give: (control: Locator, file: GivenFile) => Promise<void>
}

/** Most stops that may lie between two things that follow each other on a journey. */
const MOST_STOPS = 120

function isHere(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}

/** Whether the thing stands before what has the focus, so that Shift + Tab is the way. */
function isBefore(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const now = document.activeElement
    if (now === null || now === document.body) return false
    return (now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  })
}

/** By mouse: a radio button is hit where it lies, under its label. */
export function byMouse(): Hands {
  return {
    name: 'mouse',
    press: (target) => target.click(),
    choose: async (list, value) => {
      await list.selectOption(value)
    },
    pick: (group, value) => group.locator(`input[value="${value}"]`).click(),
    tick: (box) => box.click(),
    passTable: async () => undefined,
    write: (field, text) => field.fill(text),
    give: (control, file) => control.setInputFiles(file),
  }
}

/** How many options below (or, negative, above) the chosen one the wanted one stands. */
async function stepsTo(list: Locator, value: string): Promise<number> {
  return list.evaluate((element, wanted) => {
    if (!(element instanceof HTMLSelectElement)) return 0
    return [...element.options].findIndex((option) => option.value === wanted) - element.selectedIndex
  }, value)
}

/** By keyboard alone: Tab or Shift + Tab until the thing has the focus, then Enter or arrows. No pointer, no script. */
export function byKeyboard(page: Page): Hands {
  const reach = async (target: Locator) => {
    await target.waitFor({ state: 'attached' })
    const step = (await isBefore(target)) ? 'Shift+Tab' : 'Tab'
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await isHere(target)) return
      await page.keyboard.press(step)
    }
    throw new Error(`Tab never reached ${String(target)}`)
  }
  const press = async (target: Locator) => {
    await reach(target)
    await page.keyboard.press('Enter')
  }
  return {
    name: 'keyboard',
    press,
    tick: async (box) => {
      await reach(box)
      await page.keyboard.press('Space')
    },
    passTable: press,
    write: async (field, text) => {
      await reach(field)
      await page.keyboard.type(text)
    },
    give: async (control, file) => {
      await reach(control)
      await control.setInputFiles(file)
    },
    choose: async (list, value) => {
      await reach(list)
      // counted anew for each key: choosing one thing may change the list
      for (let keys = 0; keys < MOST_STOPS; keys++) {
        const away = await stepsTo(list, value)
        if (away === 0) return
        await page.keyboard.press(away > 0 ? 'ArrowDown' : 'ArrowUp')
      }
      throw new Error(`The arrows never reached ${value}`)
    },
    pick: async (group, value) => {
      await reach(group.locator('input:checked'))
      const wanted = group.locator(`input[value="${value}"]`)
      const most = await group.locator('input').count()
      for (let step = 0; step < most && !(await isHere(wanted)); step++)
        await page.keyboard.press('ArrowRight')
      if (!(await isHere(wanted))) throw new Error(`The arrows never reached ${value}`)
    },
  }
}
