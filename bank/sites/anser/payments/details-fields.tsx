/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Problems, TextField } from '../../../web/fields.tsx'
import type { Text } from '../../../web/text.ts'
import { paymentDays } from './payment-day.ts'
import { FEE_BEARERS, type TypedDetails } from './transfer-details.ts'

interface DetailsFieldsProps {
  readonly t: Text
  readonly problems: Problems
  readonly typed: TypedDetails
  /** 依頼人名 where none is typed. */
  readonly client: string
  /** ms since 1970. */
  readonly now: number
  /** Whether he may pay on the same day. */
  readonly mayToday: boolean
}

/** 振込指定日, 振込依頼人名 and 手数料負担. */
export function DetailsFields({ t, problems, typed, client, now, mayToday }: DetailsFieldsProps) {
  const { first, last } = paymentDays(now)
  const days = { first: first.replaceAll('-', '/'), last: last.replaceAll('-', '/') }
  return (
    <section class="card" aria-labelledby="details-heading">
      <h2 id="details-heading">{t('transfer.details')}</h2>
      <TextField
        t={t}
        problems={problems}
        field="payment-date"
        label={t('facts.payment-date')}
        hint={t(mayToday ? 'transfer.payment-date-hint' : 'transfer.payment-date-later', days)}
        class="digits account-number"
        isRequired={!mayToday}
        value={typed['payment-date']}
      />
      <TextField
        t={t}
        problems={problems}
        field="client"
        label={t('transfer.client')}
        hint={t('transfer.client-hint', { client })}
        isRequired={false}
        value={typed.client}
      />
      <fieldset class="field">
        <legend>{t('transfer.fee-bearer')}</legend>
        <p class="hint" id="fee-bearer-hint">
          {t('transfer.fee-bearer-hint')}
        </p>
        <div class="choices">
          {FEE_BEARERS.map((bearer) => (
            <label key={bearer}>
              <input
                type="radio"
                name="fee-bearer"
                value={bearer}
                checked={(typed['fee-bearer'] || 'payer') === bearer}
                data-testid={`fee-bearer-${bearer}`}
                aria-describedby="fee-bearer-hint"
              />
              {t(`transfer.fee-${bearer}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  )
}
