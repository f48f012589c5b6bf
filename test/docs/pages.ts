import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** The folder of the repository. */
export const ROOT = resolve(import.meta.dirname, '..', '..')

/** Every page whose links and commands are held to be true, by its path in the repository. */
export function listPages(): readonly string[] {
  const patterns = [
    '{README,ARCHITECTURE,CONTRIBUTING}.md',
    'docs/**/*.md',
    'examples/**/*.md',
    'knowledge/**/README.md',
    'packages/**/README.md',
  ]
  const found = patterns.flatMap((pattern) =>
    globSync(pattern, { cwd: ROOT, exclude: (name) => name === 'node_modules' || name === 'dist' }),
  )
  return found.map((path) => path.replaceAll('\\', '/')).toSorted()
}

/** The text of a page. */
export function readPage(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8')
}

/** A piece of a page between two fences, with what stands on the line before it. */
export type CodeBlock = {
  readonly language: string
  readonly lines: readonly string[]
  /** The HTML comment on the last line before the block that is not empty; `''` without one. */
  readonly mark: string
  /** Line of the opening fence, from 1. */
  readonly line: number
}

/** The fenced blocks of a page, in order. */
export function listBlocks(text: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const fence = /^ *```(\w*)$/.exec(lines[at] ?? '')
    if (fence === null) continue
    const end = lines.findIndex((line, index) => index > at && /^ *```$/.test(line))
    const before = lines.slice(0, at).findLast((line) => line.trim() !== '') ?? ''
    const mark = /^ *<!-- *(.*?) *-->$/.exec(before)?.[1] ?? ''
    const inside = lines.slice(at + 1, end).map((line) => line.trimEnd())
    blocks.push({ language: fence[1] ?? '', lines: inside, mark, line: at + 1 })
    at = end
  }
  return blocks
}

/** The headings of a page as GitHub turns them into anchors. */
export function listAnchors(text: string): ReadonlySet<string> {
  const anchors = new Map<string, number>()
  const all = new Set<string>()
  for (const line of withoutBlocks(text).split('\n')) {
    const heading = /^#{1,6} +(.*)$/.exec(line)?.[1]
    if (heading === undefined) continue
    const slug = anchorOf(heading)
    const seen = anchors.get(slug) ?? 0
    anchors.set(slug, seen + 1)
    all.add(seen === 0 ? slug : `${slug}-${seen}`)
  }
  return all
}

function anchorOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}

/** The text with its fenced blocks and code spans blanked out, so that nothing in them is taken for a link. */
function withoutBlocks(text: string): string {
  return text.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '``')
}

/** A relative link or picture of a page that leads nowhere, and why. */
export type DeadLink = { readonly page: string; readonly link: string; readonly why: string }

/** The links of a page that point at no file, outside the repository, or at a heading that is not there. */
export function listDeadLinks(page: string): readonly DeadLink[] {
  const text = withoutBlocks(readPage(page))
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  return links
    .filter((link) => !/^[a-z]+:/i.test(link))
    .flatMap((link) => {
      const why = whyDead(page, link)
      return why === null ? [] : [{ page, link, why }]
    })
}

function whyDead(page: string, link: string): string | null {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), decodeURI(path))
  if (relative(ROOT, target).startsWith('..')) return 'outside the repository'
  if (!existsSync(target)) return 'no such file'
  if (anchor === undefined || !target.endsWith('.md')) return null
  const isThere = listAnchors(readFileSync(target, 'utf8')).has(decodeURI(anchor))
  return isThere ? null : 'no such heading'
}
