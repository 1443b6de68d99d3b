// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { choosePreference, parsePreferences, usePreferences } from '../../../renderer/parts/preferences.ts'

const FIRST = { sound: false, shake: false, keys: true }

test.each([null, '', '{', 'null', '7', '{"sound":"yes"}', '[true]'])(
  '%s remembered is as at first: silent and still',
  (text) => {
    expect(parsePreferences(text)).toEqual(FIRST)
  },
)

test('a choice is remembered', () => {
  choosePreference('sound', true)
  choosePreference('keys', false)
  expect(usePreferences.getState()).toEqual({ sound: true, shake: false, keys: false })
  expect(parsePreferences(localStorage.getItem('camtoken.feedback'))).toEqual({
    sound: true,
    shake: false,
    keys: false,
  })
})
