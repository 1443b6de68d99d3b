import type { Language } from '../../../server/translate.ts'
import { toldCase } from '../../../support/cases/told.ts'
import { CASE_IDS } from '../../../support/catalogue/cases.ts'
import type { Translate } from '../../terminal/i18n.ts'
import { table } from '../../terminal/table.ts'
import type { Terminal } from '../../terminal/terminal.ts'

export interface ToldOptions {
  readonly json?: boolean
  readonly language: Language
}

/** `camtoken case list`. @returns the exit code */
export async function listCases({ json, language }: ToldOptions, terminal: Terminal, t: Translate): Promise<number> {
  const cases = CASE_IDS.map((id) => toldCase(id, language))
  if (json) terminal.out(JSON.stringify(cases))
  else {
    const rows = cases.map(({ id, verdict, title, isPlayed }) => [
      id,
      t(`case.verdict.${verdict}`),
      isPlayed ? title : `${title} ${t('case.textOnly')}`,
    ])
    for (const line of table(rows)) terminal.out(line)
  }
  return 0
}
