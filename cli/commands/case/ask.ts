import { createInterface } from 'node:readline/promises'
import type { Language } from '../../../server/translate.ts'
import { type Guidance, guide } from '../../../support/guide/guide.ts'
import { parseAnswers } from '../../../support/tree/answers.ts'
import { UNKNOWN } from '../../../support/tree/question.ts'
import type { Answers } from '../../../support/tree/walk.ts'
import { Complaint } from '../../terminal/complaint.ts'
import type { Translate } from '../../terminal/i18n.ts'
import type { Terminal } from '../../terminal/terminal.ts'

export interface AskOptions {
  readonly json?: boolean
  readonly answer?: readonly string[]
  readonly language: Language
}

/** Asks a person for a line; null at the end of the input. */
export type Ask = (question: string) => Promise<string | null>

/**
 * `camtoken case ask`: asks on until no further question helps.
 * @param ask how the person at the terminal is asked; null: there is none
 * @returns the exit code
 */
export async function askCase(
  { json, answer = [], language }: AskOptions,
  terminal: Terminal,
  t: Translate,
  ask: Ask | null = process.stdin.isTTY ? askTerminal : null,
): Promise<number> {
  const given = guidanceOf(answer, language, t)
  if (json) {
    terminal.out(JSON.stringify(given.guidance))
    return 0
  }
  if (given.guidance.next !== null && ask === null) throw new Complaint(t('case.noTerminal'))
  const guidance = ask === null ? given.guidance : await askOn(given.answers, language, terminal, t, ask)
  if (guidance === null) return 0
  for (const line of linesLeft(guidance, t)) terminal.out(line)
  return 0
}

function guidanceOf(
  written: readonly string[],
  language: Language,
  t: Translate,
): { readonly answers: Answers; readonly guidance: Guidance } {
  try {
    const answers = parseAnswers(written.join(','))
    return { answers, guidance: guide(answers, language) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Complaint(t('case.answerUnknown', { reason: error.message }))
  }
}

/** null: the person wants to end. */
async function askOn(
  begun: Answers,
  language: Language,
  terminal: Terminal,
  t: Translate,
  ask: Ask,
): Promise<Guidance | null> {
  const steps: Answers[] = [begun]
  for (;;) {
    const answers = steps.at(-1) ?? begun
    const guidance = guide(answers, language)
    if (guidance.next === null) return guidance
    const { id, question, answers: choices } = guidance.next
    terminal.out('')
    terminal.out(question)
    choices.forEach(({ text }, at) => {
      terminal.out(`  ${String(at + 1).padStart(2)}  ${text}`)
    })
    const typed = (await ask(t('case.choose')))?.trim().normalize('NFKC').toLowerCase() ?? 'q'
    if (typed === 'q') return null
    if (typed === 'b') {
      if (steps.length > 1) steps.pop()
      continue
    }
    const chosen = typed === '' ? UNKNOWN : choices[/^\d+$/.test(typed) ? Number(typed) - 1 : -1]?.id
    if (chosen === undefined) terminal.error(t('case.chooseAgain', { most: choices.length }))
    else steps.push({ ...answers, [id]: chosen })
  }
}

function linesLeft({ answered, cases }: Guidance, t: Translate): readonly string[] {
  return [
    '',
    ...answered.map(({ question, answer }) => `${question} ${answer}`),
    '',
    t('case.left', { count: cases.length }),
    ...cases.flatMap(({ id, title, ask, tests }) => [
      `${id}  ${title}`,
      `     ${t('case.askToTell', { ask })}`,
      ...tests.map(({ other, test }) => `     ${t('case.toldFrom', { id, other, test })}`),
    ]),
  ]
}

async function askTerminal(question: string): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await lines.question(question)
  } finally {
    lines.close()
  }
}
