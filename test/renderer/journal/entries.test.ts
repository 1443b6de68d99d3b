// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { entriesIn, entriesOf } from '../../../renderer/journal/entries.ts'
import { rowsOf, SWITCHED_ON } from './rows.ts'

const entries = entriesIn('camera-token', rowsOf(SWITCHED_ON))

test('an event stands before what it did; time that passed is told by what it did', () => {
  expect(entries.map(({ key, effect, group }) => [key, effect?.type ?? 'event', group])).toEqual([
    ['1', 'event', 'tester'],
    ['2', 'event', 'button'],
    ['3.1', 'switched-on', 'power'],
    ['3.2', 'screen-changed', 'screen'],
    ['4', 'event', 'button'],
    ['5.1', 'screen-changed', 'screen'],
    ['6.1', 'went-dark', 'power'],
  ])
})

test('time that did nothing is told as time', () => {
  const [row] = rowsOf([{ at: 5, type: 'time-passed' }])
  expect(row && entriesOf('camera-token', row, 0)).toMatchObject([{ key: '1', effect: null, group: 'time', at: 5 }])
})
