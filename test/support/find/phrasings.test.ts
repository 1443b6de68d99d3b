import { expect, it } from 'vitest'
import { findCases } from '../../../support/find/find.ts'
import { ENGLISH_CAMERA_TOKEN } from '../../../support/find/phrasings/english-camera-token.ts'
import { ENGLISH_PASSWORD } from '../../../support/find/phrasings/english-password.ts'
import { JAPANESE_CAMERA_TOKEN } from '../../../support/find/phrasings/japanese-camera-token.ts'
import { JAPANESE_PASSWORD } from '../../../support/find/phrasings/japanese-password.ts'

/** One case with four stories: any of them is right. */
const ONE_CASE = ['T01', 'T02', 'T03', 'T05']

it.each([
  ['english-camera-token', ENGLISH_CAMERA_TOKEN],
  ['english-password', ENGLISH_PASSWORD],
  ['japanese-camera-token', JAPANESE_CAMERA_TOKEN],
  ['japanese-password', JAPANESE_PASSWORD],
])('%s: each phrasing finds its case among the first three, and none finds nothing', (_, phrasings) => {
  const lost = Object.entries(phrasings).flatMap(([id, sentences]) =>
    sentences.filter((sentence) => {
      const found = findCases(sentence).map((one) => one.id)
      if (id === 'none') return found.length > 0
      const right = ONE_CASE.includes(id) ? ONE_CASE : [id]
      return !found.slice(0, 3).some((one) => right.includes(one))
    }),
  )
  expect(lost).toEqual([])
})
