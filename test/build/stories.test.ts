import { expect, test } from 'vitest'
import { STORIES } from '../../build/stories/stories.ts'
import { isOfKind } from '../../renderer/connection/view.ts'
import { ND_REFUSALS, ND_SCREENS, PROFILES, REFUSAL_CODES, SCREEN_NAMES, SK_SCREENS } from '../../token-core/index.ts'

const views = STORIES.map(({ view }) => view).filter((view) => isOfKind(view, 'camera-token'))
const all = (pick: (view: (typeof views)[number]) => unknown) => new Set(views.map(pick))

test('the camera token is seen on every screen, with every refusal, gauge, profile, power and hold', () => {
  expect([...all(({ display }) => display.screen)]).toEqual(expect.arrayContaining([...SCREEN_NAMES]))
  expect([...all(({ display }) => display.refusal)]).toEqual(expect.arrayContaining([...REFUSAL_CODES]))
  expect([...all(({ display }) => display.gauge)]).toEqual(expect.arrayContaining([0, 1, 2, 3]))
  expect([...all(({ profile }) => profile)]).toEqual(expect.arrayContaining(Object.keys(PROFILES)))
  expect([...all(({ power }) => power)]).toEqual(expect.arrayContaining(['on', 'off', 'none']))
  expect([...all(({ hold }) => hold?.action)]).toEqual(expect.arrayContaining(['switch-on', 'switch-off', 'menu']))
})

test('each story shows what its name says', () => {
  const screenOf = (name: string) => views.find(({ id }) => id === name)?.display
  for (const name of SCREEN_NAMES) {
    const shown = screenOf(name)
    if (shown) expect(shown.screen, name).toBe(name)
  }
  for (const code of REFUSAL_CODES) expect(screenOf(`refusal-${code.toLowerCase()}`)?.refusal).toBe(code)
  for (const gauge of [0, 1, 2, 3]) expect(screenOf(`version-${gauge}`)?.gauge).toBe(gauge)
  for (const name of views.map(({ id }) => id).filter((id) => id.endsWith('-dark'))) {
    expect(screenOf(name)?.lit, name).toBe(false)
  }
  expect(screenOf('transaction-scrolled')?.rows[0]).not.toBe(screenOf('transaction-long')?.rows[0])
})

test('names are unique and fit an address, and a story holds no key', () => {
  const names = STORIES.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  const said = JSON.stringify(STORIES)
  expect(said).not.toMatch(/[0-9a-f]{64}/i)
  expect(said).not.toMatch(/"(deviceKey|instanceKey|challenge)":/)
})

test('the telephone apps are seen on every screen and with every refusal', () => {
  const phones = STORIES.map(({ view }) => view).filter((view) => isOfKind(view, 'software-token'))
  const seen = (app: 'sk-app' | 'nd-app') => phones.map(({ display }) => display).filter((one) => one.app === app)
  expect(seen('sk-app').map(({ screen }) => screen)).toEqual(expect.arrayContaining([...SK_SCREENS]))
  expect(seen('nd-app').map(({ screen }) => screen)).toEqual(expect.arrayContaining([...ND_SCREENS]))
  const refusals = seen('nd-app').map((display) => (display.app === 'nd-app' ? display.refusal : null))
  expect(refusals).toEqual(expect.arrayContaining([...ND_REFUSALS]))
})
