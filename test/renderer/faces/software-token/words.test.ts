// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { STORIES } from '../../../../build/stories/stories.ts'
import type { EffectOf, EventOf } from '../../../../renderer/connection/view.ts'
import { isOfKind } from '../../../../renderer/connection/view.ts'
import { SOFTWARE_TOKEN } from '../../../../renderer/faces/software-token/face.tsx'
import { i18n } from '../../../../renderer/locales/i18n.ts'
import { ND_REFUSALS } from '../../../../token-core/index.ts'

type Event = EventOf<'software-token'>
type Effect = EffectOf<'software-token'>

const views = STORIES.map(({ view }) => view).filter((view) => isOfKind(view, 'software-token'))
const view = (name: string) => views.find(({ id }) => id === name)
const { nextStep, state, glance, found, details, journal } = SOFTWARE_TOKEN
const at = 0

/** One of each; secrets as no host would tell them, to see that no sentence repeats them. */
const EVENTS: readonly Event[] = [
  { at, type: 'open' },
  { at, type: 'close' },
  { at, type: 'tap', control: 'menu' },
  { at, type: 'tap', control: 'mode' },
  { at, type: 'install', serial: 'OSDW74440735', key: 'secret' },
  { at, type: 'uninstall' },
  { at, type: 'restored' },
  { at, type: 'sim-changed', foreign: true },
  { at, type: 'sim-changed', foreign: false },
  { at, type: 'back' },
  { at, type: 'add' },
  { at, type: 'open-mail-link', text: 'secret' },
  { at, type: 'set-up', serviceId: '10112231', userId: '999800000001', startPassword: 'secret', pin: 'secret' },
  { at, type: 'choose', index: 0 },
  { at, type: 'pin', digits: 'secret' },
  { at, type: 'delete', index: 0 },
  { at, type: 'rename', index: 0, name: '予備' },
  { at, type: 'phone-clock', offset: 0 },
  { at, type: 'phone-clock', offset: 1_500 },
  { at, type: 'phone-clock', offset: -1_500 },
  { at, type: 'phone-changed' },
  { at, type: 'time-passed' },
]
const EFFECTS: readonly Effect[] = [
  ...views.map(({ display }): Effect => ({ at, type: 'screen-changed', from: 'closed', to: display.screen })),
  { at, type: 'installed', serial: 'OSDW74440735' },
  { at, type: 'uninstalled' },
  { at, type: 'mode-changed', showsSerial: true },
  { at, type: 'mode-changed', showsSerial: false },
  { at, type: 'token-added', name: '予備' },
  { at, type: 'token-replaced', name: '予備' },
  { at, type: 'token-deleted', name: '予備' },
  { at, type: 'token-renamed', from: '予備', to: '給与' },
  ...ND_REFUSALS.map((code): Effect => ({ at, type: 'refused', code })),
]

describe.each(['ja', 'en'])('%s', (language) => {
  const t = i18n.getFixedT(language)
  const has = (key: string) => i18n.exists(key, { lng: language })

  test('every state has its words, every next step its sentence and its reason', () => {
    for (const one of views) {
      for (const key of [`state.${state(one)}`, `rack.state.${state(one)}`]) expect(has(key), key).toBe(true)
      for (const key of [`next.${nextStep(one, null)}`, `why.${nextStep(one, null)}`]) expect(has(key), key).toBe(true)
    }
  })

  test('everything that happens has a sentence of its own and a group, and no sentence tells a secret', () => {
    const sentences = [...EVENTS, ...EFFECTS].map((what) => {
      expect(has(`journal.group.${journal.groupOf(what)}`), what.type).toBe(true)
      return journal.sentence(what, t)
    })
    for (const sentence of sentences) expect(sentence).not.toMatch(/secret|phone\.|undefined|\{\{/)
    expect(EVENTS.map((event) => journal.brought(event))).toEqual(EVENTS.map(() => null))
    // Two screens share a name of the other app's: of those, the sentence is the same.
    const told = [...EVENTS.map((event) => journal.sentence(event, t))]
    expect(new Set(told).size).toBe(told.length)
  })

  test('what can be made has its words', () => {
    for (const { name, presets } of SOFTWARE_TOKEN.models) {
      expect(has(`rack.model.${name}`), name).toBe(true)
      for (const preset of presets) {
        expect(has(`rack.preset.${preset.name}.name`) && has(`rack.preset.${preset.name}.note`), preset.name).toBe(true)
      }
    }
  })
})

test('a telephone is found by its app, its tokens’ names and IDs; the row tells how many there are', () => {
  const t = i18n.getFixedT('en')
  const three = view('nd-list')
  if (!three) throw new TypeError('no story of a list')
  expect(glance(three, t)).toContain('3 tokens')
  expect(found(three, t)).toEqual(expect.arrayContaining(['NTT DATA app', '総合振込', '10112232']))
  expect(details(three)[1]).toBe('総合振込 · 10112232 · 999800001002')
})

test('a person is told to open the mail before the set-up, and how to mend each refusal', () => {
  const step = (name: string) => {
    const one = view(name)
    return one && nextStep(one, null)
  }
  expect([step('nd-set-up'), step('nd-set-up-mail')]).toEqual(['app-set-up-no-mail', 'app-set-up'])
  expect([step('sk-restored'), step('sk-foreign-sim')]).toEqual(['app-error-restored', 'app-error-sim'])
  expect(ND_REFUSALS.map((code) => step(`nd-refusal-${code.slice(-3).toLowerCase()}`))).toEqual(
    ND_REFUSALS.map((code) => `app-${code}`),
  )
})
