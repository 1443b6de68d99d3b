import { z } from 'zod'
import type { CaseFile } from './case-file.ts'

const rowSchema = z.looseObject({
  display: z.looseObject({ screen: z.string(), lines: z.array(z.string()) }),
})

/** Who and what is named in a case, as it was recorded, so that a person sees it before he sends it: each once, in the order of the record. */
export function namesIn({ journal, bank }: Pick<CaseFile, 'journal' | 'bank'>): readonly string[] {
  const names = new Set<string>([journal.name])
  if (bank) {
    names.add(bank.standing.companyId)
    names.add(bank.standing.loginId)
  }
  for (const { loginId } of bank?.moments ?? []) if (loginId !== null) names.add(loginId)
  for (const row of journal.rows) {
    const read = rowSchema.safeParse(row)
    if (!read.success || read.data.display.screen !== 'transaction') continue
    for (const line of read.data.display.lines) if (line.trim() !== '') names.add(line)
  }
  return [...names]
}
