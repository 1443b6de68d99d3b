import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const BANK = resolve(import.meta.dirname, '../../bank')

test('each page of the bank says whose JSX it is: tsx, which runs it from sources, knows one setting for all rooms', () => {
  const pages = readdirSync(BANK, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
  const silent = pages.filter(
    (file) =>
      !readFileSync(join(BANK, file), 'utf8').startsWith(
        '/** @jsxRuntime automatic */\n/** @jsxImportSource hono/jsx */\n',
      ),
  )
  expect(pages.length).toBeGreaterThan(50)
  expect(silent).toEqual([])
})
