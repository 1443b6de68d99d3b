/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Problems, TextField } from '../../../web/fields.tsx'
import type { Text } from '../../../web/text.ts'

/** 金額, in yen. */
export function AmountField(props: { readonly t: Text; readonly problems: Problems; readonly value: string }) {
  const { t } = props
  return (
    <TextField
      {...props}
      field="amount"
      label={t('transfer.amount')}
      hint={t('transfer.amount-hint')}
      class="digits amount"
      inputmode="numeric"
      suffix={<span class="unit">{t('transfer.yen')}</span>}
    />
  )
}
