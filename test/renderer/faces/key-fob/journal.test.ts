// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { EffectOf, EventOf } from '../../../../renderer/connection/view.ts'
import { JOURNAL } from '../../../../renderer/faces/key-fob/journal.ts'
import { i18n } from '../../../../renderer/locales/i18n.ts'
import { DARK_CAUSES, FOB_FAULTS, FOB_SCREENS } from '../../../../token-core/index.ts'

const at = 0
const EVENTS: readonly EventOf<'key-fob'>[] = [
  { at, type: 'press' },
  { at, type: 'release' },
  { at, type: 'time-passed' },
  { at, type: 'clock-drift', ppm: -20 },
  { at, type: 'clock-offset', ms: 0 },
  { at, type: 'clock-offset', ms: 90_000 },
  { at, type: 'battery-level', percent: 3 },
  { at, type: 'battery-dead' },
  ...FOB_FAULTS.map((kind) => ({ at, type: 'fault', kind }) as const),
  { at, type: 'wrong-codes', on: true },
  { at, type: 'wrong-codes', on: false },
]
const EFFECTS: readonly EffectOf<'key-fob'>[] = [
  ...FOB_SCREENS.map((screen) => ({ at, type: 'lit', screen }) as const),
  ...FOB_SCREENS.map((to) => ({ at, type: 'screen-changed', from: 'off', to }) as const),
  ...DARK_CAUSES.map((cause) => ({ at, type: 'went-dark', cause }) as const),
  { at, type: 'use-taken', usesLeft: 7_999 },
  { at, type: 'life-ended' },
]

test.each(['ja', 'en'])('everything that happens is a sentence, in %s', async (language) => {
  await i18n.changeLanguage(language)
  const sentences = [...EVENTS, ...EFFECTS].map((what) => JOURNAL.sentence(what, i18n.t))
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(/keyFob|\{\{|undefined/)
    expect(sentence.length).toBeGreaterThan(2)
  }
  expect(JOURNAL.sentence({ at, type: 'clock-drift', ppm: -20 }, i18n.t)).toContain('-20 ppm')
  // What the token makes of it is told, not what was asked for.
  expect(JOURNAL.sentence({ at, type: 'battery-level', percent: 250 }, i18n.t)).toMatch(/100 ?[%％]/)
})

test('each belongs to a group that one can filter by', () => {
  for (const what of [...EVENTS, ...EFFECTS]) expect(JOURNAL.groups).toContain(JOURNAL.groupOf(what))
})
