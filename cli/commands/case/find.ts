import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Language } from '../../../server/translate.ts'
import { findCases } from '../../../support/find/find.ts'
import { type Call, parseCalls, type Rates, ratesOf } from '../../../support/find/rates.ts'
import { hitsIn } from '../../../support/guide/hits.ts'
import { FileComplaint } from '../../terminal/files.ts'
import type { Translate } from '../../terminal/i18n.ts'
import { table } from '../../terminal/table.ts'
import type { Terminal } from '../../terminal/terminal.ts'

export interface FindOptions {
  readonly json?: boolean
  readonly calls?: string
  readonly language: Language
}

/**
 * `camtoken case find [TEXT]`.
 * @param read the text if none is given
 * @returns the exit code; also where nothing fits, which is an answer
 */
export async function findCase(
  words: readonly string[],
  { json, calls, language }: FindOptions,
  terminal: Terminal,
  t: Translate,
  read: () => Promise<string> = readInput,
): Promise<number> {
  if (calls !== undefined) return tellRates(calls, json ?? false, terminal, t)
  const text = words.length > 0 ? words.join(' ') : await read()
  if (json) terminal.out(JSON.stringify(findCases(text)))
  else {
    const hits = hitsIn(text, language)
    if (hits.length === 0) terminal.out(t('case.nothingFits'))
    const rows = table(hits.map(({ id, score, title }) => [id, score.toFixed(2), title]))
    hits.forEach(({ because }, at) => {
      terminal.out(rows[at] ?? '')
      if (because.length > 0) terminal.out(`    ${t('case.because', { words: because.join(' · ') })}`)
    })
  }
  return 0
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

async function tellRates(file: string, json: boolean, terminal: Terminal, t: Translate): Promise<number> {
  const rates = ratesOf(await callsIn(file, t))
  if (json) terminal.out(JSON.stringify(rates.map(({ missed, ...counts }) => ({ ...counts, missed: missed.map(ids) }))))
  else for (const rate of rates) for (const line of linesOf(rate, t)) terminal.out(line)
  return 0
}

const ids = ({ call, found }: Rates['missed'][number]) => ({ id: call.id, answers: call.answers, found })

function linesOf({ missed, lang, ...counts }: Rates, t: Translate): readonly string[] {
  const percent = counts.answered === 0 ? '–' : String(Math.floor((100 * counts.first) / counts.answered))
  const named = (cases: readonly string[]) => (cases.length === 0 ? t('case.none') : cases.join(' '))
  return [
    t('case.rates', { lang, ...counts, percent }),
    ...missed.map(({ call: { id, answers, says }, found }) =>
      t('case.missed', { id, answers: named(answers), found: named(found.slice(0, 3)), says }),
    ),
  ]
}

async function callsIn(file: string, t: Translate): Promise<readonly Call[]> {
  try {
    return parseCalls(await readFile(file, 'utf8'))
  } catch (error) {
    const reason = error instanceof z.ZodError ? (error.issues[0]?.message ?? '') : (error as Error).message
    throw new FileComplaint(file, t('case.callsUnreadable', { reason }), t)
  }
}
