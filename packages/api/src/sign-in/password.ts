import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** argon2id with 19 MiB, 2 passes, 1 lane: the least that OWASP's password storage advice names. */
const MEMORY_KIB = 19 * 1024
const PASSES = 2
const LANES = 1
const SALT_BYTES = 16
const TAG_BYTES = 32

const derive = promisify(argon2)

/** What is stored instead of a password: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, salt and hash in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derived(password, salt, { memory: MEMORY_KIB, passes: PASSES, parallelism: LANES })
  const cost = `m=${MEMORY_KIB},t=${PASSES},p=${LANES}`
  return `$argon2id$v=19$${cost}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

const STORED = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/

/** Whether a password is the one that was stored; with the cost that it was stored with. A text of another form fits none. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const found = STORED.exec(stored)
  if (found === null) return false
  const [, memory, passes, parallelism, salt = '', hash = ''] = found
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const wanted = Buffer.from(hash, 'base64url')
  const given = await derived(password, Buffer.from(salt, 'base64url'), cost)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

function derived(
  password: string,
  nonce: Buffer,
  cost: Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>,
): Promise<Buffer> {
  // one password, however its letters are put together (æøå from a Mac and from a PC)
  const message = Buffer.from(password.normalize('NFKC'), 'utf8')
  return derive('argon2id', { message, nonce, tagLength: TAG_BYTES, ...cost })
}
