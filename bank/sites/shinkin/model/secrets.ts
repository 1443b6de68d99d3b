import type { Circumstances } from './circumstances.ts'

/** Whose code: ① ③ ④ of a contract, or ⑤ ⑥ of one of its users. */
type Whose = 'application' | 'code' | 'confirm' | `${string} code` | `${string} confirm`

/** The digest of a code. Equal codes of two persons, or two of one person, have different ones. */
export const secretOf = ({ digest }: Circumstances, number: string, whose: Whose, typed: string): string =>
  digest(`${number} ${whose} ${typed}`)

/** ③ and ④ of a contract. */
export const adminsDigest =
  (around: Circumstances, number: string) =>
  (kind: 'code' | 'confirm', typed: string): string =>
    secretOf(around, number, kind, typed)

/** ⑤ and ⑥ of a user. */
export const usersDigest =
  (around: Circumstances, number: string, id: string) =>
  (kind: 'code' | 'confirm', typed: string): string =>
    secretOf(around, number, `${id} ${kind}`, typed)
