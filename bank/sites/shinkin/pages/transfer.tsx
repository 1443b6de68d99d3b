/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Facts, PressButton } from '../../../model/web/parts.tsx'
import type { Moment } from '../model/answer.ts'
import { OPERATIONS, type Operation } from '../model/contract.ts'
import type { Order } from '../model/visit.ts'
import type { Drawing, View } from './kinds.ts'
import { UserMenu } from './menus.tsx'
import { nameOf } from './user-table.tsx'
import { contractOf, ownUser, serialOf } from './who.ts'

/** 資金移動, and what else asks a one-time password: one way for all of them, each under its own name. */

/** 利用者7-5, 8-3: a button is there for what the user has a right to. */
export const K22: Drawing = {
  title: 'k22.title',
  figure: '利用者7-5・8-3',
  fields: {},
  buttons: [],
  body(view) {
    const { t, moment } = view
    const user = ownUser(moment)
    const services = OPERATIONS.filter((operation) => user.rights.includes(operation))
    return (
      <>
        <OwnFacts view={view} />
        <section class="part" aria-labelledby="services-heading">
          <h2 id="services-heading">{t('k22.services')}</h2>
          {services.length === 0 ? <p data-testid="no-services">{t('k22.no-service')}</p> : <p>{t('k22.text')}</p>}
          <ul class="services">
            {services.map((operation) => (
              <li key={operation}>
                <PressButton view={view} button={operation} />
                <span>{t(`k22.${operation}-text`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section class="part" aria-labelledby="settings-heading">
          <h2 id="settings-heading">{t('k22.settings')}</h2>
          <ul class="services">
            <li>
              <PressButton view={view} button="own-data" />
              <span>{t('k22.own-data-text')}</span>
            </li>
          </ul>
        </section>
      </>
    )
  },
}

const yen = (t: View['t'], amount: number): string => t('k22.yen', { amount: amount.toLocaleString('ja-JP') })

function OwnFacts({ view: { t, moment } }: { readonly view: View }) {
  const { number, name } = contractOf(moment)
  const user = ownUser(moment)
  const { id, limit } = user
  const facts = [
    ...(name === '' ? [] : [{ name: 'company', label: t('k06.company'), value: t('greeting', { name }) }]),
    { name: 'number', label: t('k06.number'), value: number },
    { name: 'user', label: t('user.id'), value: id },
    { name: 'name', label: t('user.name'), value: <span lang="ja">{nameOf(user)}</span> },
    { name: 'serial', label: t('k22.token'), value: serialOf(moment, id) ?? t('k12.none') },
    { name: 'limit', label: t('k22.limit'), value: yen(t, limit) },
  ]
  return <Facts facts={facts} />
}

/** What the user is at, from his choice on K22 to the end of it. */
function operationOf({ fields, visit }: Moment): Operation {
  const last = visit.who === 'user' ? (visit.order?.operation ?? visit.operation) : 'transfer'
  return OPERATIONS.find((one) => one === fields.operation) ?? last
}

const hasAmount = (moment: Moment): boolean => operationOf(moment) !== 'cancellation'

/** 資金移動内容入力; the guide leaves it out. */
export const K23: Drawing = {
  title: (moment) => `k23.title-${operationOf(moment)}`,
  fields: {
    to: {
      kind: 'text',
      label: (moment) => `k23.to-${operationOf(moment)}`,
      noted: 'k23.to-transfer',
      hint: (moment) => `k23.to-${operationOf(moment)}-hint`,
    },
    amount: {
      kind: 'yen',
      label: (moment) => {
        const operation = operationOf(moment)
        return operation === 'cancellation' ? 'k23.amount-transfer' : `k23.amount-${operation}`
      },
      noted: 'k23.amount-transfer',
      hint: 'k23.amount-hint',
      isAsked: hasAmount,
    },
  },
  buttons: ['next'],
  body: ({ t, moment }) => (
    <>
      <input type="hidden" name="operation" value={operationOf(moment)} />
      {hasAmount(moment) && (
        <Facts facts={[{ name: 'limit', label: t('k23.limit'), value: yen(t, ownUser(moment).limit) }]} />
      )}
    </>
  ),
  after: (view) => <UserMenu view={view} />,
}

function OrderFacts({ view: { t }, order }: { readonly view: View; readonly order: Order }) {
  const { operation, to, amount } = order
  const facts = [
    { name: 'operation', label: t('k24.operation'), value: t(`button.${operation}`) },
    { name: 'to', label: t(`k23.to-${operation}`), value: to },
    ...(amount === null || operation === 'cancellation'
      ? []
      : [{ name: 'amount', label: t(`k23.amount-${operation}`), value: yen(t, amount) }]),
  ]
  return <Facts facts={facts} />
}

/** 利用者9-1. */
export const K24: Drawing = {
  title: (moment) => `k24.title-${operationOf(moment)}`,
  figure: '利用者9-1',
  lead: 'k24.lead',
  fields: { otp: { kind: 'code', label: 'k12.otp', hint: 'k24.otp-hint' } },
  buttons: ['execute'],
  body(view) {
    const { visit } = view.moment
    const order = visit.who === 'user' ? visit.order : null
    return order && <OrderFacts view={view} order={order} />
  },
  after: (view) => (
    <>
      <p>
        <a href="/SIM-K23" data-testid="again">
          {view.t('k24.again')}
        </a>
      </p>
      <UserMenu view={view} />
    </>
  ),
}

/** What was sent last, as the last page has it. */
const sentOf = ({ visit }: Moment): Order | null => (visit.who === 'user' ? visit.sent : null)

/** 利用者9-2. */
export const K25: Drawing = {
  title: (moment) => `k25.title-${sentOf(moment)?.operation ?? operationOf(moment)}`,
  figure: '利用者9-2',
  fields: {},
  buttons: ['next'],
  body(view) {
    const { t } = view
    const sent = sentOf(view.moment)
    return sent === null ? (
      <p>{t('k25.nothing')}</p>
    ) : (
      <>
        <h2 class="success">{t(`k25.done-${sent.operation}`)}</h2>
        <OrderFacts view={view} order={sent} />
      </>
    )
  },
  after: (view) => <UserMenu view={view} />,
}
