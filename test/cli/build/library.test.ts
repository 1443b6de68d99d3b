import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CONFIGS } from '../../../cli/build/configs.ts'
import { LIBRARY } from '../../../cli/build/library.ts'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'library-'))
  for (const config of CONFIGS.library(folder)) await build(config)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('has no file inside a bundle that is meant to be found beside it', () => {
  const bundles = readdirSync(folder).filter((name) => name.endsWith('.js'))
  expect(bundles).toEqual(expect.arrayContaining(Object.keys(LIBRARY).map((name) => `${name}.js`)))
  for (const name of bundles)
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/["'`]data:[^"'`,]+,[A-Za-z0-9+/]/)
})
