/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PageView } from '../../../model/web/page-drawing.ts'
import { type Fact, Facts } from '../../../model/web/parts.tsx'
import type { Account } from '../model/account.ts'
import { accountOf, customerOf, type Drawing, registeringOf, type SeiwaKinds } from './kinds.ts'
import { mailings } from './options.ts'

/** ログイン（初回ログインの場合）: サービス開始登録. */

const QUESTIONS = [1, 2, 3] as const

export const S10: Drawing = {
  title: 'title.SIM-S10',
  guidePages: [13],
  lead: 'lead.SIM-S10',
  fields: {
    answer1: { kind: 'text', label: 'label.answer1', hint: 'hint.answer', group: 'heading.question1', width: 'middle' },
    answer2: { kind: 'text', label: 'label.answer2', hint: 'hint.answer', group: 'heading.question2', width: 'middle' },
    answer3: { kind: 'text', label: 'label.answer3', hint: 'hint.answer', group: 'heading.question3', width: 'middle' },
    sure: { kind: 'checkbox', label: 'label.sure', text: 'text.sure', group: 'heading.sure' },
  },
  buttons: ['stop', 'register'],
}

const SECRET = { kind: 'secret', softwareKeyboard: true } as const
const NEW = { ...SECRET, autocomplete: 'new-password' } as const

export const BLI002: Drawing = {
  title: 'title.BLI002',
  guidePages: [14],
  lead: 'lead.BLI002',
  fields: {
    password: {
      ...{ ...SECRET, label: 'label.present-password', hint: 'hint.password', autocomplete: 'current-password' },
      ...{ group: 'heading.change-login', groupHint: 'text.change-login' },
    },
    newPassword: { ...NEW, label: 'label.newPassword', hint: 'hint.password' },
    newPasswordAgain: { ...NEW, label: 'label.newPasswordAgain', hint: 'hint.new-password-again' },
    confirm: {
      ...{ ...SECRET, label: 'label.present-confirm', hint: 'hint.password' },
      ...{ group: 'heading.change-confirm', groupHint: 'text.change-confirm' },
    },
    newConfirm: { ...NEW, label: 'label.newConfirm', hint: 'hint.password' },
    newConfirmAgain: { ...NEW, label: 'label.newConfirmAgain', hint: 'hint.new-password-again' },
  },
  buttons: ['stop', 'change'],
}

const entered = (moment: SeiwaKinds['moment']) => registeringOf(moment)?.details ?? null

export const S11: Drawing = {
  title: 'title.SIM-S11',
  guidePages: [15],
  lead: 'lead.SIM-S11',
  fields: {
    email: {
      ...{ kind: 'text', label: 'label.email', hint: 'hint.email', group: 'heading.email', autocomplete: 'email' },
      initial: (moment) => entered(moment)?.email,
    },
    emailAgain: {
      ...{ kind: 'text', label: 'label.emailAgain', hint: 'hint.email-again', autocomplete: 'email' },
      initial: (moment) => entered(moment)?.email,
    },
    dm: {
      ...{ kind: 'radio', label: 'label.dm', group: 'heading.dm', options: mailings },
      initial: (moment) => ANSWERS.get(entered(moment)?.dm),
    },
    phone: {
      ...{ kind: 'text', label: 'label.phone', hint: 'hint.phone', group: 'heading.phone', optional: true },
      ...{ autocomplete: 'tel', width: 'middle' },
      initial: (moment) => entered(moment)?.phone ?? undefined,
    },
  },
  buttons: ['stop', 'to-check'],
}

const ANSWERS: ReadonlyMap<boolean | undefined, string> = new Map([
  [true, 'yes'],
  [false, 'no'],
])

interface Shown {
  readonly view: PageView<SeiwaKinds>
}

/** お客様情報の確認: what was entered, or what was registered. */
function Details({ view: { t }, details }: Shown & { readonly details: NonNullable<Account['details']> | null }) {
  if (details === null) return null
  const { email, dm, phone } = details
  const parts = [
    ['heading.email', { name: 'email', label: t('label.email'), value: email }],
    ['heading.dm', { name: 'dm', label: t('label.dm'), value: t(dm ? 'choice.dm-yes' : 'choice.dm-no') }],
    ['heading.phone', { name: 'phone', label: t('label.phone'), value: phone ?? t('text.no-phone') }],
  ] as const satisfies readonly (readonly [SeiwaKinds['key'], Fact])[]
  return (
    <>
      <h2>{t('heading.details')}</h2>
      {parts.map(([heading, fact]) => (
        <>
          <h3>{t(heading)}</h3>
          <Facts facts={[fact]} />
        </>
      ))}
    </>
  )
}

export const S12: Drawing = {
  title: 'title.SIM-S12',
  guidePages: [15],
  lead: 'lead.SIM-S12',
  body: (view) => <Details view={view} details={entered(view.moment)} />,
  fields: { confirm: { ...SECRET, label: 'label.confirm', hint: 'hint.password', group: 'heading.confirm' } },
  buttons: ['back', 'stop', 'register'],
}

function Answers({ view: { t, moment } }: Shown) {
  const done = customerOf(moment)?.done
  if (done?.what !== 'registered') return null
  const facts = QUESTIONS.map((number, i) => ({
    ...{ name: `answer${number}`, label: t(`question.${number}`), value: done.answers[i] ?? '' },
  }))
  return (
    <>
      <h3>{t('heading.questions')}</h3>
      <Facts facts={facts} />
    </>
  )
}

export const BLI041: Drawing = {
  title: 'title.BLI041',
  guidePages: [16],
  lead: 'lead.BLI041',
  body: (view) => (
    <>
      <Details view={view} details={accountOf(view.moment)?.details ?? null} />
      <Answers view={view} />
    </>
  ),
  fields: {},
  buttons: ['next'],
}
