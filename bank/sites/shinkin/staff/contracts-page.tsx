/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { digits, type Form, good, readAll, within } from '../../../core/typed.ts'
import { DataTable } from '../../../model/web/parts.tsx'
import type { StaffDone } from '../../../model/web/staff-page.ts'
import { CUSTOMERS } from '../kept.ts'
import { type Contract, LONGEST_NAME } from '../model/contract.ts'
import { number } from '../model/forms.ts'
import type { ShinkinKinds } from '../pages/kinds.ts'
import { RecentNotes } from './notes.tsx'
import { Deed, Input, ordered, Search, Summary, type Terminal, type TerminalView } from './parts.tsx'

/** `/staff`: all contracts, and a new one. */

/** Lines of the table. */
const MOST = 50
const RECENT = 30

const name: Form<string> = (typed) => (typed.trim() === '' ? good('') : within(typed.trim(), 1, LONGEST_NAME))

export const contractsPage: Terminal = {
  ...{ path: '/staff', screenId: 'SIM-K90', title: 'k90.title', isInMenu: true },
  async draw(view) {
    const { world } = await view.engine.readKinds(CUSTOMERS)
    const found = contractsWith(Object.values(world.contracts), view.asked.find ?? '')
    return (
      <>
        <Summary view={view} inputs={['number', 'company', 'application']} />
        <section class="card" aria-labelledby="contracts-heading">
          <h2 id="contracts-heading">{view.t('k90.contracts')}</h2>
          <Search view={view} label="k90.find-label" />
          <Contracts view={view} found={found} />
        </section>
        <section class="card" aria-labelledby="new-heading">
          <h2 id="new-heading">{view.t('k90.new')}</h2>
          <NewContract view={view} />
        </section>
        <RecentNotes view={view} notes={await view.engine.notes({ limit: RECENT })} />
      </>
    )
  },
  act,
}

const contractsWith = (all: readonly Contract[], typed: string): readonly Contract[] => {
  const wanted = typed.normalize('NFKC').trim()
  return all
    .filter(({ number, name }) => number.includes(wanted) || name.normalize('NFKC').includes(wanted))
    .sort((one, other) => one.number.localeCompare(other.number))
}

function Contracts({ view, found }: { readonly view: TerminalView; readonly found: readonly Contract[] }) {
  const { t } = view
  const heads = (['number', 'company', 'state', 'users', 'users-stopped'] as const).map((head) => t(`k90.${head}`))
  const rows = found.slice(0, MOST).map(({ number, name, state, users }) => ({
    name: number,
    cells: [
      <a key="number" href={`/staff/contracts/${number}`} data-testid={`contract-${number}`}>
        {number}
      </a>,
      <span key="name" lang="ja">
        {name}
      </span>,
      t(`k90.state-${state}`),
      t('k90.count', { number: users.length }),
      t('k90.count', { number: users.filter(({ stopped }) => stopped).length }),
    ],
  }))
  return (
    <>
      <DataTable caption={t('k90.table')} heads={heads} rows={rows} none={t('k90.none')} />
      {found.length > MOST && <p data-testid="more">{t('k90.more', { number: found.length - MOST })}</p>}
    </>
  )
}

function NewContract({ view }: { readonly view: TerminalView }) {
  return (
    <Deed view={view} deed="contract" label="k90.new-button" isMain>
      <Input view={view} kind="digits" name="number" label="k90.new-number" hint="k90.new-number-hint" />
      <Input view={view} name="company" label="k90.new-company" hint="k90.new-company-hint" isRequired={false} />
      <Input view={view} kind="digits" name="application" label="k90.new-application" hint="k90.new-application-hint" />
    </Deed>
  )
}

async function act(view: TerminalView): Promise<StaffDone<ShinkinKinds>> {
  const { values, wrong } = readAll({ number, company: name, application: digits(4) }, view.form)
  if (wrong.length > 0) return { problems: wrong }
  const made = String(values.number)
  const problems = await ordered(view, {
    action: 'contract',
    number: made,
    application: String(values.application),
    name: String(values.company),
  })
  return problems.length > 0 ? { problems } : { notice: 'k90.made', to: `/staff/contracts/${made}` }
}
