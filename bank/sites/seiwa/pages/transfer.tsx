/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PageView } from '../../../model/web/page-drawing.ts'
import { Facts, PressButton } from '../../../model/web/parts.tsx'
import type { Order } from '../model/schemas.ts'
import { accountOf, customerOf, type Drawing, type SeiwaKinds } from './kinds.ts'
import { days } from './options.ts'
import { orderFacts } from './order-facts.ts'
import { PasswordSent } from './password-sent.tsx'

/** ホーム, 振込・振替. */

/** With the global navigation of the guide: 各種お申込・手続き › ワンタイムパスワード. */
export const BPT001: Drawing = {
  title: 'title.BPT001',
  guidePages: [17],
  body: (view) => {
    const { t, moment } = view
    const account = accountOf(moment)
    const state = account?.otp.state ?? 'none'
    return (
      <>
        {account?.stopped && (
          <p class="caution" data-testid="stopped">
            {t('problem.stopped')}
          </p>
        )}
        <Facts
          facts={[
            {
              name: 'account',
              label: t('label.contract'),
              value: <span lang="ja">{account?.id.replaceAll('-', ' ')}</span>,
            },
            {
              ...{ name: 'balance', label: t('scope.balance') },
              value: t('text.yen', { amount: (account?.balance ?? 0).toLocaleString('en') }),
            },
            { name: 'state', label: t('heading.registration-state'), value: t(`state.${state}`) },
          ]}
        />
        <div class="menu">
          <section aria-labelledby="transfers">
            <h2 id="transfers">{t('heading.transfers')}</h2>
            <p>{t('text.transfers')}</p>
            <PressButton view={view} button="transfer" />
          </section>
          <section aria-labelledby="applications">
            <h2 id="applications">{t('heading.applications')}</h2>
            <p>{t('text.applications')}</p>
            <PressButton view={view} button="one-time-password" />
          </section>
          <section aria-labelledby="links">
            <h2 id="links">{t('heading.links')}</h2>
            <p>{t('text.links')}</p>
            <PressButton view={view} button="links" />
          </section>
        </div>
      </>
    )
  },
  fields: {},
  buttons: ['log-out'],
}

const orderOf = (moment: SeiwaKinds['moment']) => customerOf(moment)?.order ?? null

/** 振込・振替. */
export const S30: Drawing = {
  title: 'title.SIM-S30',
  lead: 'lead.SIM-S30',
  fields: {
    to: {
      kind: 'text',
      label: 'label.to',
      hint: 'hint.to',
      group: 'heading.order',
      initial: (moment) => orderOf(moment)?.to,
    },
    amount: { kind: 'yen', label: 'label.amount', initial: (moment) => orderOf(moment)?.amount.toString() },
    day: {
      kind: 'radio',
      label: 'label.day',
      hint: 'hint.day',
      options: days,
      initial: (moment) => orderOf(moment)?.day,
    },
  },
  buttons: ['back', 'next'],
}

function OrderFacts({ view: { t }, order }: { readonly view: PageView<SeiwaKinds>; readonly order: Order }) {
  return (
    <>
      <h2>{t('heading.order')}</h2>
      <Facts facts={orderFacts(t, order)} />
    </>
  )
}

const isInUse = (moment: SeiwaKinds['moment']) => accountOf(moment)?.otp.state === 'in-use'

/** 内容確認. */
export const S31: Drawing = {
  title: 'title.SIM-S31',
  lead: (moment) => (isInUse(moment) ? 'lead.SIM-S31-otp' : 'lead.SIM-S31'),
  body: (view) => {
    const order = orderOf(view.moment)
    return (
      <>
        {order && <OrderFacts view={view} order={order} />}
        {!isInUse(view.moment) && <PasswordSent view={view} />}
      </>
    )
  },
  fields: {
    confirm: {
      ...{ kind: 'secret', label: 'label.confirm', hint: 'hint.password', group: 'heading.confirm' },
      softwareKeyboard: true,
    },
    otp: { kind: 'code', label: 'label.otp', hint: 'hint.otp', group: 'heading.otp' },
    mailPassword: {
      kind: 'code',
      label: 'label.mailPassword',
      hint: 'hint.mail-password',
      group: 'heading.mail-password',
    },
  },
  buttons: ['back', 'execute'],
}

/** 受付完了. */
export const S32: Drawing = {
  title: 'title.SIM-S32',
  lead: 'lead.SIM-S32',
  body: (view) => {
    const done = customerOf(view.moment)?.done
    return done?.what === 'sent' ? <OrderFacts view={view} order={done.order} /> : null
  },
  fields: {},
  buttons: ['top'],
}
