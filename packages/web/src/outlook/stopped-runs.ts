/** Runs that the reader has stopped, by job: bands that come by themselves do not come back until the next change. */
const KEY = 'fremskrivning.stoppet'

/** Where the browser keeps nothing for the page, what was stopped is known until the page is left. */
let remembered: readonly string[] = []

/** The jobs that the reader has stopped since the last change; also after the page was loaded again. */
function listStopped(): readonly string[] {
  try {
    return (sessionStorage.getItem(KEY) ?? '').split(' ').filter((id) => id !== '')
  } catch {
    return remembered
  }
}

function keep(ids: readonly string[]): void {
  remembered = ids
  try {
    sessionStorage.setItem(KEY, ids.join(' '))
  } catch {
    // a browser that keeps nothing
  }
}

/** Whether the reader stopped this job, and nothing has been changed since. */
export function isStopped(id: string): boolean {
  return listStopped().includes(id)
}

/** The reader stops a job. */
export function rememberStopped(id: string): void {
  if (!isStopped(id)) keep([...listStopped(), id])
}

/** The reader asks for one job again, or, without an id, has changed the scenario: what was stopped may begin by itself. */
export function forgetStopped(id?: string): void {
  keep(id === undefined ? [] : listStopped().filter((one) => one !== id))
}
