import type { Circumstances } from './circumstances.ts'

/** Whose code: ① ③ ④ of a contract, or ⑤ ⑥ of one of its users. */
type Whose = 'application' | 'code' | 'confirm' | `${string} code` | `${string} confirm`

/** The digest of a code. Equal codes of two persons, or two of one person, have different ones. */
export const secretOf = ({ digest }: Circumstances, number: string, whose: Whose, typed: string): string =>
  digest(`${number} ${whose} ${typed}`)
