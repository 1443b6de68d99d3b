// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { i18n } from '../../../renderer/locales/i18n.ts'
import { keyFaultText, secretFor } from '../../../renderer/rack/key-fault.ts'
import { OTPAUTH_FAULTS, PSKC_FAULTS } from '../../../token-core/index.ts'
import { refusal } from '../fake-rack.ts'

const refused = (code: 'key-file' | 'otpauth', fault: object) =>
  Object.assign(refusal(code), { name: 'ApiError', fault })

test.each(['ja', 'en'])('in %s whatever may be wrong with keys has words of its own', (language) => {
  const t = i18n.getFixedT(language)
  const texts = [
    ...PSKC_FAULTS.map((code) => keyFaultText(refused('key-file', { code, value: 'V' }), t)),
    ...OTPAUTH_FAULTS.map((code) => `otpauth ${keyFaultText(refused('otpauth', { code, value: 'V' }), t)}`),
  ]
  for (const text of texts) expect(text).not.toMatch(/fault\.|\{\{|undefined|null/)
  expect(new Set(texts).size).toBe(texts.length)
})

test('says where it is, and what opens the file', () => {
  const t = i18n.getFixedT('en')
  expect(keyFaultText(refused('key-file', { code: 'not-well-formed', line: 3 }), t)).toMatch(/^Line 3: /)
  expect(keyFaultText(refused('key-file', { code: 'no-serial', keyPackage: 2 }), t)).toMatch(/^KeyPackage 2: /)
  expect(keyFaultText(refusal('not-found'), t)).toBeNull()
  expect(secretFor(refused('key-file', { code: 'key-needed' }))).toBe('key')
  expect(secretFor(refused('key-file', { code: 'passphrase-needed' }))).toBe('passphrase')
  expect(secretFor(refused('key-file', { code: 'no-mac' }))).toBeNull()
})
