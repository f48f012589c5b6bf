/**
 * A process that races for locks. On each line `{"folder": …}` of its standard input it tries to take that folder's lock
 * and says `held` or `refused`; on `{"release": true}` it gives back what it holds.
 */
import { createInterface } from 'node:readline'
import { Refusal } from '@laegedaekning/domain'
import { acquireFolderLock, type FolderLock } from '@laegedaekning/registry/testing'

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

let held: FolderLock | null = null
createInterface({ input: process.stdin }).on('line', (line) => {
  const order: unknown = JSON.parse(line)
  const folder: unknown = Reflect.get(Object(order), 'folder')
  if (typeof folder !== 'string') {
    held?.release()
    held = null
    return say({ says: 'released' })
  }
  try {
    held = acquireFolderLock(folder, '2026-11-22T08:00:00.000Z')
    say({ says: 'result', isHeld: true })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say({ says: 'result', isHeld: false })
  }
})
say({ says: 'ready' })
