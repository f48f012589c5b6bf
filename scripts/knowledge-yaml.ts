/**
 * Strict reading of the YAML in knowledge/: every mistake is collected with file, line and column, and nothing is
 * guessed. YAML 1.2 reads `1_600` as text and `1600,5` as text; both are refused here with the reason.
 */
import { readFileSync } from 'node:fs'
import { isAlias, isPair, isScalar, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'

/** Something to mend in a file of knowledge/. */
export type Problem = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly what: string
  readonly why: string
  readonly mend: string
}

/** `file:line:column: what. Why. How to mend.` – one line, as editors and CI logs can follow. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, what, why, mend } = problem
  return `${file}:${line}:${column}: ${what}. ${why}. ${mend}.`
}

/** Where a problem lies: a node, the key of a pair, or the start of the file. */
export type Spot = Node | Pair | null | undefined

/** One YAML file being read; its problems gather in `problems`. */
export type YamlFile = {
  readonly file: string
  readonly root: Node | null
  readonly problems: Problem[]
  /** Notes a problem at a spot. */
  report(spot: Spot, what: string, why: string, mend: string): void
}

/** Opens a file: syntax errors, duplicate keys, anchors and aliases become problems at once. */
export function openYaml(path: string, file: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), {
    lineCounter: lines,
    uniqueKeys: true,
    version: '1.2',
  })
  const problems: Problem[] = []
  const at = (offset: number, what: string, why: string, mend: string) => {
    const { line, col } = lines.linePos(offset)
    problems.push({ file, line: Math.max(line, 1), column: Math.max(col, 1), what, why, mend })
  }
  for (const error of [...document.errors, ...document.warnings]) {
    const duplicate = error.code === 'DUPLICATE_KEY'
    at(
      error.pos[0],
      duplicate ? 'The same key stands twice' : `This is not readable YAML (${error.code.toLowerCase()})`,
      duplicate
        ? 'Only one of the two could count'
        : (error.message.split('\n')[0] ?? '').replace(/[.:]?\s*$/, ''),
      duplicate ? 'Remove one of them' : 'Correct the line',
    )
  }
  const report: YamlFile['report'] = (spot, what, why, mend) => at(offsetOf(spot), what, why, mend)
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor === undefined) return
      report(
        node,
        'Anchors (&) and aliases (*) are not used',
        'A reader must see each value where it stands',
        'Write the value out',
      )
    },
  })
  return { file, root: document.contents, problems, report }
}

function offsetOf(spot: Spot): number {
  if (isPair(spot)) return isScalar(spot.key) ? (spot.key.range?.[0] ?? 0) : 0
  return spot?.range?.[0] ?? 0
}
