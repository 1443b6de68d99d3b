import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const BANK = join(import.meta.dirname, '../../../../bank')

/** 「ご利用いただけません」, and that a page is not for customers or could not be made: several features say so, each for its own reason. */
const SHARED = ['SIM-B07', 'SIM-B08']

test('no two features number their pages alike', () => {
  const places = new Map<string, Set<string>>()
  for (const path of readdirSync(BANK, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))) {
    for (const [, id = ''] of readFileSync(join(BANK, path), 'utf8').matchAll(/'(SIM-[BH]\d{2})'/g)) {
      places.set(id, (places.get(id) ?? new Set()).add(dirname(path)))
    }
  }
  const twice = [...places].flatMap(([id, folders]) =>
    folders.size > 1 && !SHARED.includes(id) ? [[id, ...folders]] : [],
  )
  expect(places.size).toBeGreaterThan(50)
  expect(twice).toEqual([])
})
