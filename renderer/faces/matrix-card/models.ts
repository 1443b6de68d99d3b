import type { NewToken } from '../../connection/view.ts'
import type { Model } from '../face.ts'

const PRESETS = ['first-issue', 're-issued', 'registered'] as const

/** What the host is asked for. */
export const wanted = (preset: (typeof PRESETS)[number]): NewToken => ({ kind: 'matrix-card', preset })

export const MODELS: readonly Model[] = [
  {
    name: 'matrix-card',
    presets: PRESETS.map((preset) => ({
      name: `card-${preset}`,
      wanted: wanted(preset),
      hasUser: false,
      isRegistered: preset === 'registered',
      isAtHand: preset !== 're-issued',
    })),
  },
]
