import type { NewToken } from '../../connection/view.ts'
import type { Model } from '../face.ts'

const PRESETS = ['new', 'low-battery', 'end-of-life', 'out-of-step', 'frozen', 'blank', 'registered'] as const
type PresetName = (typeof PRESETS)[number]

const PROFILES = ['fob', 'fob-8', 'card', 'always'] as const
type ProfileName = (typeof PROFILES)[number]

/** What the host is asked for. */
export const wanted = (profile: ProfileName, preset: PresetName): NewToken => ({ kind: 'key-fob', profile, preset })

/** What the menu of new tokens has by itself: one of each make, and the usual one registered. */
const AT_HAND: ReadonlySet<ProfileName> = new Set(['fob', 'card', 'always'])

const isAtHand = (profile: ProfileName, preset: PresetName): boolean =>
  preset === 'registered' ? profile === 'fob' : preset === 'new' && AT_HAND.has(profile)

/** No practice bank takes eight digits. */
const presetsOf = (profile: ProfileName): readonly PresetName[] =>
  PRESETS.filter((preset) => preset !== 'registered' || profile !== 'fob-8')

export const MODELS: readonly Model[] = PROFILES.map((profile) => ({
  name: profile,
  presets: presetsOf(profile).map((preset) => ({
    name: `fob-${preset}`,
    wanted: wanted(profile, preset),
    hasUser: false,
    isRegistered: preset === 'registered',
    isAtHand: isAtHand(profile, preset),
  })),
}))
