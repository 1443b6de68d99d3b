// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { arrange, PANEL_WIDTH, readLayout, showTab, toggleCompact, useLayout } from '../../../renderer/parts/layout.ts'

const FIRST = { rack: true, panel: true, tab: 'camera', width: PANEL_WIDTH.usual, compact: false } as const

beforeEach(() => {
  localStorage.clear()
  useLayout.setState(FIRST)
})

test('what was open last is remembered', () => {
  arrange({ rack: false, panel: false })
  arrange({ width: 31 })
  showTab('journal')
  toggleCompact()
  expect(useLayout.getState()).toEqual({ rack: false, panel: true, tab: 'journal', width: 31, compact: true })
  expect(readLayout(localStorage.getItem('camtoken.layout'), FIRST)).toEqual(useLayout.getState())
})

test.each([
  [null],
  ['not JSON'],
  ['null'],
  ['[]'],
  ['{"rack":"yes","panel":1,"tab":"keys","width":"wide","compact":1}'],
  [`{"width":${PANEL_WIDTH.most + 1}}`],
  [`{"width":${PANEL_WIDTH.least - 1}}`],
])('whatever is not as expected is as at first: %s', (text) => {
  expect(readLayout(text, FIRST)).toEqual(FIRST)
})

test('one part that is wrong leaves the others', () => {
  expect(readLayout('{"rack":false,"tab":"keys","width":40}', FIRST)).toEqual({ ...FIRST, rack: false, width: 40 })
})
