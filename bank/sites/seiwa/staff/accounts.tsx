/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { digits, readAll } from '../../../core/typed.ts'
import { LineField, SelectField } from '../../../model/web/field.tsx'
import { OwnForm } from '../../../model/web/form-token.tsx'
import { DataTable } from '../../../model/web/parts.tsx'
import { saidField } from '../../../model/web/staff/said-field.ts'
import type { StaffDone, StaffPage, StaffView } from '../../../model/web/staff-page.ts'
import { ACCOUNTS } from '../kept.ts'
import { type Account, idOf } from '../model/account.ts'
import { newPassword, subject } from '../model/forms.ts'
import { parseStaffAction } from '../model/staff.ts'
import type { SeiwaKinds } from '../pages/kinds.ts'
import { subjects } from '../pages/options.ts'

/** 窓口, SIM-S90: all customers, and the contract of a new one. */

/** So many customers stand on the page. */
const SHOWN = 100

export const ACCOUNTS_PAGE: StaffPage<SeiwaKinds> = {
  ...{ path: '/staff', screenId: 'SIM-S90', title: 'title.SIM-S90', isInMenu: true },
  draw: async (view) => {
    const { world } = await view.engine.readKinds(ACCOUNTS)
    const wanted = (view.asked.q ?? '').normalize('NFKC').trim().toLowerCase()
    const found = Object.values(world.accounts).filter((one) => wordsOf(one).some((word) => word.includes(wanted)))
    return (
      <>
        <Search view={view} found={found} />
        <NewContract view={view} />
      </>
    )
  },
  act: makeContract,
}

const wordsOf = ({ id, loginId, details, otp }: Account): readonly string[] =>
  [id, loginId ?? '', details?.email ?? '', 'userId' in otp ? otp.userId : ''].map((word) => word.toLowerCase())

interface Shown {
  readonly view: StaffView<SeiwaKinds>
}

const addressOfAccount = (id: string): `/staff/accounts/${string}` => `/staff/accounts/${encodeURIComponent(id)}`

function Search({ view: { t, asked }, found }: Shown & { readonly found: readonly Account[] }) {
  const columns = ['label.contract', 'label.loginId', 'staff.registration', 'label.state', 'staff.standing'] as const
  return (
    <section class="card">
      <h2>{t('staff.accounts')}</h2>
      <form method="get" action="/staff">
        <LineField
          field={{ t, name: 'q', label: t('staff.find'), hint: null, isRequired: false, problem: null }}
          value={asked.q ?? ''}
        />
        <div class="actions">
          <button class="button" type="submit" data-testid="find">
            {t('staff.find-button')}
          </button>
        </div>
      </form>
      {found.length > SHOWN && <p>{t('staff.found-more', { shown: SHOWN })}</p>}
      <DataTable
        caption={t('staff.accounts')}
        heads={columns.map((column) => t(column))}
        rows={found.slice(0, SHOWN).map(({ id, loginId, registration, otp, stopped }) => ({
          name: id,
          cells: [
            <a key="id" href={addressOfAccount(id)} lang="ja" data-testid={`account-${id}`}>
              {id}
            </a>,
            loginId ?? '',
            t(`staff.registration-${registration}`),
            t(`state.${otp.state}`),
            t(stopped ? 'staff.standing-stopped' : 'staff.standing-open'),
          ],
        }))}
        none={t('staff.found-none')}
      />
    </section>
  )
}

function NewContract({ view }: Shown) {
  const { t, form } = view
  const typed = (name: string) => form[name] ?? ''
  return (
    <section class="card" aria-labelledby="contract-heading">
      <h2 id="contract-heading">{t('staff.new-contract')}</h2>
      <p>{t('staff.new-contract-text')}</p>
      <form method="post" action={view.path} novalidate>
        <OwnForm view={view} />
        <LineField
          field={saidField(view, { name: 'branch', label: 'label.branch', hint: 'hint.branch' })}
          value={typed('branch')}
          class="digits"
          isNumeric
        />
        <SelectField
          field={saidField(view, { name: 'subject', label: 'label.subject' })}
          options={subjects({ t })}
          value={typed('subject')}
        />
        <LineField
          field={saidField(view, { name: 'account', label: 'label.account', hint: 'hint.account' })}
          value={typed('account')}
          class="digits"
          isNumeric
        />
        <LineField
          field={saidField(view, { name: 'password', label: 'label.password', hint: 'hint.password' })}
          value=""
          type="password"
          class="password"
        />
        <LineField
          field={saidField(view, { name: 'confirm', label: 'label.confirm', hint: 'hint.password' })}
          value=""
          type="password"
          class="password"
        />
        <div class="actions">
          <button class="button main" type="submit" data-testid="make-contract">
            {t('staff.make-contract')}
          </button>
        </div>
      </form>
    </section>
  )
}

async function makeContract({ engine, form }: StaffView<SeiwaKinds>): Promise<StaffDone<SeiwaKinds>> {
  const { values, wrong } = readAll(CARD, form)
  if (wrong.length > 0) return { problems: wrong }
  const action = parseStaffAction({ action: 'contract', ...values })
  const { problems } = await engine.staff(action)
  // There is a contract for this account.
  if (problems.length > 0) return { problems: [{ code: 'account-known', field: 'account' }] }
  return { notice: 'staff.contract-made', ...('branch' in action && { to: addressOfAccount(idOf(action)) }) }
}

/** What stands on a contract card. */
const CARD = { branch: digits(3), subject, account: digits(7), password: newPassword, confirm: newPassword }
