import type { NewToken } from '../../connection/view.ts'
import { follow, say, targetBy } from '../chapters.ts'
import type { Chapter, Situation, Target } from '../face.ts'

/** Open, read, type: what every login with an app is. */
const codeStory = (code: string): readonly Chapter[] => [
  follow('app-begin', [code]),
  say('app-read', 'token'),
  say('app-type', 'bank', ['code']),
]

const sk: NewToken = { kind: 'software-token', profile: 'sk-app', preset: 'installed' }
const nd: NewToken = { kind: 'software-token', profile: 'nd-app', preset: 'one-token' }

/** What is told. A telephone as it is has no story: its own steps are followed. */
export const SITUATIONS: readonly Situation[] = [
  {
    name: 'sk-app',
    wanted: sk,
    story: [
      ...codeStory('app-code'),
      follow('app-serial', ['app-code-serial'], { 'app-code': 'menu', 'app-menu': 'mode' }),
      say('app-register', 'bank', ['serial', 'code']),
    ],
  },
  { name: 'nd-app', wanted: nd, story: codeStory('app-code') },
  { name: 'as-it-is', wanted: null, story: [] },
]

/** What is touched at a step: a control of the screen by its test id. What a person has to know or to choose is nobody's to touch. */
const TARGETS: Readonly<Record<string, Target>> = {
  'app-closed': 'open',
  'app-menu': 'mode',
  'app-SIM-A01': 'back',
  'app-SIM-A02': 'back',
  'app-SIM-A03': 'back',
  'app-SIM-A04': 'back',
  'app-SIM-A05': 'back',
}

/** Where the light falls at a step. */
export const targetIn = targetBy((step) => TARGETS[step] ?? null)
