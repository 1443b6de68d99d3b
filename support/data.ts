/** What the window is sent over HTTP: types only. */

export type { TimelineMoment, TimelineParts, TimelineSpan, ToldTimeline } from './timeline/told.ts'
export type { Bank, Grid, Hold, Manner, Range, Wakes } from './windows/grid.ts'
export type { Why } from './windows/reason.ts'
export type { Border, Outcome } from './windows/windows-map.ts'
export type { SaidPoint, WindowsReport } from './windows/words.ts'
