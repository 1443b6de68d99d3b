import type { z } from 'zod'
import type { broughtSchema, caseSchema, rowSchema, stepSchema } from './cases/shapes.ts'

/** What the window is sent over HTTP: types only. */
export type { RuleSet } from './catalogue/case.ts'
export type { CaseId } from './catalogue/cases.ts'
export type { Guidance } from './guide/guide.ts'
export type { Hit } from './guide/hits.ts'
export type CaseRow = z.output<typeof rowSchema>
export type SupportCase = z.output<typeof caseSchema>
export type Brought = z.output<typeof broughtSchema>
export type RunStep = z.output<typeof stepSchema>
export type { OpenedCase, SavedCase, WantedCase } from './case-file/routes.ts'

export type { TimelineMoment, TimelineParts, TimelineSpan, ToldTimeline } from './timeline/told.ts'
export type { Drawn, Judgement } from './training/training.ts'
export type { Bank, Grid, Hold, Manner, Range, Wakes } from './windows/grid.ts'
export type { Why } from './windows/reason.ts'
export type { Border, Outcome } from './windows/windows-map.ts'
export type { SaidPoint, WindowsReport } from './windows/words.ts'
