import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PAGE_IDS } from '../../../../bank/sites/seiwa/model/page-ids.ts'
import { PAGES } from '../../../../bank/sites/seiwa/model/pages/pages.ts'
import { practiceCustomers } from '../../../../bank/sites/seiwa/practice/customers.ts'

const DOCS = readFileSync(new URL('../../../../docs/bank-seiwa.md', import.meta.url), 'utf8')
const tables = DOCS.split('\n').flatMap((line) => (line.startsWith('| ') ? [line.split('|').slice(1, -1)] : []))
const words = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, word = '']) => word)

describe('docs/bank-seiwa.md', () => {
  test.each(PAGE_IDS)('%s has its inputs and buttons', (id) => {
    const rows = tables.filter((cells) => cells.length === 3 && cells[0]?.split(',').some((one) => one.trim() === id))
    const inputs = new Set(words(rows.at(-1)?.[1]).map((word) => word.replace(/-.*/, '')))
    expect([...inputs].sort()).toEqual([...PAGES[id].fields].sort())
    expect(words(rows.at(-1)?.[2]).sort()).toEqual([...PAGES[id].buttons].sort())
  })

  test.each(practiceCustomers(0))('has the practice customer $state', ({ given }) => {
    const row = tables.find((cells) => words(cells[1]).includes(given.account))
    expect(words(row?.[0])).toEqual(given.loginId === null ? [] : [given.loginId])
    expect(words(row?.[2])).toEqual([given.password, given.confirm])
  })
})
