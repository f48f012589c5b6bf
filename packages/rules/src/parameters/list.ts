import { parameterList } from '../parameters.generated.ts'
import type { Parameter } from './parameter.ts'

/** Every parameter of knowledge/parameters, in order of key. */
export function listParameters(): readonly Parameter[] {
  return parameterList
}

/** The parameter with this key (`almen-praksis/afstand/valgmulighed`), or `undefined`. */
export function findParameter(key: string): Parameter | undefined {
  return parameterList.find((parameter) => parameter.key === key)
}
