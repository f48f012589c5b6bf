import { type OpenRegister, openRegister, openSeededRegister, type RegisterPlace } from '@laegedaekning/api'
import type { Context } from './context.ts'

/** Opens the register, filled with what is in the box (and the made-up register where asked) unless it is to stay empty. */
export function openFor(context: Context, place: RegisterPlace, example: boolean): Promise<OpenRegister> {
  if (context.empty) return openRegister(place)
  const progress = { step: context.output.err, note: context.output.err }
  return openSeededRegister(place, { example }, progress)
}
