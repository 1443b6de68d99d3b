/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Problems, TextField } from '../../../web/fields.tsx'
import type { View } from '../../../web/view.ts'
import type { NotedAccount } from '../payments/accounts.ts'
import { spoken } from '../practice/names.ts'
import type { Statement, TypedStatement } from './statement-query.ts'

export const SIZES = [20, 50, 100, 999] as const

interface StatementFormProps {
  readonly view: View
  readonly which: Statement
  readonly problems: Problems
  readonly typed: TypedStatement
  readonly accounts: readonly NotedAccount[]
  readonly size: number
  readonly days: { readonly first: string; readonly last: string }
}

export function StatementForm({ view, which, problems, typed, accounts, size, days }: StatementFormProps) {
  const { t } = view
  const choices = (name: string, texts: readonly (readonly [value: string, text: string])[], chosen: string) =>
    texts.map(([value, text]) => (
      <option key={`${name}-${value}`} value={value} selected={value === chosen}>
        {text}
      </option>
    ))
  return (
    <form class="search" method="get" action={`/${which}`} novalidate>
      <div class="field">
        <label for="account">{t('statement.account')}</label>
        <select id="account" name="account" data-testid="account">
          {accounts.map((account) => (
            <option key={account.id} value={account.id} selected={account.id === typed.account}>
              {`${spoken(t, account.branch)} ${t(`account-type.${account.type}`)} ${account.number} ${account.memo}`.trim()}
            </option>
          ))}
        </select>
      </div>
      {(['from', 'to'] as const).map((field) => (
        <TextField
          key={field}
          t={t}
          problems={problems}
          field={field}
          label={t(`statement.${field}`)}
          hint={t(`statement.${field}-hint`, { day: field === 'from' ? days.first : days.last })}
          isRequired={false}
          inputmode="numeric"
          value={typed[field]}
        />
      ))}
      <TextField
        t={t}
        problems={problems}
        field="word"
        label={t(which === 'statement' ? 'statement.text' : 'statement.payer')}
        hint={t('statement.word-hint')}
        isRequired={false}
        value={typed.word}
      />
      {which === 'statement' && (
        <div class="field">
          <label for="direction">{t('statement.direction')}</label>
          <select id="direction" name="direction" data-testid="direction">
            {choices(
              'direction',
              (['both', 'in', 'out'] as const).map((one) => [one, t(`statement.direction-${one}`)] as const),
              typed.direction,
            )}
          </select>
        </div>
      )}
      <div class="field">
        <label for="order">{t('statement.order')}</label>
        <select id="order" name="order" data-testid="order">
          {choices(
            'order',
            (['newest', 'oldest'] as const).map((one) => [one, t(`statement.order-${one}`)] as const),
            typed.order,
          )}
        </select>
      </div>
      <div class="field">
        <label for="size">{t('history.size')}</label>
        <select id="size" name="size" data-testid="size">
          {choices(
            'size',
            SIZES.map((one) => [String(one), t('history.size-rows', { number: one })] as const),
            String(size),
          )}
        </select>
      </div>
      <div class="actions">
        <button class="button main" type="submit" data-testid="search">
          {t('statement.submit')}
        </button>
        <a class="button" href={`/${which}`}>
          {t('history.clear')}
        </a>
      </div>
    </form>
  )
}
