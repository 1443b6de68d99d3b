import type { SoftwareTokenTypes } from '../../../token-core/index.ts'

type Event = SoftwareTokenTypes['event']
type WithoutTime<One> = One extends unknown ? Omit<One, 'at'> : never

/** What a hand does to the telephone: the host gives it its time. */
export type PhoneEvent = WithoutTime<Exclude<Event, { readonly type: 'time-passed' }>>
export type SendToPhone = (event: PhoneEvent) => void

export type Display = SoftwareTokenTypes['display']
export type SkDisplay = Extract<Display, { readonly app: 'sk-app' }>
export type NdDisplay = Extract<Display, { readonly app: 'nd-app' }>

/** Whole seconds: how many are left of how many until the code changes. */
export interface TimeLeft {
  readonly seconds: number
  readonly of: number
}
