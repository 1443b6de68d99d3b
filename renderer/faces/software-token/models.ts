import type { Model, Preset } from '../face.ts'

const SK = ['installed', 'not-installed', 'restored', 'foreign-sim', 'wrong-clock', 'registered'] as const
const ND = ['no-token', 'one-token', 'with-pin', 'three-tokens', 'wrong-clock', 'registered'] as const

/** The usual one, the first, is at hand in the menu, and the one that its bank knows. */
const shape = (profile: string, preset: string, place: number): Omit<Preset, 'wanted'> => ({
  name: `${profile}-${preset}`,
  hasUser: false,
  isRegistered: preset === 'registered',
  isAtHand: place === 0 || preset === 'registered',
})

/** Which app, and how the telephone is when it is made. */
export const MODELS: readonly Model[] = [
  {
    name: 'sk-app',
    presets: SK.map((preset, place) => ({
      ...shape('sk-app', preset, place),
      wanted: { kind: 'software-token', profile: 'sk-app', preset },
    })),
  },
  {
    name: 'nd-app',
    presets: ND.map((preset, place) => ({
      ...shape('nd-app', preset, place),
      wanted: { kind: 'software-token', profile: 'nd-app', preset },
    })),
  },
]
