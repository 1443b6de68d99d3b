import { type ToldCase, toldCase } from '../../../support/cases/told.ts'
import type { Translate } from '../../terminal/i18n.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { caseIdOf } from './case-id.ts'
import type { ToldOptions } from './list.ts'

/** `camtoken case show T05`. @returns the exit code */
export async function showCase(
  typed: string,
  { json, language }: ToldOptions,
  terminal: Terminal,
  t: Translate,
): Promise<number> {
  const told = toldCase(caseIdOf(typed, t), language)
  if (json) terminal.out(JSON.stringify(told))
  else for (const line of linesOf(told, t)) terminal.out(line)
  return 0
}

function linesOf(told: ToldCase, t: Translate): string[] {
  const { id, title, verdict, says, remedy, neighbours, sources, isPlayed, variants, notPlayed } = told
  const under = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]
  const remedies = Object.entries(remedy).map(([ruleSet, text]) => (ruleSet === 'any' ? text : `${ruleSet}: ${text}`))
  const ways = [`camtoken case run ${id}`, ...variants.map((name) => `camtoken case run ${id} --variant ${name}`)]
  return [
    `${id}  ${title}  (${t(`case.verdict.${verdict}`)})`,
    ...under(t('case.part.says'), says),
    ...under(t('case.part.cause'), [told.cause]),
    ...under(t('case.part.token'), [told.token]),
    ...under(t('case.part.bank'), [told.bank]),
    ...under(t('case.part.ask'), [told.ask]),
    ...under(t('case.part.remedy'), remedies),
    ...under(t('case.part.tell'), [told.tell]),
    ...under(t('case.part.bankDoes'), [told.bankDoes]),
    ...under(
      t('case.part.neighbours'),
      neighbours.map(({ test }) => test),
    ),
    ...under(
      t('case.part.sources'),
      sources.map(({ title: name, address, confidence }) =>
        [`${name} (${t(`case.confidence.${confidence}`)})`, address].filter((part) => part !== null).join(' '),
      ),
    ),
    ...under(t('case.part.run'), isPlayed ? ways : []),
    ...under(t('case.part.notPlayed'), notPlayed === null ? [] : [notPlayed]),
  ]
}
