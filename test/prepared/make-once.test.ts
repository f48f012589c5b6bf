import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeOnce } from './make-once.ts'
import { findRunFolder } from './run-folder.ts'

/** A name that no other test file uses. */
const NAME = `test-of-make-once-${process.pid}`

it('what two ask for at once is made once, by the first, and both read it whole', async () => {
  expect(findRunFolder()).not.toBeNull()
  let times = 0
  const make = async (folder: string) => {
    times += 1
    await writeFile(join(folder, 'first'), 'a')
    await writeFile(join(folder, 'second'), 'b')
  }
  const made = await Promise.all([makeOnce(NAME, make), makeOnce(NAME, make), makeOnce(NAME, make)])
  expect(times).toBe(1)
  expect(new Set(made.map(({ folder }) => folder)).size).toBe(1)
  expect(await readFile(join(made[2]?.folder ?? '', 'second'), 'utf8')).toBe('b')
})

it('when making fails, its maker is told, and the next in line makes it', async () => {
  const name = `${NAME}-again`
  const failing = async () => {
    throw new Error('no room')
  }
  await expect(makeOnce(name, failing)).rejects.toThrow('no room')
  const { folder } = await makeOnce(name, (draft) => writeFile(join(draft, 'file'), 'c'))
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('c')
})

it('what cannot be begun is told at once, not waited for', async () => {
  // no folder of the run is called so, so that nothing can be made in it
  await expect(makeOnce(`${NAME}-nowhere/inside`, async () => undefined)).rejects.toThrow('ENOENT')
})
