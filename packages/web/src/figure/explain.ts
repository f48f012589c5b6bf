import { changeParameters } from '../address/history.ts'
import { type FigureTarget, findTarget, writeTarget } from './target.ts'

/** Opens the explanation of a figure by naming it in the address, so that the link to it can be shared. */
export function openExplanation(target: FigureTarget): void {
  changeParameters({ forklar: writeTarget(target) })
}

/** Closes the explanation; the page under it stays as it is. */
export function closeExplanation(): void {
  changeParameters({ forklar: null }, 'replace')
}

/** The figure that the address asks to have explained. */
export function findExplained(search: string): FigureTarget | undefined {
  return findTarget(new URLSearchParams(search).get('forklar') ?? '')
}
