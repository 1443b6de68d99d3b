import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGE_IDS } from '../../../../bank/sites/shinkin/model/page-ids.ts'
import { PAGES } from '../../../../bank/sites/shinkin/model/pages/pages.ts'
import { rulesSchema } from '../../../../bank/sites/shinkin/model/rules.ts'
import { PRACTICE_CUSTOMERS } from '../../../../bank/sites/shinkin/practice/customers.ts'
import { STAFF_PAGES } from '../../../../bank/sites/shinkin/staff/staff-pages.ts'

const guide = await readFile(join(import.meta.dirname, '../../../../docs/bank-shinkin.md'), 'utf8')
const words = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word)
const rowsFrom = (first: RegExp) =>
  guide.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    return first.test(cells[1] ?? '') ? [cells] : []
  })

test('docs/bank-shinkin.md has the inputs and buttons of every page', () => {
  const rows = rowsFrom(/^SIM-K\d\d$/).map(([, page, fields, buttons]) => [page, words(fields), words(buttons)])
  expect(rows).toEqual(PAGE_IDS.map((page) => [page, PAGES[page].fields, PAGES[page].buttons]))
})

test('it names every page beside a step of a guide', () => {
  const steps = guide.split('## Guide step → page')[1]?.split('Test ids are')[0] ?? ''
  for (const page of PAGE_IDS) expect(steps, page).toContain(page)
})

test('it has the practice customers as they are', () => {
  for (const { given } of PRACTICE_CUSTOMERS) {
    const [row = []] = rowsFrom(new RegExp(`^\`${given.number}\`$`))
    expect(row[2]).toBe(given.name)
    for (const { id, code, confirm, serial } of given.users) {
      for (const word of [id, code, confirm, ...(serial ? [serial] : [])]) expect(words(row[3]), id).toContain(word)
    }
  }
})

test('it has the rules, and the pages of the staff with their numbers', () => {
  for (const rule of Object.keys(rulesSchema.parse({}))) expect(rowsFrom(new RegExp(`^\`${rule}\`$`))).toHaveLength(1)
  for (const { path, screenId } of STAFF_PAGES) {
    expect(guide).toContain(`\`${path.replace(':number', '{number}')}\` | ${screenId} |`)
  }
})
