import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { platform } from 'node:process'

/** A process that may hold a lock: its number, and when it started where the system says so. */
export type ProcessIdentity = {
  readonly pid: number
  /** Tells two processes apart that were given the same number one after the other; `null` where the system does not say. */
  readonly start: string | null
}

/** Number of the field »start time« in /proc/<pid>/stat, counted after the command's closing parenthesis. */
const STAT_START = 19

/** Stands for a process that is not there; no start of a process reads like this. */
const GONE = 'gone'

/** Start of a process on Linux: this boot and the clock ticks since it; `gone` for none or one that has already ended. */
function linuxStart(pid: number): string | typeof GONE | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // a zombie has given everything back and waits only for its parent to look
    if (fields[0] === 'Z' || fields[0] === 'X') return GONE
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    return `${boot}/${fields[STAT_START] ?? ''}`
  } catch {
    return isSignalable(pid) ? null : GONE
  }
}

function darwinStart(pid: number): string | typeof GONE | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || GONE
  } catch {
    return isSignalable(pid) ? null : GONE
  }
}

function isSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

function startOf(pid: number): string | typeof GONE | null {
  if (platform === 'linux') return linuxStart(pid)
  if (platform === 'darwin') return darwinStart(pid)
  return isSignalable(pid) ? null : GONE
}

/** The running process. */
export function ownIdentity(): ProcessIdentity {
  const start = startOf(process.pid)
  return { pid: process.pid, start: start === GONE ? null : start }
}

/** Whether the process still lives. In doubt it does: a live holder must never be robbed. */
export function isAlive(identity: ProcessIdentity): boolean {
  const start = startOf(identity.pid)
  if (start === GONE) return false
  return start === null || identity.start === null || start === identity.start
}
