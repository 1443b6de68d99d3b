import type { Verdict } from '../support/catalogue/case.ts'
import { SUPPORT_CASES } from '../support/catalogue/cases.ts'
import { caseTexts } from '../support/locales/texts.ts'

/** The list of support cases in docs/support.md, made from the catalogue. */

const START = '<!-- list of cases: npm run cases -->'
const END = '<!-- end of the list of cases -->'

const VERDICTS: Readonly<Record<Verdict, string>> = {
  fault: 'fault',
  'as-intended': 'as intended',
  security: 'security',
  question: 'question',
}
const PLAYED = { all: 'text', part: 'in part', none: 'yes' } as const

function list(): string {
  const rows = SUPPORT_CASES.map(({ id, verdict, notPlayed }) => {
    const [en, ja] = [caseTexts(id, 'en').title, caseTexts(id, 'ja').title]
    return `| ${id} | ${en} | ${ja} | ${VERDICTS[verdict]} | ${PLAYED[notPlayed ?? 'none']} |`
  })
  const reasons = SUPPORT_CASES.flatMap(({ id, notPlayed }) =>
    notPlayed === null ? [] : [[id, caseTexts(id, 'en').notPlayed ?? ''] as const],
  )
  const open = [...new Set(reasons.map(([, reason]) => reason))].map((reason) => {
    const ids = reasons.flatMap(([id, why]) => (why === reason ? [id] : []))
    return `| ${ids.join(' ')} | ${reason} |`
  })
  return [
    ...['| | case | 日本語 | verdict | played |', '|---|---|---|---|---|', ...rows, ''],
    ...['Not played, or in part only:', '', '| | why |', '|---|---|', ...open],
  ].join('\n')
}

/** The page with the list as it is now between its marks. */
export function withCases(page: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)]
  if (start === -1 || end === -1) throw new Error(`docs/support.md has lost a mark: ${START} … ${END}`)
  return `${page.slice(0, start + START.length)}\n\n${list()}\n\n${page.slice(end)}`
}
