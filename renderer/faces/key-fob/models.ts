import type { NewToken } from '../../connection/view.ts'
import type { Model } from '../face.ts'

const PRESETS = ['new', 'low-battery', 'end-of-life', 'out-of-step', 'frozen', 'blank'] as const
type PresetName = (typeof PRESETS)[number]

const PROFILES = ['fob', 'fob-8', 'card', 'always'] as const
type ProfileName = (typeof PROFILES)[number]

/** What the host is asked for. */
export const wanted = (profile: ProfileName, preset: PresetName): NewToken => ({ kind: 'key-fob', profile, preset })

/** What the menu of new tokens has by itself: one of each make. */
const AT_HAND: ReadonlySet<ProfileName> = new Set(['fob', 'card', 'always'])

export const MODELS: readonly Model[] = PROFILES.map((profile) => ({
  name: profile,
  presets: PRESETS.map((preset) => ({
    name: `fob-${preset}`,
    wanted: wanted(profile, preset),
    hasUser: false,
    isAtHand: preset === 'new' && AT_HAND.has(profile),
  })),
}))
