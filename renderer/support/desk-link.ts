import { createContext, useContext } from 'react'
import type { Brought, CaseId, CaseRow, Guidance, Hit, RuleSet, RunStep, SupportCase } from '../../support/data.ts'
import type { Language } from '../locales/i18n.ts'
import { answerOf, ask, refusal } from './ask.ts'
import { type CaseFileSource, caseFilesFrom } from './case-file/source.ts'
import { type TimelineSource, timelineFrom } from './timeline/source.ts'
import { type TrainingSource, trainingFrom } from './training/source.ts'
import { type CasesSource, casesFrom } from './use-cases.ts'
import { type WindowsSource, windowsFrom } from './windows/source.ts'

/** The desk's API as the window asks it (docs/support.md). Every call throws an Error with the `code` of a refusal. */
export interface Desk extends CasesSource<CaseRow> {
  find(text: string, language: Language, signal: AbortSignal): Promise<readonly Hit[]>
  /** @param answers `question.answer`, in the order of asking */
  guide(answers: readonly string[], language: Language, signal: AbortSignal): Promise<Guidance>
  supportCase(id: CaseId, language: Language, signal: AbortSignal): Promise<SupportCase>
  readonly windows: WindowsSource
  readonly timeline: TimelineSource
  /** The report of a token, as a file. */
  report(wanted: ReportWanted): Promise<{ readonly name: string; readonly content: Blob }>
  readonly caseFiles: CaseFileSource
  readonly training: TrainingSource
  /** Brings token and bank into a case, told step by step. Of a run that is aborted nothing is left. */
  run(id: CaseId, wanted: RunWanted, onStep: (step: RunStep) => void, signal: AbortSignal): Promise<Brought>
}

export interface RunWanted {
  readonly ruleSet: RuleSet | null
  readonly pace: 'fast' | 'live'
}

export interface ReportWanted {
  readonly token: string
  readonly caseId: CaseId
  readonly notes: string
  readonly ruleSet: RuleSet | null
  readonly language: Language
  readonly format: 'html' | 'pdf'
}

/** The name that an answer has as a file. */
const fileNameOf = (answer: Response): string =>
  /filename="?([^";]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'report'

/** The desk of the host at an address, such as `http://127.0.0.1:27600`. */
export function deskAt(baseUrl: string, apiToken: string): Desk {
  const server = { baseUrl, apiToken }
  const get = <Body>(path: string, query: Readonly<Record<string, string>>, signal: AbortSignal) =>
    ask<Body>(baseUrl, apiToken, `${path}?${new URLSearchParams(query)}`, undefined, signal)

  return {
    find: async (text, language, signal) =>
      (await get<{ cases: readonly Hit[] }>('find', { text, language }, signal)).cases,
    guide: (answers, language, signal) => get('tree', { answers: answers.join(), language }, signal),
    ...casesFrom(baseUrl, apiToken),
    supportCase: (id, language, signal) => get(`cases/${id}`, { language }, signal),
    windows: windowsFrom(baseUrl, apiToken),
    timeline: timelineFrom(baseUrl, apiToken),
    async report({ ruleSet, ...wanted }) {
      const answer = await answerOf(server, 'reports', { body: { ...wanted, ...(ruleSet && { ruleSet }) } })
      return { name: fileNameOf(answer), content: await answer.blob() }
    },
    caseFiles: caseFilesFrom(baseUrl, apiToken),
    training: trainingFrom(baseUrl, apiToken),
    async run(id, { ruleSet, pace }, onStep, signal) {
      const body = { pace, ...(ruleSet && { ruleSet }) }
      const answer = await answerOf(server, `cases/${id}/run`, { body, accept: 'text/event-stream', signal })
      for await (const { event, data } of eventsIn(answer)) {
        if (event === 'step') onStep(data as RunStep)
        else if (event === 'there') return data as Brought
        else throw refusal((data as { error: { code: string; message: string } }).error)
      }
      throw refusal({ code: 'unreachable', message: 'The answer ended early.' })
    },
  }
}

/** Server-sent events whose data is JSON, as they come. */
async function* eventsIn({ body }: Response): AsyncGenerator<{ readonly event: string; readonly data: unknown }> {
  let kept = ''
  for await (const part of textsOf(body)) {
    const blocks = (kept + part).split('\n\n')
    kept = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2)
      yield { event: field('event') ?? '', data: JSON.parse(field('data') ?? 'null') }
    }
  }
}

async function* textsOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<string> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    yield decoder.decode(part.value, { stream: true })
  }
}

const TheDesk = createContext<Desk | null>(null)
export const DeskProvider = TheDesk.Provider

/** null: this window has no desk. */
export const useDesk = (): Desk | null => useContext(TheDesk)
