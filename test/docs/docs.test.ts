import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAnchors, listBlocks, listDeadLinks, listPages, readPage } from './pages.ts'
import { forgetPlans, hasCommands, listUnmarked, makeSeeds, OPEN_DATA, runPage } from './run-page.ts'

const pages = listPages()

describe('links between pages', () => {
  it('finds the pages', () => {
    expect(pages).toContain('README.md')
    expect(pages).toContain('docs/README.md')
    expect(pages.length).toBeGreaterThan(30)
  })

  it('every relative link leads to a file of the repository, and to a heading that is there', () => {
    expect(pages.flatMap(listDeadLinks)).toEqual([])
  })

  it('the index of the documents names every page that people write', () => {
    const index = readPage('docs/README.md')
    const written = pages.filter((page) => /^docs\/(tutorials|how-to|explanation|public-sector)\//.test(page))
    expect(written.filter((page) => !index.includes(`(${page.slice('docs/'.length)})`))).toEqual([])
  })

  it('anchors are those that the code host makes of headings', () => {
    const anchors = listAnchors(
      '# Først: »2008« og 2027\n## De tre mangler (C2.4)\n## De tre mangler (C2.4)\n',
    )
    expect([...anchors]).toEqual(['først-2008-og-2027', 'de-tre-mangler-c24', 'de-tre-mangler-c24-1'])
  })

  it('a block is known by its fence, its language and the comment before it', () => {
    expect(listBlocks('<!-- svar -->\n\n```text\na\nb\n```\n')).toEqual([
      { language: 'text', lines: ['a', 'b'], mark: 'svar', line: 3 },
    ])
  })
})

describe('commands in the pages', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'laegedaekning-docs-seed-'))
    await makeSeeds(folder)
  })
  afterAll(async () => {
    await forgetPlans()
    await rm(folder, { recursive: true, force: true })
  })

  it('every shell block is run here, or says why it is not', () => {
    expect(
      pages.flatMap((page) => listUnmarked(readPage(page)).map((mistake) => ({ page, ...mistake }))),
    ).toEqual([])
  })

  it('a page that says something else than the program is caught, line by line', async () => {
    const block = (mark: string, language: string, line: string) =>
      `${mark}\n\`\`\`${language}\n${line}\n\`\`\`\n`
    const page = [
      block('<!-- fil: tom.csv -->', 'text', 'praksis;navn'),
      block('', 'sh', 'npx laegedaekning template findes-ikke'),
      block('<!-- svar -->', 'text', 'Der er: omraader, … praksis'),
      block('<!-- svar -->', 'text', 'Der er: praksis, … omraader'),
      block('<!-- står i: tom.csv -->', 'text', 'praksis;laege'),
    ].join('\n')
    const { mistakes, ran } = await runPage(page, folder)
    expect(ran).toBe(1)
    // the command ends with 2; the order of the second answer is wrong; the file has another header
    expect(mistakes.map(({ line }) => line)).toEqual([7, 17, 22])
  })

  it.each(pages.filter((page) => hasCommands(readPage(page))))('%s does what it says', async (page) => {
    const { mistakes, ran, left } = await runPage(readPage(page), folder)
    expect(mistakes).toEqual([])
    if (existsSync(OPEN_DATA)) expect(left).toEqual([])
    else if (left.length > 0) {
      console.log(`${page}: the commands of line ${left.join(', ')} need ../shared and were not run.`)
    }
    expect(ran + left.length).toBeGreaterThan(0)
  })
})
