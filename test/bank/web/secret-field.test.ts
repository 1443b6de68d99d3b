import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ANSER_TEXTS } from '../../../bank/sites/anser/texts.ts'
import { TextField } from '../../../bank/web/fields.tsx'
import { keptFields } from '../../../bank/web/kept-form.ts'

const field = (name: string, more: { readonly type?: 'password'; readonly autocomplete?: string }) =>
  TextField({ t: ANSER_TEXTS.en, problems: [], field: name, label: 'A field', value: '', ...more })

test('a field for a secret is drawn only under a name that is never kept', () => {
  for (const secret of [{ type: 'password' }, { autocomplete: 'one-time-code' }] as const) {
    expect(() => field('phrase', secret)).toThrow('phrase')
    expect(() => field('new-password', secret)).not.toThrow()
  }
  expect(() => field('phrase', {})).not.toThrow()
})

test('a password that no page has today is not kept, what only sounds like one is', () => {
  const secret = {
    'master-password': 'x',
    'password-2': 'x',
    secret: 'x',
    'card-pin': 'x',
    code: 'x',
    'device-code': 'x',
  }
  const kept = { 'payee-code': '00123', 'confirmation-number': '4321', 'email-again': 'a@example.jp', spin: 'x' }
  expect(keptFields({ ...secret, ...kept })).toEqual(kept)
})

test('no page draws an input for a secret by itself', () => {
  const root = new URL('../../../bank/', import.meta.url)
  const pages = readdirSync(root, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.tsx'))
  const inputs = pages.flatMap((path) =>
    [...readFileSync(new URL(path, root), 'utf8').matchAll(/<input\b.*?\/>/gs)].map(([input]) => `${path}: ${input}`),
  )
  expect(inputs.length).toBeGreaterThan(20)
  expect(inputs.filter((input) => /type="password"|one-time-code|'password'/.test(input))).toEqual([])
})
