import { z } from 'zod'
import { CONFIRMATION } from '../factors/password/confirmation.ts'

/** A form that was sent after its session had ended, as it waits for its sender to log in again. */
export const keptForm = z.object({
  /** Who sent it (`ownerOf` of the session that ended); nobody else sees it. */
  owner: z.string(),
  /** The page with the form, by GET. */
  page: z.string(),
  /** Where the form is sent to: which one of the page's forms it is. */
  action: z.string(),
  fields: z.record(z.string(), z.string()),
})
export type KeptForm = z.output<typeof keptForm>

/** What goes with every form and belongs to its session. */
const OF_THE_SESSION = ['form-token', 'form-page']
/** Passwords, and what a token shows. */
const SECRETS = [
  'password',
  CONFIRMATION,
  'new-password',
  'new-password-again',
  'login-current',
  'login-new',
  'login-again',
  'confirmation-current',
  'confirmation-new',
  'confirmation-again',
  'code',
  'device-code',
]
const NEVER_KEPT = new Set([...OF_THE_SESSION, ...SECRETS])

/** The fields of a form that may wait for its sender: nothing secret among them. */
export function keptFields(form: Readonly<Record<string, string>>): KeptForm['fields'] {
  return Object.fromEntries(Object.entries(form).filter(([name]) => !NEVER_KEPT.has(name)))
}
