/**
 * The group of Fremskrivning that counts the specialists of a specialty, by its Danish name: `børne- og ungdomspsykiatri` is
 * `speciale-boerne-og-ungdomspsykiatri`. The same id as `specialtyId` of plans, without the parameters that come with it.
 */
export function outlookGroupOf(specialty: string): string {
  const id = specialty
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `speciale-${id}`
}
