/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { FEE_FORMS, type FeeForm, type Fees, feesOf, MOST_RANGES, setFees } from '../../../core/fees.ts'
import type { Problem } from '../../../core/problems.ts'
import type { Tables } from '../../../core/store.ts'
import { troublePage } from '../../../web/errors.tsx'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import {
  checkFees,
  RANGE_FIELDS,
  rangeField,
  type TypedFees,
  type TypedRange,
  typedFees,
  withStandard,
} from './fee-form.ts'
import { FeePage, FeeResultPage } from './fee-page.tsx'
import { changedBy, noteChange } from './noted.ts'

/** 手数料情報の変更, three forms; no password is asked for. */
export function feeRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  for (const form of FEE_FORMS) {
    const path = `/company/fees/${form}`
    app.get(path, async (c) => {
      const fees = await bank.store.transaction((tables) => feesOf(tables, userOf(c).companyId, form))
      return feePage(c, form, [], typedFees(fees))
    })
    app.post(path, async (c) => {
      const typed = typedIn(c)
      if (c.var.form.do === 'load') return feePage(c, form, [], withStandard(typed))
      const checked = checkFees(form, typed)
      if (!checked.ok) return feePage(c, form, checked.problems, typed)
      const row = await bank.store.transaction((tables) => changeFees(bank, tables, c, form, checked.value))
      if (row !== null) return c.redirect(`${path}/results/${row}`, 303)
      return feePage(c, form, [{ field: rangeField(1, 'from'), code: 'company-unchanged' }], typed)
    })
    app.get(`${path}/results/:row`, async (c) => {
      const found = await bank.store.transaction(async (tables) => ({
        changed: await changedBy(tables, userOf(c), 'fees-change', c.req.param('row')),
        fees: await feesOf(tables, userOf(c).companyId, form),
      }))
      if (!found.changed?.has(form)) return troublePage(c, 'not-found')
      return page(c, <FeeResultPage view={viewOf(c)} form={form} fees={found.fees} changed={found.changed} />)
    })
  }
  return app
}

/** @returns the row of the history; null: nothing is changed by it */
async function changeFees(bank: Bank, tables: Tables, c: PageContext, form: FeeForm, fees: Fees) {
  const user = userOf(c)
  const before = await feesOf(tables, user.companyId, form)
  const names = ['method', 'least', 'standard', 'ranges'] as const
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(fees[name]))
  if (changed.length === 0) return null
  await setFees(tables, user.companyId, form, fees)
  return noteChange(bank, tables, user, 'fees-change', [form, ...changed])
}

function typedIn(c: PageContext): TypedFees {
  const text = (name: string) => typedText.parse(c.var.form[name])
  const ranges = Array.from(
    { length: MOST_RANGES },
    (_, i) => Object.fromEntries(RANGE_FIELDS.map((field) => [field, text(rangeField(i + 1, field))])) as TypedRange,
  )
  return { method: text('method'), least: text('least'), standard: text('standard'), ranges }
}

function feePage(c: PageContext, form: FeeForm, problems: readonly Problem[], typed: TypedFees) {
  const view = viewOf(c, `/company/fees/${form}`)
  return page(c, <FeePage {...{ view, form, problems, typed }} />, problems.length > 0 ? 422 : 200)
}
