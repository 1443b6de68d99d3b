import { expect, test } from 'vitest'
import { RULE_SETS as OF_BANK } from '../../../bank/sites/anser/rules.ts'
import { CAMERA_RULE_SETS } from '../../../support/catalogue/case.ts'

test('the cases know the rule sets that the practice bank has', () => {
  expect(CAMERA_RULE_SETS).toEqual(OF_BANK)
})
