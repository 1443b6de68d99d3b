/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { type CompanyProfile, profileOf, replaceProfile } from '../../../core/company-profiles.ts'
import type { Problem } from '../../../core/problems.ts'
import type { CompanyRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { CONFIRMATION, checkConfirmation } from '../../../factors/password/confirmation-password.ts'
import { troublePage } from '../../../web/errors.tsx'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { changedBy, noteChange } from './noted.ts'
import { ProfileConfirmPage, ProfileResultPage } from './profile-confirm-page.tsx'
import {
  beforeField,
  changedMeanwhile,
  changesIn,
  checkProfile,
  PROFILE_FIELDS,
  type ProfileField,
  type TypedProfile,
  typedProfile,
} from './profile-form.ts'
import { ProfilePage } from './profile-page.tsx'

const PATH = '/company/profile'

/** 企業情報の変更: form, confirmation with the password, result. */
export function profileRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get(PATH, async (c) => {
    const { company, profile } = await companyOf(bank, c)
    return formPage(c, company, profile, typedProfile(profile), [])
  })

  app.post(PATH, async (c) => {
    const { company, profile } = await companyOf(bank, c)
    const meanwhile = meanwhileIn(c, profile)
    const { typed } = meanwhile
    if (meanwhile.problems.length > 0) return formPage(c, company, profile, typed, meanwhile.problems)
    const checked = checkProfile(typed)
    if (!checked.ok) return formPage(c, company, profile, typed, checked.problems)
    if (changesIn(profile, checked.value).length === 0) return formPage(c, company, profile, typed, UNCHANGED)
    return confirmPage(c, company, profile, checked.value, [])
  })

  app.get(`${PATH}/change`, (c) => c.redirect(PATH, 303))

  app.post(`${PATH}/change`, async (c) => {
    const { company, profile } = await companyOf(bank, c)
    const meanwhile = meanwhileIn(c, profile)
    const { typed } = meanwhile
    if (meanwhile.problems.length > 0) return formPage(c, company, profile, typed, meanwhile.problems)
    const checked = checkProfile(typed)
    if (!checked.ok || c.var.form.do === 'back') {
      return formPage(c, company, profile, typed, checked.ok ? [] : checked.problems)
    }
    const wrong = await checkConfirmation(bank, userOf(c), typedText.parse(c.var.form[CONFIRMATION]))
    if (wrong) return confirmPage(c, company, profile, checked.value, [wrong])
    const row = await bank.store.transaction((tables) => changeProfile(bank, tables, c, profile, checked.value))
    if (row !== null) return c.redirect(`${PATH}/results/${row}`, 303)
    const { profile: latest } = await companyOf(bank, c)
    const late = meanwhileIn(c, latest)
    return formPage(c, company, latest, late.typed, late.problems.length > 0 ? late.problems : UNCHANGED)
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

/** @param before what the form was compared with @returns the row of the history; null: a colleague has changed it in the meantime */
async function changeProfile(
  bank: Bank,
  tables: Tables,
  c: PageContext,
  before: CompanyProfile,
  profile: CompanyProfile,
) {
  const user = userOf(c)
  const changed = changesIn(before, profile)
  if (changed.length === 0) return null
  if (!(await replaceProfile(tables, user.companyId, before, profile))) return null
  return noteChange(bank, tables, user, 'company-change', changed)
}

/** What was typed, and what a colleague has changed since the form was drawn. A form without its beginnings is compared with what is kept. */
function meanwhileIn(c: PageContext, profile: CompanyProfile) {
  const now = typedProfile(profile)
  const fields = (named: (field: ProfileField) => string, other: Partial<TypedProfile>) =>
    Object.fromEntries(
      PROFILE_FIELDS.map((field) => [field, typedText.parse(c.var.form[named(field)] ?? other[field])]),
    ) as TypedProfile
  return changedMeanwhile(
    fields(beforeField, now),
    fields((field) => field, {}),
    now,
  )
}

function companyOf(bank: Bank, c: PageContext) {
  const { companyId } = userOf(c)
  return bank.store.transaction(async (tables) => {
    const company = await tables.companies.get(companyId)
    if (!company) throw new TypeError('a user belongs to a company that is not there')
    return { company, profile: await profileOf(tables, companyId) }
  })
}

function formPage(
  c: PageContext,
  company: CompanyRow,
  profile: CompanyProfile,
  typed: TypedProfile,
  problems: readonly Problem[],
) {
  const before = typedProfile(profile)
  const content = <ProfilePage view={viewOf(c, PATH)} {...{ problems, company, typed, before }} />
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
  const content = (
    <ProfileConfirmPage
      view={viewOf(c, PATH)}
      before={typedProfile(before)}
      {...{ problems, company, profile, changed }}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}
