import { expect, test } from 'vitest'
import { GUIDE } from '../../../../bank/pages/help-desk/guide.ts'
import { REFUSAL_CODES } from '../../../../token-core/index.ts'
import { makeTestBank, textOf } from '../../browser.ts'
import { staffBrowser } from './desk.ts'

const ENTRIES = GUIDE.flatMap(({ entries }) => entries)

test('every code that a token can show is explained', () => {
  const codes = ENTRIES.flatMap(({ codes: shown = [] }) => shown)
  for (const code of [...REFUSAL_CODES, 'E002', 'E011', 'E012', 'E017']) expect(codes, code).toContain(code)
})

test.each(['ja', 'en'])('the page in %s says of each what happened, what to say and what to do', async (language) => {
  const staff = await staffBrowser(await makeTestBank(), language)
  const page = await staff.get('/help-desk/errors')
  expect(page.status).toBe(200)
  for (const { id } of ENTRIES) {
    const entry = textOf(page, `guide-${id}`) ?? ''
    for (const part of language === 'ja'
      ? ['原因', 'お客さまへの説明', '処理']
      : ['What happened', 'What to say', 'What to do'])
      expect(entry, id).toContain(part)
    expect(page.html, id).toContain(`href="#${id}"`)
  }
  expect(textOf(page, 'guide-dp020')).toContain('DP020')
  expect(textOf(page, 'guide-dp020')).toMatch(language === 'ja' ? /初期化/ : /initialise/)
})
