/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Facts, PressButton } from '../../../model/web/parts.tsx'
import { HOUSEHOLD_PATH } from '../model/links.ts'
import type { Ended } from '../model/visit.ts'
import { accountOf, type Drawing, type SeiwaKinds } from './kinds.ts'
import { subjects } from './options.ts'
import { PracticeTable } from './practice-table.tsx'

/** ログインID取得 and ログイン. */

const TITLES = {
  'login-id': 'title.ended-login-id',
  'first-login': 'title.ended-first-login',
  'log-out': 'title.ended-log-out',
} as const satisfies Readonly<Record<Ended, SeiwaKinds['key']>>

const SENTENCES = {
  'login-id': 'text.ended-login-id',
  'first-login': 'text.ended-first-login',
  'log-out': 'text.ended-log-out',
} as const satisfies Readonly<Record<Ended, SeiwaKinds['key']>>

const endedOf = ({ visit }: SeiwaKinds['moment']) => (visit.who === 'nobody' ? visit.ended : null)

export const S01: Drawing = {
  title: 'title.SIM-S01',
  guidePages: [9, 12],
  body: (view) => (
    <>
      <section class="beware" aria-labelledby="beware">
        <h2 id="beware">{view.t('heading.beware')}</h2>
        <ul>
          <li>{view.t('text.beware-1')}</li>
          <li>{view.t('text.beware-2')}</li>
        </ul>
      </section>
      <section class="newcomers" aria-labelledby="newcomers">
        <h2 id="newcomers">{view.t('heading.newcomers')}</h2>
        <p>{view.t('text.newcomers')}</p>
        <PressButton view={view} button="first-use" />
      </section>
    </>
  ),
  fields: {
    loginId: {
      ...{ kind: 'text', label: 'label.loginId', group: 'heading.customers' },
      ...{ autocomplete: 'username', width: 'middle', initial: ({ fields }) => fields.loginId },
    },
    password: { kind: 'secret', label: 'label.password', autocomplete: 'current-password', softwareKeyboard: true },
  },
  buttons: ['log-in'],
  after: (view) => (
    <>
      <PracticeTable view={view} />
      <section class="card" aria-labelledby="services">
        <h2 id="services">{view.t('household.at-bank')}</h2>
        <p>
          <a href={HOUSEHOLD_PATH} data-testid="household">
            {view.t('household.open')}
          </a>
        </p>
      </section>
    </>
  ),
}

export const S02: Drawing = {
  title: 'title.SIM-S02',
  guidePages: [9],
  lead: 'lead.SIM-S02',
  fields: {
    branch: {
      ...{ kind: 'digits', label: 'label.branch', hint: 'hint.branch', group: 'heading.account' },
      initial: ({ fields }) => fields.branch,
    },
    subject: {
      ...{ kind: 'select', label: 'label.subject', options: subjects },
      initial: ({ fields }) => fields.subject,
    },
    account: {
      ...{ kind: 'digits', label: 'label.account', hint: 'hint.account' },
      initial: ({ fields }) => fields.account,
    },
    password: {
      ...{ kind: 'secret', label: 'label.password', hint: 'hint.password', group: 'heading.login-password' },
      ...{ autocomplete: 'current-password', softwareKeyboard: true },
    },
    confirm: {
      ...{ kind: 'secret', label: 'label.confirm', hint: 'hint.password', group: 'heading.confirm' },
      softwareKeyboard: true,
    },
  },
  buttons: ['stop-registration', 'next'],
}

export const S03: Drawing = {
  title: 'title.SIM-S03',
  guidePages: [10],
  lead: 'lead.SIM-S03',
  fields: {
    loginId: {
      ...{ kind: 'text', label: 'label.loginId', hint: 'hint.login-id', group: 'heading.login-id' },
      ...{ autocomplete: 'username', width: 'middle' },
    },
    loginIdAgain: { kind: 'text', label: 'label.loginIdAgain', hint: 'hint.again', width: 'middle' },
  },
  buttons: ['stop-registration', 'take'],
}

export const S04: Drawing = {
  title: 'title.SIM-S04',
  guidePages: [11],
  lead: 'lead.SIM-S04',
  body: ({ t, moment }) => (
    <>
      <h2>{t('heading.login-id-taken')}</h2>
      <Facts facts={[{ name: 'loginId', label: t('label.loginId'), value: accountOf(moment)?.loginId ?? '' }]} />
      <p class="caution">{t('lead.SIM-S04-warning')}</p>
    </>
  ),
  fields: {},
  buttons: ['continue'],
}

export const S05: Drawing = {
  title: 'title.SIM-S05',
  lead: 'lead.SIM-S05',
  fields: { otp: { kind: 'code', label: 'label.otp', hint: 'hint.otp', group: 'heading.otp' } },
  buttons: ['log-in'],
}

export const S09: Drawing = {
  title: (moment) => {
    const ended = endedOf(moment)
    return ended === null ? 'title.SIM-S09' : TITLES[ended]
  },
  guidePages: [11],
  body: ({ t, moment }) => {
    const ended = endedOf(moment)
    return <p data-testid="ended">{t(ended === null ? 'text.ended' : SENTENCES[ended])}</p>
  },
  fields: {},
  buttons: ['home'],
}

export const S80: Drawing = {
  title: 'title.SIM-S80',
  lead: 'lead.SIM-S80',
  body: ({ t }) => (
    <p>
      <a href="/mailbox">{t('text.to-mailbox')}</a>
    </p>
  ),
  fields: {},
  buttons: ['door'],
}
