import { expect, test } from 'vitest'
import type { RowOf } from '../../../../renderer/connection/view.ts'
import { stepLength } from '../../../../renderer/faces/software-token/phone-time.ts'
import { replayed } from '../../../../renderer/faces/software-token/replayed.ts'
import { display, type SoftwareTokenTypes, step, type WithoutTime } from '../../../../token-core/index.ts'
import { AT, phone, phoneWith } from './phones.ts'

type Phone = SoftwareTokenTypes['token']
type Happening = WithoutTime<SoftwareTokenTypes['event']>

function rowsOf(first: Phone, happenings: readonly Happening[]): readonly RowOf<'software-token'>[] {
  let token = first
  return happenings.map((happening, place) => {
    const event = { ...happening, at: AT + place * 1_000 }
    const [after, effects] = step(token, event)
    token = after
    return { kind: 'software-token', sequence: place + 1, hostAt: event.at, event, effects, display: display(after) }
  })
}

test('a saved journal shows the telephone after each row, with what is left of its code', () => {
  const rows = rowsOf(phone('sk-app'), [
    { type: 'install', serial: 'OSDW74440735' },
    { type: 'phone-clock', offset: 7_000 },
    { type: 'open' },
  ])
  const at = replayed({ kind: 'software-token', name: 'Mine', serial: 'OSDW74440735', profile: 'sk-app', rows })
  expect([at(0)?.display.screen, at(2)?.display.screen, at(3)]).toEqual(['closed', 'code', null])
  const last = at(2)
  expect(last).toMatchObject({ name: 'Mine', deviceClock: { offset: 7_000 }, serial: 'OSDW74440735' })
  // 21 s on its clock: 9 s are left of 30.
  expect(last?.timeStep?.nextAt).toBe(AT + 2_000 + 9_000)
  if (!last?.timeStep) throw new TypeError('no code is shown')
  expect(stepLength(last.timeStep, last.deviceClock.offset)).toBe(30_000)
})

test('the other app, too', () => {
  const rows = rowsOf(phoneWith(['予備', null]), [{ type: 'open' }])
  const at = replayed({ kind: 'software-token', name: 'Mine', serial: null, profile: 'nd-app', rows })
  expect(at(0)).toMatchObject({ profile: 'nd-app', display: { name: '予備' }, timeStep: { nextAt: AT + 48_000 } })
})
