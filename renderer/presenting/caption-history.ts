/** The captions that were shown so far, and which of them is looked at. The last one is what the token asks for now. */
export interface CaptionHistory {
  readonly steps: readonly string[]
  readonly at: number
}

export const EMPTY: CaptionHistory = { steps: [], at: -1 }

/** A caption more: whoever looked back is brought to it. The same one again is none. */
export function added({ steps, at }: CaptionHistory, step: string): CaptionHistory {
  if (steps.at(-1) === step) return { steps, at }
  return { steps: [...steps, step], at: steps.length }
}

export const isPast = ({ steps, at }: CaptionHistory): boolean => at < steps.length - 1

export function moved(history: CaptionHistory, by: 1 | -1): CaptionHistory {
  return { ...history, at: Math.min(history.steps.length - 1, Math.max(0, history.at + by)) }
}
