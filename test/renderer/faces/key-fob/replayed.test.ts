import { expect, test } from 'vitest'
import type { RowOf } from '../../../../renderer/connection/view.ts'
import { replayed } from '../../../../renderer/faces/key-fob/replayed.ts'
import { display, type KeyFobTypes, makeToken, step, type WithoutTime } from '../../../../token-core/index.ts'

function rowsOf(
  ...events: readonly (WithoutTime<KeyFobTypes['event']> & { readonly at: number })[]
): RowOf<'key-fob'>[] {
  let token = makeToken({ kind: 'key-fob', serial: 'SIMF10020000' })
  return events.map((event, place) => {
    const [next, effects] = step(token, event)
    token = next
    return { kind: 'key-fob', sequence: place + 1, hostAt: event.at, event, effects, display: display(token) }
  })
}

test('after each row the token stands as its journal tells; beyond its ends there is none', () => {
  const rows = rowsOf(
    { at: 1_000, type: 'press' },
    { at: 1_100, type: 'release' },
    { at: 31_000, type: 'time-passed' },
    { at: 40_000, type: 'fault', kind: 'frozen' },
    { at: 41_000, type: 'clock-offset', ms: 90_000 },
    { at: 42_000, type: 'battery-dead' },
  )
  const at = replayed({ kind: 'key-fob', name: 'Saved', serial: 'SIMF10020000', profile: 'fob', rows })
  expect(at(0)).toMatchObject({
    button: 'down',
    display: { screen: 'code' },
    uses: { taken: 1, left: 7_999, of: 8_000 },
  })
  expect(at(1)).toMatchObject({ button: 'up' })
  expect(at(2)).toMatchObject({ display: { screen: 'off' }, isOver: false })
  expect(at(3)).toMatchObject({ fault: 'frozen' })
  expect(at(4)).toMatchObject({ deviceClock: { ahead: 90_000, time: 131_000 }, timeStep: { number: 4 } })
  expect(at(5)).toMatchObject({ level: 0, isOver: true })
  expect(at(6)).toBeNull()
  expect(at(-1)).toBeNull()
})

test('one without a button has none', () => {
  const rows = rowsOf({ at: 1_000, type: 'press' })
  expect(replayed({ kind: 'key-fob', name: '', serial: '', profile: 'always', rows })(0)).toMatchObject({
    button: null,
  })
})
