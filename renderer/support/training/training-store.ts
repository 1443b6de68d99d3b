import { create } from 'zustand'
import type { Brought, CaseId, Drawn, Guidance, Judgement } from '../../../support/data.ts'
import type { Rack } from '../../connection/rack-store.ts'
import type { Language } from '../../locales/i18n.ts'
import { failureCode } from '../../parts/notices.ts'
import { showNew } from '../../rack/actions.ts'
import { NO_SCORE, type Score, scored } from './score.ts'
import type { TrainingSource } from './source.ts'

/** A case whose name the agent does not know yet. */
export interface Round {
  readonly drawn: Drawn
  readonly brought: Brought
  /** Sentences of the customer that were heard. */
  readonly heard: number
  /** `question.answer`, in the order of asking. */
  readonly answers: readonly string[]
  readonly guidance: Guidance
  readonly diagnosis: CaseId | null
  readonly judgement: Judgement | null
  /** An answer did not come. */
  readonly isLost: boolean
}

export type Phase = 'idle' | 'preparing' | 'round' | 'over'

interface TrainingState {
  readonly phase: Phase
  readonly score: Score
  readonly came: readonly CaseId[]
  readonly round: Round | null
  /** Why no case could be prepared: a code. */
  readonly problem: string | null
  stop(): void
}

/** A session. It stays while another view is looked at. */
export const useTraining = create<TrainingState>(() => ({
  ...{ phase: 'idle', score: NO_SCORE, came: [], round: null, problem: null },
  stop: () => {},
}))

const set = useTraining.setState
const state = () => useTraining.getState()
const change = (what: Partial<Round>) => set(({ round }) => ({ round: round && { ...round, ...what } }))

export interface Trainer {
  readonly source: TrainingSource
  readonly rack: Rack
  readonly language: Language
}

/** Draws a case and brings token and bank there. @param called what the token is called in the rack */
export async function nextCase({ source, rack, language }: Trainer, seed: number, called: string): Promise<void> {
  const stopping = new AbortController()
  set({ phase: 'preparing', round: null, problem: null, stop: () => stopping.abort() })
  try {
    const drawn = await source.draw(seed, state().came, language)
    const brought = await source.run(drawn.id, called, stopping.signal)
    const guidance = await source.guide([], language)
    showNew(rack, await rack.link.token(brought.token.id))
    const begun = { heard: 1, answers: [], diagnosis: null, judgement: null, isLost: false }
    set(({ came }) => ({ phase: 'round', came: [...came, drawn.id], round: { drawn, brought, guidance, ...begun } }))
  } catch (error) {
    const problem = stopping.signal.aborted ? null : failureCode(error)
    set(({ score }) => ({ phase: score.cases > 0 ? 'over' : 'idle', problem }))
  }
}

export const hearMore = () => change({ heard: (state().round?.heard ?? 0) + 1 })

export const choose = (diagnosis: CaseId | null) => change({ diagnosis })

/** Asks the customer the tree's next question. */
export async function askCustomer({ source, language }: Trainer): Promise<void> {
  const { round } = state()
  const next = round?.guidance.next
  if (!round || !next) return
  try {
    const { answer } = await source.answer(round.drawn.id, next.id, round.answers, language)
    const answers = [...round.answers, `${next.id}.${answer}`]
    const guidance = await source.guide(answers, language)
    // Who asks twice before an answer came asked once.
    if (state().round?.answers === round.answers) change({ answers, guidance, isLost: false })
  } catch {
    change({ isLost: true })
  }
}

export async function settle({ source, language }: Trainer): Promise<void> {
  const { round } = state()
  if (!round?.diagnosis || round.judgement) return
  try {
    const judgement = await source.judge(round.drawn.id, round.diagnosis, round.brought.ruleSet, language)
    if (state().round?.judgement !== null) return
    const one = { isRight: judgement.isRight, asked: round.answers.length, hints: round.heard - 1 }
    set(({ score }) => ({ score: scored(score, one) }))
    change({ judgement, isLost: false })
  } catch {
    change({ isLost: true })
  }
}

export const endTraining = () => set({ phase: 'over', round: null })

export const beginTraining = () => set({ score: NO_SCORE, came: [], round: null, problem: null })
