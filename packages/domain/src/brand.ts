/** Brands: plain values that the compiler keeps apart. The only file where a type assertion is allowed. */

declare const brand: unique symbol

/** A value of type `T` that only the named constructor can make, so that two kinds of number cannot be mixed. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/** Marks a checked value with its brand. Call it only where the check has just been made. */
export function branded<B extends string | number>(value: B extends string ? string : number): B {
  return value as unknown as B
}

/** A value whose parts have all just been read by their fields; the type says what they are together. */
export function assembled<T>(parts: Readonly<Record<string, unknown>>): T {
  return parts as T
}
