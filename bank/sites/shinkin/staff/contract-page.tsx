/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { CELL_NAMES } from '../../../../token-core/codes.ts'
import { digits, readAll } from '../../../core/typed.ts'
import { DataTable, Facts } from '../../../model/web/parts.tsx'
import type { StaffDone } from '../../../model/web/staff-page.ts'
import { inJapan } from '../../../web/time.ts'
import { partOfContract } from '../kept.ts'
import type { Contract } from '../model/contract.ts'
import { contractNumber } from '../model/schemas.ts'
import type { StaffAction } from '../model/staff.ts'
import { holderFor, tokenHeldBy, type World } from '../model/world.ts'
import type { ShinkinKinds } from '../pages/kinds.ts'
import { nameOf } from '../pages/user-table.tsx'
import { RecentNotes } from './notes.tsx'
import { Deed, Input, ordered, Summary, type Terminal, type TerminalView } from './parts.tsx'

/** `/staff/contracts/12345678901`: one contract, with all that the 金庫 does to it. */

const RECENT = 50

const asked = ({ asked }: TerminalView): string | null => contractNumber.safeParse(asked.number).data ?? null

export const contractPage: Terminal = {
  ...{ path: '/staff/contracts/:number', screenId: 'SIM-K91', title: 'k91.title', isInMenu: false },
  async draw(view) {
    const number = asked(view)
    if (number === null) return null
    const { world } = await view.engine.read(partOfContract(number))
    const contract = world.contracts[number]
    if (contract === undefined) return null
    const notes = await view.engine.notes({ owner: number, limit: RECENT })
    return (
      <>
        <Summary view={view} inputs={['application']} />
        <ContractFacts view={view} contract={contract} />
        <Users view={view} contract={contract} world={world} />
        <Deeds view={view} contract={contract} />
        <RecentNotes view={view} notes={notes} />
        <p>
          <a href="/staff">{view.t('k91.back')}</a>
        </p>
      </>
    )
  },
  act,
}

function ContractFacts({ view: { t }, contract }: { readonly view: TerminalView; readonly contract: Contract }) {
  const { number, name, state, form, admin, card, deleted } = contract
  const times = (count: number) => t('k91.times', { number: count })
  const opening = admin.opening
  const facts = [
    { name: 'number', label: t('k90.number'), value: number },
    { name: 'company', label: t('k90.company'), value: <span lang="ja">{name}</span> },
    { name: 'state', label: t('k90.state'), value: t(`k90.state-${state}`) },
    {
      name: 'opening',
      label: t('k91.opening'),
      value: opening === null ? t('k91.opening-none') : t('k91.opening-since', { time: inJapan(opening.heardAt) }),
    },
    { name: 'email', label: t('k06.email'), value: admin.email ?? '' },
    { name: 'form', label: t('k06.form'), value: t(`k11.${form}`) },
    { name: 'card', label: t('k91.card'), value: t('k91.card-issue', { issue: card.issue }) },
    {
      name: 'asked',
      label: t('k91.asked'),
      value: <span lang="ja">{card.asked.map((i) => CELL_NAMES[i]).join(' ')}</span>,
    },
    ...(deleted.length === 0
      ? []
      : [
          {
            name: 'deleted',
            label: t('k91.deleted'),
            value: deleted.map(({ id, until }) => t('k91.deleted-until', { id, time: inJapan(until) })).join(' '),
          },
        ]),
  ]
  const errors = (['application', 'cells', 'code', 'confirm'] as const).map((code) => ({
    ...{ name: `wrong-${code}`, label: t(`k91.wrong-${code}`), value: times(admin.wrong[code]) },
  }))
  return (
    <section class="card" aria-labelledby="contract-heading">
      <h2 id="contract-heading">{t('k91.contract')}</h2>
      <Facts facts={facts} />
      <h3>{t('k91.wrong')}</h3>
      <Facts facts={errors} />
    </section>
  )
}

interface UsersProps {
  readonly view: TerminalView
  readonly contract: Contract
  readonly world: World
}

function Users({ view: { t }, contract, world }: UsersProps) {
  const heads = [
    ...[t('user.id'), t('user.name'), t('k91.opened'), t('user.stopped'), t('user.accident')],
    ...[t('k91.user-wrong'), t('k91.token'), t('k91.drift')],
  ]
  const rows = contract.users.map((user) => {
    const { id, opened, stopped, accident, wrong } = user
    const token = tokenHeldBy(world, holderFor(contract, id))
    return {
      name: id,
      cells: [
        id,
        <span key="name" lang="ja">
          {nameOf(user)}
        </span>,
        t(opened ? 'k91.yes' : 'k91.no'),
        t(stopped ? 'mark.yes' : 'mark.none'),
        accident === null ? t('mark.none') : `${t('mark.yes')} ${accident.reason}`,
        `${wrong.code} / ${wrong.confirm} / ${wrong.otp}`,
        token?.serial ?? t('k12.none'),
        token ? t('k91.steps', { steps: token.drift }) : '',
      ],
    }
  })
  return (
    <section class="card">
      <DataTable caption={t('k91.users')} heads={heads} rows={rows} none={t('k91.no-user')} />
    </section>
  )
}

function Deeds({ view, contract }: Omit<UsersProps, 'world'>) {
  const { t } = view
  return (
    <>
      <section class="card" aria-labelledby="release-heading">
        <h2 id="release-heading">{t('k91.release')}</h2>
        {contract.state === 'stopped' ? (
          <>
            <p>{t('k91.release-text')}</p>
            <Deed view={view} deed="release" label="k91.release" />
          </>
        ) : (
          <p>{t('problem.not-stopped')}</p>
        )}
      </section>
      <section class="card" aria-labelledby="card-heading">
        <h2 id="card-heading">{t('k91.card-button')}</h2>
        <p>{t('k91.card-text')}</p>
        <Deed view={view} deed="card" label="k91.card-button">
          <input type="hidden" name="issue" value={contract.card.issue} />
        </Deed>
      </section>
      <section class="card" aria-labelledby="application-heading">
        <h2 id="application-heading">{t('k91.application')}</h2>
        <p>{t('k91.application-text')}</p>
        <Deed view={view} deed="application" label="k91.application-button">
          <Input
            view={view}
            kind="digits"
            name="application"
            label="k91.application-label"
            hint="k90.new-application-hint"
          />
        </Deed>
      </section>
    </>
  )
}

const DONE = { release: 'k91.done-release', card: 'k91.done-card', application: 'k91.done-application' } as const

/** Instead of the card that the page has shown: another may be issued by now. */
const cardShown = ({ form: { issue } }: TerminalView, deed: keyof typeof DONE) =>
  deed === 'card' && issue !== undefined && /^\d{1,9}$/.test(issue) ? { issue: Number(issue) } : {}

async function act(view: TerminalView): Promise<StaffDone<ShinkinKinds>> {
  const { form } = view
  const number = asked(view) ?? ''
  const deed = form.button === 'application' || form.button === 'card' ? form.button : 'release'
  const { values, wrong } =
    deed === 'application' ? readAll({ application: digits(4) }, form) : { values: cardShown(view, deed), wrong: [] }
  if (wrong.length > 0) return { problems: wrong }
  const problems = await ordered(view, { action: deed, number, ...values } as StaffAction)
  return problems.length > 0 ? { problems } : { notice: DONE[deed], to: `/staff/contracts/${number}` }
}
