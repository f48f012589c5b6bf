/** A text with its first letter large, for the beginning of a line or an entry of a list. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('da') + text.slice(1)
}
