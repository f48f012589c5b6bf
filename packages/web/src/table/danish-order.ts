const collator = new Intl.Collator('da-DK', { numeric: true })

/** Order of Danish names: æ, ø and å last, and aa as å (»Aabenraa« stands after »Ærø«). Sorting belongs here, at the edge. */
export function danishOrder(a: string, b: string): number {
  return collator.compare(a, b)
}
