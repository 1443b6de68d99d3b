import { expect, test } from 'vitest'
import { type RecordedRow, recordingOf } from '../../../scenario/record/recording.ts'
import { display, step, type TokenEvent } from '../../../token-core/index.ts'
import { drive } from '../../token-core/drive.ts'
import { activated, registration, request } from '../../token-core/practice-images.ts'

test('a code that nobody could see is not typed at the bank', () => {
  const mine = registration()
  const { text } = request(mine.tokenCode)
  const known = [{ text, title: '振込', body: { freeText: '振込' } }]
  const acts = (on: boolean) => {
    let { token } = activated(drive(), mine)
    const rows = (['display-fault', 'scan'] as const).map((type): RecordedRow => {
      const event: TokenEvent = type === 'scan' ? { type, text, at: token.at } : { type, on, at: token.at }
      const [next, effects] = step(token, event)
      token = next
      return { event, effects, display: display(token) }
    })
    const { serial, profile } = token
    return recordingOf({ serial, profile }, rows, known).acts.map(({ type }) => type)
  }
  expect(acts(true)).toEqual(['event', 'see', 'request', 'scan', 'see'])
  expect(acts(false).at(-1)).toBe('verify')
})
