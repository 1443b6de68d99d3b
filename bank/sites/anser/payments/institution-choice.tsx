/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { z } from 'zod'
import { type PageContext, page, typedText, viewOf } from '../../../web/view.ts'
import type { Institution as Which } from './institution.ts'
import { InstitutionChoicePage } from './institution-choice-page.tsx'
import { directory, resolve, search, typedFor } from './institutions/directory.ts'

const choiceForm = z.object({
  choose: z.enum(['bank', 'branch']),
  asked: typedText,
  row: typedText,
  chosen: typedText,
  back: typedText,
})

/**
 * The page on which bank or branch is chosen, where a form asks for it by `choose`.
 * @param typed the whole form, which is carried along
 * @param path of the form
 * @returns the form as it stands when something was chosen, or when nobody wants to choose any more
 */
export async function chooseInstitution<Typed extends Readonly<Record<Which, string>>>(
  c: PageContext,
  typed: Typed,
  path: string,
): Promise<Response | Typed> {
  const asked = choiceForm.safeParse(c.var.form)
  if (!asked.success || asked.data.back !== '') return typed
  const { choose, chosen, asked: words, row } = asked.data
  const known = await directory()
  const { bank } = resolve(known, typed.bank, typed.branch)
  const isOfBranch = choose === 'branch' && bank !== null
  const all = isOfBranch ? bank.branches : known.banks
  const one = all.find(({ code }) => code === chosen)
  if (one && isOfBranch) return { ...typed, branch: typedFor('branch', one) }
  if (one) return { ...typed, bank: typedFor('bank', one), branch: '' }
  const props = {
    ...({ which: isOfBranch ? 'branch' : 'bank', typed, asked: words, found: search(all, words, row) } as const),
    bank: isOfBranch ? bank : null,
  }
  return page(c, <InstitutionChoicePage view={viewOf(c, path)} path={path} {...props} />)
}
