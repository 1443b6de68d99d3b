import { Complaint } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'

/** API tokens that whoever starts the servers chooses, by the environment. */

const SHORTEST = 16
const LONGEST = 200
/** Different characters at least: `1111111111111111` is long and no secret. */
const FEWEST_KINDS = 6
/** What may stand behind "Bearer" (RFC 6750 §2.1). */
const FORM = /^[A-Za-z0-9._~+/-]+=*$/

/** The API token in a variable; undefined: none was chosen. Throws a Complaint that says what is wrong with it, and not what it is. */
export function chosenApiToken(variable: string, t: Translate): string | undefined {
  const token = process.env[variable]
  if (!token) return undefined
  const complain = (key: 'start.apiToken.form' | 'start.apiToken.length' | 'start.apiToken.weak') =>
    new Complaint(t(key, { variable, shortest: SHORTEST, longest: LONGEST, kinds: FEWEST_KINDS }))
  if (!FORM.test(token)) throw complain('start.apiToken.form')
  if (token.length < SHORTEST || token.length > LONGEST) throw complain('start.apiToken.length')
  if (new Set(token).size < FEWEST_KINDS) throw complain('start.apiToken.weak')
  return token
}
