/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PageView } from '../../../model/web/page-drawing.ts'
import { Facts } from '../../../model/web/parts.tsx'
import { customerOf, type Drawing, type SeiwaKinds } from './kinds.ts'
import { PasswordSent } from './password-sent.tsx'
import { Token } from './token-facts.tsx'

/** トークン発行（ソフトウェアトークン）. */

interface Shown {
  readonly view: PageView<SeiwaKinds>
}

const issueOf = (moment: SeiwaKinds['moment']) => customerOf(moment)?.issue ?? null

/** トークン発行（ソフトウェアトークン発行情報入力）. */
export const S20: Drawing = {
  title: 'title.SIM-S20',
  guidePages: [18],
  lead: 'lead.SIM-S20',
  fields: {
    phoneMail: {
      ...{ kind: 'text', label: 'label.phoneMail', hint: 'hint.email', autocomplete: 'email' },
      ...{ group: 'heading.send-to', groupHint: 'text.send-to', initial: (moment) => issueOf(moment)?.phoneMail },
    },
    phoneMailAgain: {
      ...{ kind: 'text', label: 'label.phoneMailAgain', hint: 'hint.email-again', autocomplete: 'email' },
      initial: (moment) => issueOf(moment)?.phoneMail,
    },
    startPassword: {
      ...{ kind: 'secret', digits: true, label: 'label.startPassword', hint: 'hint.start-password' },
      ...{ autocomplete: 'new-password', group: 'heading.start-password', groupHint: 'text.start-password' },
    },
    startPasswordAgain: {
      ...{ kind: 'secret', digits: true, label: 'label.startPasswordAgain', hint: 'hint.start-password-again' },
      autocomplete: 'new-password',
    },
  },
  buttons: ['back', 'next'],
}

/** 送付先メールアドレス. */
function PhoneMail({ view: { t }, address }: Shown & { readonly address: string }) {
  return (
    <>
      <h2>{t('heading.sent-to')}</h2>
      <Facts facts={[{ name: 'phoneMail', label: t('label.phoneMail'), value: address }]} />
    </>
  )
}

/** トークン発行（ソフトウェアトークン発行情報入力内容確認）. */
export const S21: Drawing = {
  title: 'title.SIM-S21',
  guidePages: [18],
  lead: 'lead.SIM-S21',
  body: (view) => (
    <>
      <PhoneMail view={view} address={issueOf(view.moment)?.phoneMail ?? ''} />
      <PasswordSent view={view} />
    </>
  ),
  fields: {
    confirm: {
      ...{ kind: 'secret', label: 'label.confirm', hint: 'hint.password', group: 'heading.confirm' },
      softwareKeyboard: true,
    },
    mailPassword: {
      kind: 'code',
      label: 'label.mailPassword',
      hint: 'hint.mail-password',
      group: 'heading.mail-password',
    },
  },
  buttons: ['back', 'cancel', 'confirm'],
}

/** トークン発行（ソフトウェアトークン発行完了）. */
export const S22: Drawing = {
  title: 'title.SIM-S22',
  guidePages: [19],
  lead: 'lead.SIM-S22',
  body: (view) => {
    const done = customerOf(view.moment)?.done
    return (
      <>
        <PhoneMail view={view} address={done?.what === 'issued' ? done.phoneMail : ''} />
        <Token view={view} />
      </>
    )
  },
  fields: {},
  buttons: ['token-choice'],
}
