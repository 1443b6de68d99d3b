import { create } from 'zustand'
import type { Brought, CaseId, RuleSet, RunStep } from '../../support/data.ts'

export const VIEWS = ['search', 'questions', 'cases', 'timeline', 'case-file', 'windows', 'training'] as const
export type View = (typeof VIEWS)[number]

/** A run under way, or the last one. */
export interface Run {
  readonly caseId: CaseId
  readonly step: RunStep | null
  /** Where it came; null: not yet, or it failed. */
  readonly brought: Brought | null
  /** The code of what went wrong, and its words. */
  readonly problem: { readonly code: string; readonly message: string } | null
  stop(): void
}

export interface DeskState {
  readonly isOpen: boolean
  readonly view: View
  readonly text: string
  /** `question.answer`, in the order of asking. */
  readonly answers: readonly string[]
  /** The case whose page is open. */
  readonly caseId: CaseId | null
  readonly filter: string
  /** null: the first that the case has. */
  readonly ruleSet: RuleSet | null
  readonly run: Run | null
  /** What the agent writes down. */
  readonly notes: string
}

/** What the agent has before him. It stays while the desk is closed. */
export const useDeskState = create<DeskState>(() => ({
  isOpen: false,
  view: 'search',
  text: '',
  answers: [],
  caseId: null,
  filter: '',
  ruleSet: null,
  run: null,
  notes: '',
}))

const set = useDeskState.setState

export const toggleDesk = () => set(({ isOpen }) => ({ isOpen: !isOpen }))
export const closeDesk = () => set({ isOpen: false })
/** Opens the desk at one of its views. */
export const openDesk = (view: View) => set({ isOpen: true, view })
export const showView = (view: View) => set({ view })
export const sayText = (text: string) => set({ text })
export const answer = (one: string) => set(({ answers }) => ({ answers: [...answers, one] }))
export const takeBack = () => set(({ answers }) => ({ answers: answers.slice(0, -1) }))
export const beginAnew = () => set({ answers: [] })
export const showCase = (caseId: CaseId | null) => set({ caseId, view: 'cases' })
export const filterCases = (filter: string) => set({ filter })
export const chooseRules = (ruleSet: RuleSet | null) => set({ ruleSet })
export const writeNotes = (notes: string) => set({ notes })
