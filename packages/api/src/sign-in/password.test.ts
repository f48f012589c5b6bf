import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword } from './password.ts'

describe('a stored password', () => {
  it('is argon2id with a salt of its own and fits the password alone', async () => {
    const [one, two] = [
      await hashPassword('korrekt hest batteri'),
      await hashPassword('korrekt hest batteri'),
    ]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w-]{22}\$[\w-]{43}$/)
    expect(one).not.toBe(two)
    expect(await isPassword('korrekt hest batteri', one)).toBe(true)
    expect(await isPassword('korrekt hest batterj', one)).toBe(false)
    expect(await isPassword('', one)).toBe(false)
  })

  it('is the same whether æøå came as one letter or as two', async () => {
    const stored = await hashPassword('blåbærgrød med fløde'.normalize('NFD'))
    expect(await isPassword('blåbærgrød med fløde'.normalize('NFC'), stored)).toBe(true)
  })

  it('of an unknown form fits nothing', async () => {
    expect(await isPassword('korrekt hest batteri', 'plain:korrekt hest batteri')).toBe(false)
  })
})
