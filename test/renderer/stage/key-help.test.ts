// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { faceOfKind, KINDS } from '../../../renderer/faces/faces.ts'
import { KEYS } from '../../../renderer/stage/key-help.tsx'
import { NEXT_CHANGE_KEY, STEPS } from '../../../renderer/time/use-time.ts'

const allOf = (kind: (typeof KINDS)[number]) => [...faceOfKind(kind).keys, ...KEYS].flatMap(({ keys }) => keys)

test.each(KINDS)('one key does one thing: %s', (kind) => {
  const all = allOf(kind)
  expect(all).toEqual([...new Set(all)])
})

test.each(KINDS)('the keys of time are those of the list: %s', (kind) => {
  const all = allOf(kind)
  for (const key of [NEXT_CHANGE_KEY, ...STEPS.map((step) => step.key)]) expect(all).toContain(key.toUpperCase())
})
