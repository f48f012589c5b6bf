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

/** Forgets every draft: somebody else asks from now on. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  } catch {
    // as above
  }
}
