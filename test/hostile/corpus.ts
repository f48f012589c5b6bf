import type { IssueCode } from '@laegedaekning/domain'
import type { SourceFile } from '@laegedaekning/intake'
import { BYTE_CASES } from './corpus-bytes.ts'
import { CELL_CASES } from './corpus-cells.ts'
import { ROW_CASES } from './corpus-rows.ts'
import { TABLE_CASES } from './corpus-tables.ts'

/** One kind of bad input, and every code that reading it must give (nothing more, nothing less). */
export type HostileCase = {
  readonly name: string
  readonly files: readonly SourceFile[]
  readonly codes: readonly IssueCode[]
  /** Facts that can be used all the same. */
  readonly facts: number
}

/** Kinds of bad input; found cases are added here and stay. */
export const CORPUS: readonly HostileCase[] = [...BYTE_CASES, ...TABLE_CASES, ...CELL_CASES, ...ROW_CASES]
