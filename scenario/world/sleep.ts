import { setTimeout } from 'node:timers/promises'

/** Lets real time pass; rejects when the signal fires before. A test moves a clock instead. */
export type Sleep = (ms: number, signal: AbortSignal | undefined) => Promise<void>

export const sleepFor: Sleep = (ms, signal) => setTimeout(ms, undefined, { signal })
