// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Effect, TokenEvent } from '../../../renderer/camera/camera-token.ts'
import { sentenceOf } from '../../../renderer/journal/sentences.ts'
import { i18n } from '../../../renderer/locales/i18n.ts'
import { FAULT_NAMES, faultEvent, REFUSAL_CODES, SCREEN_NAMES } from '../../../token-core/index.ts'
import { rowsOf } from './rows.ts'

type Kind<Of> = Of extends unknown ? Omit<Of, 'at'> : never

const BUTTON = { button: 'left' } as const
const EVENTS: readonly Kind<TokenEvent>[] = [
  { type: 'press', ...BUTTON },
  { type: 'release', ...BUTTON },
  { type: 'scan', text: 'CT1:'.padEnd(60, 'A') },
  { type: 'time-passed' },
  { type: 'tape-in' },
  { type: 'tape-removed' },
  { type: 'battery-removed' },
  { type: 'battery-fitted' },
  { type: 'battery-level', percent: 12 },
  { type: 'memory-filled' },
  { type: 'memory-filled', on: false },
  ...FAULT_NAMES.flatMap((name) => [
    faultEvent(name, true, { times: 1 }),
    faultEvent(name, true, { times: 2 }),
    faultEvent(name, true, { probability: 0.125 }),
  ]),
  ...[true, false].flatMap((on): Kind<TokenEvent>[] => [
    { type: 'camera-fault', on },
    { type: 'wrong-codes', on },
    { type: 'display-fault', on },
    { type: 'button-stuck', on, ...BUTTON },
  ]),
]
const CAUSES = ['held', 'idle', 'scan-limit', 'transaction-limit', 'cancelled', 'battery-empty', 'no-power'] as const
const ENDS = ['activated', 'declined', 'too-late', 'power-lost', 'replaced', 'memory-full'] as const
const LICENCE = 'VDS3456789'
const EFFECTS: readonly Kind<Effect>[] = [
  { type: 'switched-on' },
  { type: 'went-dark' },
  { type: 'lit-again' },
  ...CAUSES.map((cause) => ({ type: 'switched-off', cause }) as const),
  ...SCREEN_NAMES.map((to) => ({ type: 'screen-changed', from: 'off', to }) as const),
  ...REFUSAL_CODES.map((code) => ({ type: 'refused', code }) as const),
  { type: 'registration-begun', licence: LICENCE },
  ...ENDS.map((how) => ({ type: 'registration-ended', licence: LICENCE, how }) as const),
  { type: 'activation-stored', tokenCode: `${LICENCE}-1` },
  { type: 'activation-deleted', tokenCode: `${LICENCE}-1` },
  ...FAULT_NAMES.map((fault) => ({ type: 'fault-acted', fault, timesLeft: null }) as const),
  { type: 'button-loosened', ...BUTTON },
]

test.each(['ja', 'en'])('in %s everything that can happen has a sentence of its own', (language) => {
  const t = i18n.getFixedT(language)
  const sentences = [
    ...rowsOf(EVENTS.map((event) => ({ ...event, at: 0 }) as TokenEvent)).map((row) =>
      sentenceOf({ kind: 'camera-token', row, effect: null }, t),
    ),
    ...EFFECTS.map((effect) => {
      const [row] = rowsOf([{ at: 0, type: 'time-passed' }])
      if (!row) throw new Error('no row')
      return sentenceOf({ kind: 'camera-token', row, effect: { ...effect, at: 0 } as Effect }, t)
    }),
  ]
  // A key without a text comes back as the key; a value without a place stays in its braces.
  for (const sentence of sentences)
    expect(sentence).not.toMatch(/journal\.|screens\.|refusals\.|buttons\.|\{\{|undefined/)
  expect(new Set(sentences).size).toBe(sentences.length)
})
