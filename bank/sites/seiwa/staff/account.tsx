/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx'
import { OwnForm } from '../../../model/web/form-token.tsx'
import { Facts } from '../../../model/web/parts.tsx'
import { ProblemSummary } from '../../../model/web/problems.tsx'
import { Notes } from '../../../model/web/staff/notes-table.tsx'
import type { StaffDone, StaffPage, StaffView } from '../../../model/web/staff-page.ts'
import { sentenceOf } from '../../../model/web/view.ts'
import { inJapan } from '../../../web/time.ts'
import { accountKey } from '../kept.ts'
import type { Account } from '../model/account.ts'
import type { Circumstances } from '../model/circumstances.ts'
import { linksAt } from '../model/links.ts'
import type { Problem } from '../model/problems.ts'
import { isHeld, staffAction } from '../model/staff.ts'
import { accountBy } from '../model/world.ts'
import type { SeiwaKinds } from '../pages/kinds.ts'
import { serviceName } from '../pages/service-name.ts'

/** 窓口 for one customer: how he stands, what was refused and why, and what the branch can do. */
export const ACCOUNT_PAGE: StaffPage<SeiwaKinds> = {
  ...{ path: '/staff/accounts/:id', screenId: 'SIM-S91', title: 'staff.account', isInMenu: false },
  draw: async (view) => {
    const { id = '' } = view.asked
    const { world, around } = await view.engine.read({ keys: [accountKey(id)], owner: null })
    const account = accountBy(world, id)
    if (account === null) return null
    return (
      <>
        <ProblemSummary t={view.t} problems={view.problems.map(said(view))} />
        <Standing view={view} account={account} around={around} />
        <Actions view={view} account={account} around={around} />
        <Notes view={view} notes={await view.engine.notes({ owner: id, limit: SHOWN })} />
      </>
    )
  },
  act,
}

/** So many of his notes stand on the page. */
const SHOWN = 100

interface Shown {
  readonly view: StaffView<SeiwaKinds>
}

interface StandingProps extends Shown {
  readonly account: Account
  readonly around: Pick<Circumstances, 'now' | 'rules'>
}

function Standing({ view: { t }, account, around: { now, rules } }: StandingProps) {
  const links = linksAt(account, now)
  const { id, loginId, registration, details, otp, stopped, errors } = account
  return (
    <section class="card" aria-labelledby="standing-heading">
      <h2 id="standing-heading">
        <span lang="ja">{id}</span>
      </h2>
      <Facts
        facts={[
          { name: 'loginId', label: t('label.loginId'), value: loginId ?? t('text.no-phone') },
          { name: 'registration', label: t('staff.registration'), value: t(`staff.registration-${registration}`) },
          { name: 'email', label: t('label.email'), value: details?.email ?? t('text.no-phone') },
          { name: 'otp', label: t('label.state'), value: t(`state.${otp.state}`) },
          ...('userId' in otp
            ? [
                { name: 'user-id', label: t('label.user-id'), value: otp.userId },
                { name: 'drift', label: t('staff.drift'), value: t('staff.drift-steps', { steps: otp.drift }) },
              ]
            : []),
          {
            ...{ name: 'standing', label: t('staff.standing') },
            value: t(stopped ? 'staff.standing-stopped' : 'staff.standing-open'),
          },
          { name: 'errors', label: t('staff.errors'), value: t('staff.errors-of', { ...errors, limit: rules.errors }) },
          {
            ...{ name: 'links', label: t('staff.links') },
            value:
              links.length === 0
                ? t('text.no-phone')
                : links.map((link) => <div key={link.id}>{`${serviceName(link, t)} – ${inJapan(link.until)}`}</div>),
          },
        ]}
      />
    </section>
  )
}

/** They are about no input: the page has none. */
const said =
  ({ t }: StaffView<SeiwaKinds>) =>
  (problem: Problem) => ({
    ...{ field: null, label: null },
    sentence: sentenceOf<SeiwaKinds>(t, problem),
  })

/** An action that would do nothing is not offered: why not is said in its place. */
function Actions({ view, account, around }: StandingProps) {
  const { t } = view
  const { otp } = account
  return (
    <section class="card" aria-labelledby="actions-heading">
      <h2 id="actions-heading">{t('staff.actions')}</h2>
      {isHeld(account) ? <Action view={view} action="release" /> : <p>{t('problem.nothing-to-release')}</p>}
      {otp.state === 'in-use' ? (
        <Action view={view} action="release-token">
          <input type="hidden" name="userId" value={otp.userId} />
        </Action>
      ) : (
        <p>{t('problem.no-token-in-use')}</p>
      )}
      {linksAt(account, around.now).length > 0 ? (
        <Action view={view} action="end-links" />
      ) : (
        <p>{t('problem.no-links')}</p>
      )}
    </section>
  )
}

function Action({
  view,
  action,
  children,
}: PropsWithChildren<Shown & { action: 'release' | 'release-token' | 'end-links' }>) {
  const { t } = view
  return (
    <form method="post" action={view.path}>
      <OwnForm view={view} />
      {children}
      <p>{t(`staff.${action}-text`)}</p>
      <div class="actions">
        <button class="button" type="submit" name="action" value={action} data-testid={action}>
          {t(`staff.${action}`)}
        </button>
      </div>
    </form>
  )
}

const NOTICES = {
  contract: 'staff.contract-made',
  release: 'staff.released',
  'release-token': 'staff.token-released',
  'end-links': 'staff.links-ended',
} as const

async function act({ engine, asked, form }: StaffView<SeiwaKinds>): Promise<StaffDone<SeiwaKinds>> {
  const { action, userId } = form
  // Of the token that the page has shown: another may be in use by now.
  const shown = action === 'release-token' && userId !== undefined && { userId }
  const read = staffAction.safeParse({ action, id: asked.id, ...shown })
  if (!read.success) return { problems: [{ code: 'account-unknown' }] }
  const { problems } = await engine.staff(read.data)
  if (problems.length > 0) return { problems: problems as readonly Problem[] }
  return { notice: NOTICES[read.data.action] }
}
