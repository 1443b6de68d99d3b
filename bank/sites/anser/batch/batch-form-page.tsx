/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { orderSteps } from '../../../orders/order-pages.tsx'
import { FieldProblem, fieldState, ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { Text } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { AccountChoice } from '../payments/account-choice.tsx'
import { ACCOUNT_TYPES, type NotedAccount } from '../payments/accounts.ts'
import type { Client } from '../payments/own-bank.ts'
import { PAYMENT_FIELDS, type PaymentField, type TypedPayment } from '../payments/transfer-form.ts'
import type { BatchKind } from './batch-facts.ts'
import { FileField } from './batch-file-field.tsx'
import { type BatchHead, lineField } from './batch-form.ts'
import { BATCH_PATHS, batchRequestKind } from './batch-request-kind.ts'

/** 総合振込 and 給与振込: the list is typed (画面入力), or read from a file (ファイル受付). */

export interface BatchFormProps {
  readonly view: View
  readonly kind: BatchKind
  readonly problems: Problems
  readonly accounts: readonly NotedAccount[]
  readonly head: BatchHead
  /** The first and the last day that may be named. */
  readonly days: { readonly first: string; readonly last: string }
  /** As typed; null: the page asks for a file. */
  readonly lines: readonly TypedPayment[] | null
  /** How many a list has at most. */
  readonly most: number
  /** What the company is called in 全銀 files. */
  readonly client: Client | null
}

export function BatchFormPage(props: BatchFormProps) {
  const { view, kind, problems, accounts, head, days, lines, most } = props
  const { t } = view
  const path = `/${BATCH_PATHS[kind]}`
  const date = (day: string) => day.replaceAll('-', '/')
  return (
    <Layout
      sheets={['batch.css']}
      view={view}
      screen={{ title: `batch.kind-${kind}`, id: 'SIM-B15' }}
      mistakes={problems.length > 0}
    >
      <Steps view={view} names={orderSteps({ kind: batchRequestKind }, 'none')} current={1} />
      <ProblemSummary t={t} problems={problems} />
      <nav class="tabs" aria-label={t('batch.ways')}>
        <a href={`${path}/new`} aria-current={lines ? 'page' : undefined} data-testid="by-list">
          {t('batch.by-list')}
        </a>
        <a href={`${path}/file`} aria-current={lines ? undefined : 'page'} data-testid="by-file">
          {t('batch.by-file')}
        </a>
      </nav>
      <form
        method="post"
        action={lines ? `${path}/new` : `${path}/file`}
        enctype={lines ? undefined : 'multipart/form-data'}
        novalidate
      >
        <FormToken view={view} />
        <section class="card" aria-labelledby="from-heading">
          <h2 id="from-heading">{t('batch.head')}</h2>
          <AccountChoice t={t} problems={problems} accounts={accounts} chosen={head.account} />
          <TextField
            t={t}
            problems={problems}
            field="payment-date"
            label={t('batch.payment-date')}
            hint={t('batch.payment-date-hint', { first: date(days.first), last: date(days.last) })}
            class="digits day"
            inputmode="numeric"
            value={head['payment-date']}
          />
        </section>
        {lines ? <Lines t={t} problems={problems} lines={lines} most={most} /> : <FileField {...props} t={t} />}
        <div class="actions" id="end-of-list">
          <button class="button main" type="submit" name="do" value="confirm" data-testid="to-confirm">
            {t('transfer.to-confirm')}
          </button>
          <a class="button" href={path}>
            {t('batch.to-list')}
          </a>
        </div>
      </form>
    </Layout>
  )
}

/** A list of more lines has a way to its end. */
const LONG_LIST = 20

interface LinesProps {
  readonly t: Text
  readonly problems: Problems
  readonly lines: readonly TypedPayment[]
  readonly most: number
}

function Lines({ t, problems, lines, most }: LinesProps) {
  return (
    <section class="card" aria-labelledby="lines-heading">
      <h2 id="lines-heading">{t('batch.lines')}</h2>
      <p class="hint">{t('batch.lines-hint', { most })}</p>
      <p class="hint">{t('transfer.payee-hint')}</p>
      {lines.length > LONG_LIST && (
        <p>
          <a href="#end-of-list">{t('batch.to-end')}</a>
        </p>
      )}
      <input type="hidden" name="lines" value={String(lines.length)} />
      {numbered(lines).map(([line, typed]) => (
        <Line key={line} t={t} problems={problems} line={line} typed={typed} />
      ))}
      {lines.length < most && (
        <button class="button small" type="submit" name="do" value="add" data-testid="add-lines">
          {t('batch.add-lines')}
        </button>
      )}
    </section>
  )
}

/** With their numbers, from 1. */
export function numbered<Item>(items: readonly Item[]): readonly (readonly [number, Item])[] {
  return items.map((item, i) => [i + 1, item])
}

interface LineProps extends Omit<LinesProps, 'lines' | 'most'> {
  readonly line: number
  readonly typed: TypedPayment
}

function Line({ t, problems, line, typed }: LineProps) {
  return (
    <fieldset class="line">
      <legend>{t('batch.line', { line })}</legend>
      {PAYMENT_FIELDS.map((name) => (
        <FieldProblem key={name} t={t} problems={problems} field={lineField(line, name)} />
      ))}
      <div class="line-cells">
        {PAYMENT_FIELDS.map((name) => (
          <div key={name} class={`cell ${name}`}>
            <label for={lineField(line, name)}>{t(`batch.${name}`)}</label>
            <LineInput t={t} problems={problems} line={line} name={name} value={typed[name]} />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

interface LineInputProps extends Omit<LineProps, 'typed'> {
  readonly name: PaymentField
  readonly value: string
}

function LineInput({ t, problems, line, name, value }: LineInputProps) {
  const field = lineField(line, name)
  const common = { id: field, name: field, 'data-testid': field, ...fieldState(problems, field, false) }
  if (name === 'account-type') {
    return (
      <select {...common}>
        <option value="">{t('batch.choose')}</option>
        {ACCOUNT_TYPES.map((type) => (
          <option key={type} value={type} selected={type === value}>
            {t(`account-type.${type}`)}
          </option>
        ))}
      </select>
    )
  }
  const isNumber = name === 'account-number' || name === 'amount'
  return (
    <input
      {...common}
      type="text"
      inputmode={isNumber ? 'numeric' : undefined}
      autocomplete="off"
      spellcheck={false}
      value={value}
    />
  )
}
