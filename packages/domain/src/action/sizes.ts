/** Longest name or id, line, and text that a record holds, in characters, and longest list. */
export const NAME = 120
export const SHORT_TEXT = 300
export const LONG_TEXT = 20_000
export const LIST = 200
