const collator = new Intl.Collator('da', { numeric: true })

/** Danish alphabetical order: Æ, Ø and Å last, Aa as Å. The only place that sorts texts for people. */
export function compareDanish(a: string, b: string): number {
  return collator.compare(a, b)
}
