import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MODEL_STATIC } from '../../../bank/model/app.ts'
import { anser } from '../../../bank/sites/anser/anser.ts'
import { LOOK as SEIWA } from '../../../bank/sites/seiwa/look.tsx'
import { LOOK as SHINKIN } from '../../../bank/sites/shinkin/look.tsx'
import { START_STATIC } from '../../../bank/start-page/start-page.tsx'
import { staticFiles, WEB_STATIC } from '../../../bank/web/static-files.ts'
import { makeTestBank } from '../browser.ts'
import { staffBrowser } from '../sites/anser/help-desk/desk.ts'

const root = new URL('../../../bank/', import.meta.url)
const inBank = readdirSync(root, { recursive: true }).map((path) => String(path).replaceAll('\\', '/'))
const served = staticFiles([
  ...[...WEB_STATIC, ...START_STATIC, ...MODEL_STATIC],
  ...[...anser.staticFiles, ...SHINKIN.staticFiles, ...SEIWA.staticFiles],
])

test('what lies in a folder `static` is served, and nothing else', () => {
  expect([...served.values()].map(({ path }) => path).sort()).toEqual(
    inBank.filter((path) => /\/static\/[^/]+$/.test(path)).sort(),
  )
})

test('what a page names is served', () => {
  const named = inBank
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => [
      ...readFileSync(new URL(path, root), 'utf8').matchAll(/'([\w-]+\.css)'|\/static\/([\w-]+\.\w+)/g),
    ])
    .map(([, sheet, file]) => sheet ?? file ?? '')
  expect(new Set(named)).toEqual(new Set([...served.keys()]))
})

test('two files of one name, or one of an unknown type, are refused', () => {
  expect(() => staticFiles(['a/static/one.css', 'b/static/one.css'])).toThrow('one.css')
  expect(() => staticFiles(['a/static/one.ts'])).toThrow('one.ts')
})

const sheetsOf = (html: string) => [...html.matchAll(/href="\/static\/([\w-]+\.css)"/g)].map(([, name]) => name)

test('a page gets the page kit’s sheets and those of its own feature', async () => {
  const bank = await makeTestBank()
  const login = await bank.browser().get('/login')
  expect(sheetsOf(login.html)).toEqual([
    ...[
      'base.css',
      'page.css',
      'forms.css',
      'parts.css',
      'kit.css',
      'software-keyboard.css',
      'operations.css',
      'login.css',
      'narrow.css',
    ],
  ])
  const staff = await staffBrowser(bank)
  const desk = sheetsOf((await staff.get('/help-desk')).html)
  expect(desk).toContain('help-desk.css')
  expect(desk).not.toContain('operations.css')
})
