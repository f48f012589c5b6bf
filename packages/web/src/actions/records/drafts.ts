/** What the keys of drafts begin with in the session storage of the tab. */
const PREFIX = 'udkast:'

/** The draft under a key as it was kept, or `undefined`: none, broken, or a browser that keeps nothing. */
export function findDraft(key: string): unknown {
  try {
    const text = sessionStorage.getItem(PREFIX + key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keeps a draft until it is dropped or the tab is closed. A full or closed store is no fault: the draft stays on the screen. */
export function keepDraft(key: string, draft: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(draft))
  } catch {
    // nothing is lost: what was written stands on the screen
  }
}

/** Forgets a draft: it has been saved, or is not wanted. */
export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key)
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

/** Whose drafts the tab holds. */
const OWNER = 'udkast-ejer'

/**
 * Says who writes from now on; `null`: nobody. Drafts of somebody else are forgotten, and all of them where one has signed
 * out. Who signs in again after the session ended by itself finds what was written.
 */
export function keepDraftsOf(account: string | null): void {
  try {
    const owner = sessionStorage.getItem(OWNER)
    if (owner !== null && owner !== account) dropAllDrafts()
    if (account === null) sessionStorage.removeItem(OWNER)
    else sessionStorage.setItem(OWNER, account)
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}
