/**
 * Checks knowledge/ and compiles parameters, sources, glossary and levers to packages/rules/src/*.generated.ts.
 * `--check` writes nothing and fails where a written file is stale. Nothing is written when anything is wrong.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Initiative } from '../packages/rules/src/initiatives/initiative.ts'
import type { Lever } from '../packages/rules/src/levers/lever.ts'
import type { Parameter } from '../packages/rules/src/parameters/parameter.ts'
import type { Source } from '../packages/rules/src/parameters/source.ts'
import type { Term } from '../packages/rules/src/parameters/term.ts'
import type { CaseProcess } from '../packages/rules/src/processes/case-process.ts'
import type { ReformCalendar } from '../packages/rules/src/reform/reform-entry.ts'
import { loadCases } from './knowledge-cases.ts'
import {
  emitGlossary,
  emitInitiatives,
  emitLevers,
  emitParameters,
  emitParametersAt,
  emitProcesses,
  emitReform,
  emitSources,
} from './knowledge-emit.ts'
import { listYamlFiles, shownPath } from './knowledge-files.ts'
import { loadInitiatives } from './knowledge-initiatives.ts'
import { loadLevers } from './knowledge-levers.ts'
import { readParameter } from './knowledge-parameters.ts'
import { loadProcesses } from './knowledge-processes.ts'
import { loadReform } from './knowledge-reform.ts'
import { readGlossary, readSources } from './knowledge-sources.ts'
import { formatProblem, type Problem } from './knowledge-yaml.ts'

/** Everything read from a knowledge folder, and every problem in it. */
export type Knowledge = {
  readonly parameters: readonly Parameter[]
  readonly sources: readonly Source[]
  readonly glossary: readonly Term[]
  readonly levers: readonly Lever[]
  readonly initiatives: readonly Initiative[]
  readonly reform: ReformCalendar
  readonly processes: readonly CaseProcess[]
  readonly problems: readonly Problem[]
}

/** Reads and checks a folder such as knowledge/. Worked cases are checked too; they are not compiled. */
export function checkKnowledge(folder: string): Knowledge {
  const missing = ['sources.yaml', 'glossary.yaml'].filter((name) => !existsSync(join(folder, name)))
  if (missing.length > 0) {
    const problems = missing.map((name) => missingFile(shownPath(name)))
    const reform = { checkedOn: '', entries: [] }
    const none = { parameters: [], sources: [], glossary: [], levers: [], initiatives: [], processes: [] }
    return { ...none, reform, problems }
  }
  const sources = readSources(join(folder, 'sources.yaml'), shownPath('sources.yaml'))
  const ids = new Set(sources.value.map((source) => source.id))
  const glossary = readGlossary(join(folder, 'glossary.yaml'), shownPath('glossary.yaml'), ids)
  const parameters: Parameter[] = []
  const problems: Problem[] = [...sources.problems, ...glossary.problems]
  for (const path of listYamlFiles(join(folder, 'parameters'))) {
    const key = path.replace(/\.yaml$/, '')
    const read = readParameter(join(folder, 'parameters', path), shownPath('parameters', path), key, ids)
    if (read.parameter !== null) parameters.push(read.parameter)
    problems.push(...read.problems)
  }
  problems.push(...filesThatAreFolders(parameters), ...loadCases(join(folder, 'cases'), ids).problems)
  const keys = new Set(parameters.map(({ key }) => key))
  const { levers, problems: inLevers } = loadLevers(join(folder, 'levers'), {
    sources: ids,
    parameters: keys,
  })
  const { initiatives, problems: inInitiatives } = loadInitiatives(join(folder, 'initiatives'), {
    sources: ids,
    levers: new Set(levers.map(({ id }) => id)),
  })
  const { calendar: reform, problems: inReform } = loadReform(join(folder, 'reform'), ids)
  const { processes, problems: inProcesses } = loadProcesses(join(folder, 'processes'), ids)
  problems.push(...inLevers, ...inInitiatives, ...inReform, ...inProcesses)
  return {
    parameters,
    sources: sources.value,
    glossary: glossary.value,
    levers,
    initiatives,
    reform,
    processes,
    problems,
  }
}

/** A name cannot stand for a number and for a folder of numbers in the same tree. */
function filesThatAreFolders(parameters: readonly Parameter[]): readonly Problem[] {
  return parameters
    .filter(({ key }) => parameters.some((other) => other.key.startsWith(`${key}/`)))
    .map(({ key }) => ({
      file: shownPath('parameters', `${key}.yaml`),
      line: 1,
      column: 1,
      what: `»${key}« is both a file and a folder`,
      why: 'A name in the tree is either a number or a folder',
      mend: 'Rename one of them',
    }))
}

function missingFile(file: string): Problem {
  const why = 'Every figure needs its source and every word its meaning'
  return { file, line: 1, column: 1, what: 'The file is missing', why, mend: 'Create it' }
}

/** The generated files by name, from knowledge without problems. */
export function compileKnowledge(knowledge: Knowledge): ReadonlyMap<string, string> {
  return new Map([
    ['parameters.generated.ts', emitParameters(knowledge.parameters)],
    ['parameters-at.generated.ts', emitParametersAt(knowledge.parameters)],
    ['sources.generated.ts', emitSources(knowledge.sources)],
    ['glossary.generated.ts', emitGlossary(knowledge.glossary)],
    ['levers.generated.ts', emitLevers(knowledge.levers)],
    ['initiatives.generated.ts', emitInitiatives(knowledge.initiatives)],
    ['reform.generated.ts', emitReform(knowledge.reform)],
    ['processes.generated.ts', emitProcesses(knowledge.processes)],
  ])
}

/** Names of the generated files that are missing or differ from what the knowledge gives now. */
export function staleFiles(files: ReadonlyMap<string, string>, folder: string): readonly string[] {
  return [...files.keys()].filter((name) => {
    const path = join(folder, name)
    return !existsSync(path) || readFileSync(path, 'utf8') !== files.get(name)
  })
}

/** Runs the generator: messages by `say`, answer 0 (fine) or 1 (something to mend). */
export function generateParameters(root: string, checkOnly: boolean, say: (line: string) => void): 0 | 1 {
  const knowledge = checkKnowledge(join(root, 'knowledge'))
  if (knowledge.problems.length > 0) {
    for (const problem of knowledge.problems) say(formatProblem(problem))
    say(`${knowledge.problems.length} problem(s) in knowledge/. Nothing was written.`)
    return 1
  }
  const target = join(root, 'packages', 'rules', 'src')
  const files = compileKnowledge(knowledge)
  const stale = staleFiles(files, target)
  if (checkOnly && stale.length > 0) {
    say(`Stale: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`)
    return 1
  }
  for (const name of stale) writeFileSync(join(target, name), files.get(name) ?? '')
  const count = `${knowledge.parameters.length} parameters, ${knowledge.sources.length} sources, ${knowledge.glossary.length} terms, ${knowledge.levers.length} levers`
  say(`${count}: ${stale.length === 0 ? 'nothing to write' : `wrote ${stale.join(', ')}`}.`)
  return 0
}

if (import.meta.main) {
  const checkOnly = process.argv.includes('--check')
  process.exitCode = generateParameters(join(import.meta.dirname, '..'), checkOnly, (line) =>
    console.log(line),
  )
}
