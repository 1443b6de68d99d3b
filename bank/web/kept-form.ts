import { z } from 'zod'
import { isSecretField } from './secret-field.ts'

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
const OF_THE_SESSION = new Set(['form-token', 'form-page'])

/** The fields of a form that may wait for its sender: nothing secret among them. */
export function keptFields(form: Readonly<Record<string, string>>): KeptForm['fields'] {
  return Object.fromEntries(Object.entries(form).filter(([name]) => !OF_THE_SESSION.has(name) && !isSecretField(name)))
}
