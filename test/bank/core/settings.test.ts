import { expect, test } from 'vitest'
import { openBankStore } from '../../../bank/core/open-bank-store.ts'
import { changeRules, readSettings, setClock } from '../../../bank/core/settings.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'

test('where nothing was set, what the bank was started with holds', async () => {
  const store = await openBankStore()
  const base = { ...DEFAULT_RULES, imageAge: 1 }
  expect((await store.transaction((tables) => readSettings(tables, base))).rules).toEqual(base)
  expect(await store.transaction((tables) => readSettings(tables, DEFAULT_RULES))).toEqual({
    rules: DEFAULT_RULES,
    clockOffset: 0,
    clockStoodAt: null,
  })
})

test('what is set stays, the rest is as it was; the rule set decides who may', async () => {
  const store = await openBankStore()
  await store.transaction((tables) => changeRules(tables, { ruleSet: 'hokuto' }, DEFAULT_RULES))
  await store.transaction((tables) => changeRules(tables, { wrongCodeLimit: 7 }, DEFAULT_RULES))
  await store.transaction((tables) => setClock(tables, 5))
  const { rules, clockOffset } = await store.transaction((tables) => readSettings(tables, DEFAULT_RULES))
  expect(rules).toEqual({
    ...DEFAULT_RULES,
    ruleSet: 'hokuto',
    mayInitialise: ['master'],
    mayRevoke: ['master'],
    wrongCodeLimit: 7,
  })
  expect(clockOffset).toBe(5)
})

test('settings of another version of the program: what is missing is as at the start', async () => {
  const store = await openBankStore()
  const value = JSON.stringify({ ruleSet: 'yokohama', somethingElse: 1 })
  await store.transaction((tables) => tables.settings.insert({ name: 'rules', value }))
  expect((await store.transaction((tables) => readSettings(tables, DEFAULT_RULES))).rules).toMatchObject({
    ruleSet: 'yokohama',
    wrongCodeLimit: 5,
  })
})
