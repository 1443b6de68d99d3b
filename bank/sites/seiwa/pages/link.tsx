/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PageView } from '../../../model/web/page-drawing.ts'
import { DataTable, Facts, RadioInput } from '../../../model/web/parts.tsx'
import { inJapan } from '../../../web/time.ts'
import { type LinkRequest, linksAt, type Scope } from '../model/links.ts'
import { requestBy } from '../model/world.ts'
import { accountOf, type Drawing, type SeiwaKinds } from './kinds.ts'
import { serviceName } from './service-name.ts'

/** API連携認証（利用登録）, and the consents of a customer. */

interface Shown {
  readonly view: PageView<SeiwaKinds>
}

const linkingOf = ({ visit }: SeiwaKinds['moment']) => (visit.who === 'linking' ? visit : null)

const requestOf = ({ world, fields, visit, around }: SeiwaKinds['moment']): LinkRequest | null =>
  requestBy(world, 'request' in visit ? visit.request : fields.request, around.now)

/** Who asks. */
function Service({ view: { t, moment } }: Shown) {
  const request = requestOf(moment)
  if (request === null) return null
  return (
    <>
      <h2>{t('heading.link-service')}</h2>
      <Facts facts={[{ name: 'service', label: t('label.service'), value: serviceName(request, t) }]} />
    </>
  )
}

const Scopes = ({ view: { t }, scopes }: Shown & { readonly scopes: readonly Scope[] }) => (
  <ul class="scopes">
    {scopes.map((scope) => (
      <li key={scope}>{t(`scope.${scope}`)}</li>
    ))}
  </ul>
)

export const S40: Drawing = {
  title: 'title.SIM-S40',
  guidePages: [24],
  lead: 'lead.SIM-S40',
  body: (view) => (
    <>
      <Service view={view} />
      <section class="notes" aria-labelledby="link-notes">
        <h2 id="link-notes">{view.t('heading.link-notes')}</h2>
        <ul>
          <li>{view.t('notes.link-1')}</li>
          <li>{view.t('notes.link-2')}</li>
        </ul>
        <h3>{view.t('heading.disclaimer')}</h3>
        <details>
          <summary data-testid="terms">{view.t('text.terms-link')}</summary>
          <p>{view.t('text.terms')}</p>
        </details>
      </section>
    </>
  ),
  fields: {
    loginId: {
      ...{ kind: 'text', label: 'label.loginId', group: 'heading.link-login' },
      ...{ autocomplete: 'username', width: 'middle', initial: ({ fields }) => fields.loginId },
    },
    password: { kind: 'secret', label: 'label.password', autocomplete: 'current-password', softwareKeyboard: true },
  },
  buttons: ['stop', 'link'],
}

const QUESTIONS = ['question.1', 'question.2', 'question.3'] as const

export const S41: Drawing = {
  title: 'title.SIM-S41',
  guidePages: [25],
  lead: (moment) => (linkingOf(moment)?.question == null ? 'lead.SIM-S41-otp' : 'lead.SIM-S41'),
  body: (view) => {
    const question = QUESTIONS[linkingOf(view.moment)?.question ?? -1]
    return (
      <>
        <Service view={view} />
        {question && <p data-testid="question">{view.t(question)}</p>}
      </>
    )
  },
  fields: {
    answer: { kind: 'text', label: 'label.answer', hint: 'hint.answer', group: 'heading.additional', width: 'middle' },
    otp: { kind: 'code', label: 'label.otp', hint: 'hint.otp', group: 'heading.otp' },
  },
  buttons: ['stop', 'next'],
}

const DAY = 24 * 60 * 60_000

export const S42: Drawing = {
  title: 'title.SIM-S42',
  guidePages: [25],
  lead: 'lead.SIM-S42',
  body: (view) => {
    const { t, moment } = view
    const { now, rules } = moment.around
    return (
      <>
        <Service view={view} />
        <h2>{t('heading.link-data')}</h2>
        <Facts
          facts={[
            { name: 'account', label: t('label.contract'), value: <Contract view={view} /> },
            {
              ...{ name: 'scopes', label: t('label.scopes') },
              value: <Scopes view={view} scopes={requestOf(moment)?.scopes ?? []} />,
            },
            { name: 'until', label: t('label.until'), value: inJapan(now + rules.linkDays * DAY) },
          ]}
        />
      </>
    )
  },
  fields: {},
  buttons: ['refuse', 'allow'],
}

const Contract = ({ view: { moment } }: Shown) => <span lang="ja">{accountOf(moment)?.id.replaceAll('-', ' ')}</span>

/** The form of a page may lead to no other server: a link does. */
export const S43: Drawing = {
  title: 'title.SIM-S43',
  body: ({ t, moment: { visit } }) => (
    <>
      <p data-testid="answered">
        {t(visit.who === 'returning' && visit.consent !== null ? 'text.linked' : 'text.not-linked')}
      </p>
      <p class="actions">
        <a class="button main" href="/oauth/return" data-testid="back-to-service">
          {t('text.back-to-service')}
        </a>
      </p>
    </>
  ),
  fields: {},
  buttons: [],
}

const linksNow = (moment: SeiwaKinds['moment']) => {
  const account = accountOf(moment)
  return account ? linksAt(account, moment.around.now) : []
}
const hasLinks = (moment: SeiwaKinds['moment']) => linksNow(moment).length > 0

export const S44: Drawing = {
  title: 'title.SIM-S44',
  lead: 'lead.SIM-S44',
  body: (view) => {
    const { t, moment } = view
    const columns = ['label.service', 'label.scopes', 'label.since', 'label.until'] as const
    return (
      <DataTable
        caption={t('heading.link-list')}
        heads={columns.map((column) => t(column))}
        rows={linksNow(moment).map((one, i) => ({
          name: one.client,
          cells: [
            <RadioInput
              key="link"
              view={view}
              name="link"
              value={one.id}
              label={serviceName(one, t)}
              isFirst={i === 0}
            />,
            <Scopes key="scopes" view={view} scopes={one.scopes} />,
            inJapan(one.at),
            inJapan(one.until),
          ],
        }))}
        none={t('text.no-links')}
      />
    )
  },
  fields: {
    link: { kind: 'in-body', label: 'label.link', isAsked: hasLinks },
    confirm: {
      ...{ kind: 'secret', label: 'label.confirm', hint: 'hint.password', group: 'heading.confirm' },
      ...{ softwareKeyboard: true, isAsked: hasLinks },
    },
  },
  buttons: (moment) => (hasLinks(moment) ? ['top', 'end-link'] : ['top']),
}
