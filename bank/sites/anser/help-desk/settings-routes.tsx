/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { bankFor } from '../../../core/live-bank.ts'
import type { Problem } from '../../../core/problems.ts'
import { ownSettings, readSettings } from '../../../core/settings.ts'
import { type PageContext, type PageEnv, page, viewOf } from '../../../web/view.ts'
import { OPERATIONS } from '../rules.ts'
import { saveRules } from './bank-settings.ts'
import { chosenCompany } from './chosen-company.ts'
import { resetBank } from './reset.ts'
import { checkSettings, type TypedSettings, typedFrom } from './settings-form.ts'
import { SettingsPage } from './settings-page.tsx'
import { THE_BANK } from './staff.ts'

const PATH = '/help-desk/settings'
const HISTORY_ROWS = 10

/** The bank's settings, and the way back to the practice data. */
export function settingsRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get(PATH, (c) => settingsPage(bank, c, [], null, c.req.query('company')))

  app.post(PATH, async (c) => {
    const { form } = c.var
    const typed: TypedSettings = {
      'rule-set': form['rule-set'] ?? '',
      'wrong-code-limit': form['wrong-code-limit'] ?? '',
      'revocation-wait': form['revocation-wait'] ?? '',
      'introduction-ends': form['introduction-ends'] ?? '',
      'password-life': form['password-life'] ?? '',
      'contract-switches': form['contract-switches'] ?? '',
      announcement: form.announcement ?? '',
      'contact-phone': form['contact-phone'] ?? '',
      'contact-hours': form['contact-hours'] ?? '',
      tampering: form.tampering ?? '',
      service: form.service ?? '',
      'out-of-hours': form['out-of-hours'] !== undefined,
      padded: form.padded !== undefined,
      portal: form.portal !== undefined,
      'login-method': form['login-method'] ?? '',
      operations: OPERATIONS.filter((operation) => form[`needs-${operation}`] !== undefined),
    }
    const checked = checkSettings(typed)
    if (!checked.ok) return settingsPage(bank, c, checked.problems, typed, form.company)
    const { company } = await chosenCompany(bank, form.company)
    await saveRules(bank, checked.value, company)
    c.var.session.notice = 'notice.settings-saved'
    return c.redirect(company ? `${PATH}?company=${company}` : PATH, 303)
  })

  app.get(`${PATH}/reset`, (c) => c.redirect(PATH, 303))

  app.post(`${PATH}/reset`, async (c) => {
    const { form } = c.var
    if (form.sure === undefined) {
      return settingsPage(bank, c, [{ field: 'sure', code: 'sure-missing' }], null)
    }
    await resetBank(bank, {
      rules: form['reset-rules'] === undefined,
      stock: form['reset-stock'] === undefined,
      companies: form['reset-companies'] === undefined,
    })
    c.var.session.notice = 'notice.reset'
    return c.redirect(PATH, 303)
  })

  return app
}

/** @param typed null: what holds now @param chosen whose settings, by the id of a company. Default: the bank's */
async function settingsPage(
  bank: Bank,
  c: PageContext,
  problems: readonly Problem[],
  typed: TypedSettings | null,
  chosen?: string,
) {
  const { companies, company } = await chosenCompany(bank, chosen)
  const { history, own, clockOffset, has } = await bank.store.transaction(async (tables) => ({
    history: await tables.history.find({ companyId: THE_BANK.companyId }, { descending: true, limit: HISTORY_ROWS }),
    own: await bankFor(bank, tables, company),
    clockOffset: (await readSettings(tables, bank.rules, company)).clockOffset,
    has: await ownSettings(tables, company),
  }))
  const content = (
    <SettingsPage
      view={viewOf(c, company ? `${PATH}?company=${company}` : PATH)}
      problems={problems}
      typed={typed ?? typedFrom(own.rules)}
      {...{ companies, company, has }}
      history={history}
      now={own.now()}
      clockOffset={clockOffset}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}
