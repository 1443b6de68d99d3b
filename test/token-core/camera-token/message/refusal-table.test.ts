import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PROFILES, REFUSAL_CODES } from '../../../../token-core/index.ts'

test('the refusals of docs/protocol.md are those of the code, with their texts', () => {
  const document = readFileSync(new URL('../../../../docs/protocol.md', import.meta.url), 'utf8')
  const rows = [...document.matchAll(/^\| ((?:DP|SIM)\d+) \| (.+?) \|/gm)].map(([, code, text]) => [code, text])
  expect(rows).toEqual(REFUSAL_CODES.map((code) => [code, PROFILES.dp.texts.refusals[code]]))
})
