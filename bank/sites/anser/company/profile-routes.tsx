/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { type CompanyProfile, keepProfile, profileOf } from '../../../core/company-profiles.ts'
import type { Problem } from '../../../core/problems.ts'
import type { CompanyRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { CONFIRMATION, checkConfirmation } from '../../../factors/password/confirmation-password.ts'
import { troublePage } from '../../../web/errors.tsx'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { changedBy, noteChange } from './noted.ts'
import { ProfileConfirmPage, ProfileResultPage } from './profile-confirm-page.tsx'
import { changesIn, checkProfile, PROFILE_FIELDS, type TypedProfile, typedProfile } from './profile-form.ts'
import { ProfilePage } from './profile-page.tsx'

const PATH = '/company/profile'

/** 企業情報の変更: form, confirmation with the password, result. */
export function profileRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get(PATH, async (c) => {
    const { company, profile } = await companyOf(bank, c)
    return formPage(c, company, typedProfile(profile), [])
  })

  app.post(PATH, async (c) => {
    const { company, profile } = await companyOf(bank, c)
    const typed = typedIn(c)
    const checked = checkProfile(typed)
    if (!checked.ok) return formPage(c, company, typed, checked.problems)
    if (changesIn(profile, checked.value).length === 0) return formPage(c, company, typed, UNCHANGED)
    return confirmPage(c, company, profile, checked.value, [])
  })

  app.get(`${PATH}/change`, (c) => c.redirect(PATH, 303))

  app.post(`${PATH}/change`, async (c) => {
    const { company, profile } = await companyOf(bank, c)
    const typed = typedIn(c)
    const checked = checkProfile(typed)
    if (!checked.ok || c.var.form.do === 'back') {
      return formPage(c, company, typed, checked.ok ? [] : checked.problems)
    }
    const wrong = await checkConfirmation(bank, userOf(c), typedText.parse(c.var.form[CONFIRMATION]))
    if (wrong) return confirmPage(c, company, profile, checked.value, [wrong])
    const row = await bank.store.transaction((tables) => changeProfile(bank, tables, c, checked.value))
    return row === null ? formPage(c, company, typed, UNCHANGED) : c.redirect(`${PATH}/results/${row}`, 303)
  })

  app.get(`${PATH}/results/:row`, async (c) => {
    const { company, profile } = await companyOf(bank, c)
    const changed = await bank.store.transaction((tables) =>
      changedBy(tables, userOf(c), 'company-change', c.req.param('row')),
    )
    if (!changed) return troublePage(c, 'not-found')
    return page(c, <ProfileResultPage view={viewOf(c)} {...{ company, profile, changed }} />)
  })

  return app
}

const UNCHANGED: readonly Problem[] = [{ field: 'tax-address', code: 'company-unchanged' }]

/** @returns the row of the history; null: a colleague has changed it to the same in the meantime */
async function changeProfile(bank: Bank, tables: Tables, c: PageContext, profile: CompanyProfile) {
  const user = userOf(c)
  const changed = changesIn(await profileOf(tables, user.companyId), profile)
  if (changed.length === 0) return null
  await keepProfile(tables, user.companyId, profile)
  return noteChange(bank, tables, user, 'company-change', changed)
}

const typedIn = (c: PageContext): TypedProfile =>
  Object.fromEntries(PROFILE_FIELDS.map((field) => [field, typedText.parse(c.var.form[field])])) as TypedProfile

function companyOf(bank: Bank, c: PageContext) {
  const { companyId } = userOf(c)
  return bank.store.transaction(async (tables) => {
    const company = await tables.companies.get(companyId)
    if (!company) throw new TypeError('a user belongs to a company that is not there')
    return { company, profile: await profileOf(tables, companyId) }
  })
}

function formPage(c: PageContext, company: CompanyRow, typed: TypedProfile, problems: readonly Problem[]) {
  const content = <ProfilePage view={viewOf(c, PATH)} {...{ problems, company, typed }} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}

function confirmPage(
  c: PageContext,
  company: CompanyRow,
  before: CompanyProfile,
  profile: CompanyProfile,
  problems: readonly Problem[],
) {
  const changed = new Set<string>(changesIn(before, profile))
  const content = <ProfileConfirmPage view={viewOf(c, PATH)} {...{ problems, company, profile, changed }} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}
