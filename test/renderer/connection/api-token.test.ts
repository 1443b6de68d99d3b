// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { takeApiToken } from '../../../renderer/connection/api-token.ts'

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/?a=1')
})

test('takes the API token from the fragment and leaves no trace of it in the address', () => {
  history.replaceState(null, '', '/?a=1#token=s3cret_-')
  expect(takeApiToken(window)).toBe('s3cret_-')
  expect(location.href).not.toContain('s3cret')
  expect(location.search).toBe('?a=1')
})

test('a reload finds it again, and a newer one replaces it', () => {
  history.replaceState(null, '', '/#token=first')
  takeApiToken(window)
  expect(takeApiToken(window)).toBe('first')
  history.replaceState(null, '', '/#token=second')
  takeApiToken(window)
  expect(takeApiToken(window)).toBe('second')
})

test('is empty in a page that was opened without one', () => {
  expect(takeApiToken(window)).toBe('')
})
