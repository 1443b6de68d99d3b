// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { cameraTokenOf } from '../../../../renderer/camera/camera-token.ts'
import { connectReplay } from '../../../../renderer/journal/replay/replay-connection.ts'
import {
  closeReplay,
  type OpenReplay,
  openReplay,
  showRow,
  stepRow,
  useReplay,
} from '../../../../renderer/journal/replay-store.ts'
import { rowsOf, SWITCHED_ON } from '../rows.ts'

const SAVED: OpenReplay = {
  form: 'report',
  kind: 'camera-token',
  name: 'Nomura',
  serial: '12-3456789-0',
  profile: 'dp',
  rows: rowsOf(SWITCHED_ON),
  differences: [],
  file: 'journal.json',
}
const position = () => useReplay.getState().position

beforeEach(closeReplay)

test('moves among the rows and never beyond them', () => {
  openReplay(SAVED, 99)
  expect(position()).toBe(SAVED.rows.length - 1)
  stepRow(1)
  expect(position()).toBe(SAVED.rows.length - 1)
  showRow(-3)
  expect(position()).toBe(0)
  stepRow(2)
  expect(position()).toBe(2)
  closeReplay()
  expect(useReplay.getState()).toMatchObject({ open: null, position: 0 })
})

test('the token stands as it stood after each row: tape, buttons, display', () => {
  const connection = connectReplay(SAVED)
  const seen = SAVED.rows.map((_, place) => {
    connection.show(place)
    const view = cameraTokenOf(connection)
    return [view?.tapeIn, view?.power, view?.buttons.middle, view?.display.screen, view?.display.lit]
  })
  expect(seen).toEqual([
    [false, 'off', 'up', 'off', false],
    [false, 'off', 'down', 'off', false],
    [false, 'on', 'down', 'splash', true],
    [false, 'on', 'up', 'splash', true],
    [false, 'on', 'up', 'start', true],
    [false, 'on', 'up', 'start', false],
  ])
})

test('nothing that is pressed arrives anywhere', async () => {
  const connection = connectReplay(SAVED)
  connection.show(4)
  const before = connection.store.getState()
  expect(connection.isReplay).toBe(true)
  expect(await connection.send({ type: 'press', button: 'right' })).toBeNull()
  expect(connection.store.getState()).toBe(before)
})

test('cells taken out leave no power, and new ones bring it back', () => {
  const rows = rowsOf([...SWITCHED_ON, { at: 20_000, type: 'battery-removed' }, { at: 21_000, type: 'battery-fitted' }])
  const connection = connectReplay({ ...SAVED, rows })
  connection.show(6)
  expect(connection.store.getState().view).toMatchObject({ power: 'none', battery: null })
  connection.show(7)
  expect(connection.store.getState().view).toMatchObject({ power: 'off', battery: { percent: 100 } })
})
