// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PRESS_KEYS } from '../../../../renderer/faces/camera-token/keys.ts'
import { makePressBook } from '../../../../renderer/faces/touch/press-book.ts'
import { pressByKeyboard } from '../../../../renderer/faces/touch/press-keys.ts'

let sent: string[]
let end: () => void
beforeEach(() => {
  sent = []
  const book = makePressBook<'left' | 'middle' | 'right'>((type, button) => sent.push(`${type} ${button}`))
  end = pressByKeyboard(window, book, PRESS_KEYS)
})
afterEach(() => {
  end()
  document.body.replaceChildren()
})

const key = (type: string, code: string, more: KeyboardEventInit = {}, on: EventTarget = document.body) => {
  const event = new KeyboardEvent(type, { code, bubbles: true, cancelable: true, ...more })
  on.dispatchEvent(event)
  return event
}

test.each([
  ['ArrowLeft', 'left'],
  ['ArrowDown', 'middle'],
  ['ArrowRight', 'right'],
  ['Digit1', 'left'],
  ['Numpad2', 'middle'],
  ['Digit3', 'right'],
])('%s holds %s for as long as it is down', (code, button) => {
  key('keydown', code)
  key('keydown', code, { repeat: true })
  expect(sent).toEqual([`press ${button}`])
  key('keyup', code)
  expect(sent).toEqual([`press ${button}`, `release ${button}`])
})

test('two keys hold two buttons together', () => {
  key('keydown', 'ArrowLeft')
  key('keydown', 'ArrowDown')
  expect(sent).toEqual(['press left', 'press middle'])
})

test('keys belong to a field while one types in it, and to the browser with Ctrl, Alt or Meta', () => {
  const field = document.body.appendChild(document.createElement('input'))
  expect(key('keydown', 'Digit1', {}, field).defaultPrevented).toBe(false)
  expect(key('keydown', 'ArrowLeft', { altKey: true }).defaultPrevented).toBe(false)
  key('keydown', 'Digit2', { ctrlKey: true })
  expect(sent).toEqual([])
})

test('a window that loses the keyboard lets go of every button', () => {
  key('keydown', 'ArrowDown')
  window.dispatchEvent(new Event('blur'))
  expect(sent).toEqual(['press middle', 'release middle'])
})
