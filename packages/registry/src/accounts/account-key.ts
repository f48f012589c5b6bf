/** What two account names have in common that are one: `Åse`, `ÅSE` and `åse` put together of `a` and a ring. */
export function accountKey(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
