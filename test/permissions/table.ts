import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How far a right reaches, in the words of the page. */
export type Word = 'alle' | 'egne' | '–'

type Rows = ReadonlyMap<string, readonly string[]>

/** The page docs/reference/permissions.md as people read it: rights by action or field, then by role. */
export type Page = {
  readonly roles: readonly string[]
  readonly changes: ReadonlyMap<string, boolean>
  readonly right: (action: string, role: string) => Word
  readonly sight: (field: string, role: string) => Word
  readonly records: ReadonlyMap<
    string,
    { readonly read: string; readonly change: string; readonly sensitive: ReadonlyMap<string, string> }
  >
  readonly routes: ReadonlyMap<string, string>
}

/** Reads the page; it knows nothing of the program that wrote it. */
export function readPage(): Page {
  const text = readFileSync(join(import.meta.dirname, '../../docs/reference/permissions.md'), 'utf8')
  const part = (title: string): string => text.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
  const actions = rowsOf(part('Handlinger'))
  const fields = rowsOf(part('Følsomme felter'))
  const roles = headOf(part('Handlinger')).slice(3)
  const fieldRoles = headOf(part('Følsomme felter')).slice(2)
  return {
    roles,
    changes: new Map([...actions].map(([action, cells]) => [action, cells[1] === 'ja'])),
    right: (action, role) => wordOf(actions.get(action)?.[2 + roles.indexOf(role)]),
    sight: (field, role) => wordOf(fields.get(field)?.[1 + fieldRoles.indexOf(role)]),
    records: new Map(
      [...rowsOf(part('Arter af sager og rækker'))].map(([kind, [read = '', change = '', keys = '']]) => [
        kind,
        { read: plain(read), change: plain(change), sensitive: keysOf(keys) },
      ]),
    ),
    routes: new Map([...rowsOf(part('Ruter'))].map(([route, [action = '']]) => [route, plain(action)])),
  }
}

function wordOf(cell: string | undefined): Word {
  if (cell === 'alle' || cell === 'egne' || cell === '–') return cell
  throw new Error(`»${cell ?? 'nothing'}« is no right`)
}

function keysOf(cell: string): ReadonlyMap<string, string> {
  return new Map([...cell.matchAll(/`([^`]+)`: `([^`]+)`/g)].map(([, key = '', field = '']) => [key, field]))
}

function headOf(text: string): readonly string[] {
  const [head = ''] = text.split('\n').filter((line) => line.startsWith('|'))
  return cellsOf(head).map(plain)
}

/** The rows of a table by their first cell. */
function rowsOf(text: string): Rows {
  const lines = text.split('\n').filter((line) => line.startsWith('|'))
  return new Map(lines.slice(2).map((line) => [plain(cellsOf(line)[0] ?? ''), cellsOf(line).slice(1)]))
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

function plain(cell: string): string {
  return cell.replace(/^`|`$/g, '')
}
