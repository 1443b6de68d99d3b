import { z } from 'zod'
import { keptForm } from '../../web/kept-form.ts'

/** What the pages keep with a visit. */
const schema = z.object({
  /** A key of the texts: said once, on the next page. */
  notice: z.string().nullable(),
  /** A form that came when its visit was over, until its sender is back on its page. */
  form: keptForm.nullable(),
})
export type Kept = Readonly<z.output<typeof schema>>

export const NOTHING_KEPT: Kept = { notice: null, form: null }

export const keptOf = (json: string | null): Kept => (json === null ? NOTHING_KEPT : schema.parse(JSON.parse(json)))

export const keptJson = (kept: Kept): string | null =>
  kept.notice === null && kept.form === null ? null : JSON.stringify(kept)
