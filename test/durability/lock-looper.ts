/**
 * A process that takes and gives back one folder's lock as fast as it can until it is killed. While it holds the lock it
 * keeps a witness file with its number; a witness of another process that still lives would be a second holder: it says
 * `violation`. It says `progress` after every few lockings.
 */
import { readFileSync, unlinkSync, writeFileSync, writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { Refusal } from '@laegedaekning/domain'
import { acquireFolderLock, type FolderLock } from '@laegedaekning/registry/testing'

const LOCKINGS_PER_MESSAGE = 5
const [folder = ''] = process.argv.slice(2)
const witness = `${folder}.witness`

function say(message: object): void {
  writeSync(1, `${JSON.stringify(message)}\n`)
}

function findLock(): FolderLock | undefined {
  try {
    return acquireFolderLock(folder, '2026-11-22T08:00:00.000Z')
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Number of the process whose witness lies there; 0 for none. */
function readWitness(): number {
  try {
    return Number(readFileSync(witness, 'utf8'))
  } catch {
    return 0
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

for (let held = 0; ; ) {
  const lock = findLock()
  if (lock !== undefined) {
    const other = readWitness()
    if (other !== 0 && isRunning(other)) say({ says: 'violation', other })
    writeFileSync(witness, String(process.pid))
    if (readWitness() !== process.pid) say({ says: 'violation', other: readWitness() })
    unlinkSync(witness)
    lock.release()
    held += 1
    if (held % LOCKINGS_PER_MESSAGE === 0) say({ says: 'progress' })
  }
  await setImmediate()
}
