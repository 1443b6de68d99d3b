/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { FieldProblem, fieldState, ProblemSummary, type Problems, Required } from '../../../web/fields.tsx'
import { faultText } from '../../../web/key-file/key-file.ts'
import { FormToken } from '../../../web/layout.tsx'
import type { Text } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { DeskLayout } from './desk-layout.tsx'
import type { StockOutcome, StockReport } from './stock.ts'

interface StockPageProps {
  readonly view: View
  readonly problems: Problems
  readonly total: number
  readonly cancelled: number
  /** What a file did, after it was sent. */
  readonly outcome: StockOutcome | null
}

export function StockPage({ view, problems, total, cancelled, outcome }: StockPageProps) {
  const { t } = view
  return (
    <DeskLayout view={view} screen={{ title: 'desk.stock-title', id: 'SIM-H07' }} mistakes={problems.length > 0}>
      <ProblemSummary t={t} problems={problems} />
      {outcome && <Outcome t={t} outcome={outcome} />}
      <section class="card" aria-labelledby="stock-heading">
        <h2 id="stock-heading">{t('desk.stock-heading')}</h2>
        <dl class="facts">
          <dt>{t('desk.stock-total')}</dt>
          <dd data-testid="stock-total">{t('desk.devices', { number: total })}</dd>
          <dt>{t('desk.stock-cancelled')}</dt>
          <dd data-testid="stock-cancelled">{t('desk.devices', { number: cancelled })}</dd>
        </dl>
      </section>
      <section class="card" aria-labelledby="import-heading">
        <h2 id="import-heading">{t('desk.import-heading')}</h2>
        <p>{t('desk.import-text')}</p>
        <form method="post" action="/help-desk/stock" enctype="multipart/form-data" novalidate>
          <FormToken view={view} />
          <div class="field">
            <label for="file">
              {t('desk.import-file')} <Required t={t} />
            </label>
            <p class="hint" id="file-hint">
              {t('desk.import-hint')}
            </p>
            <FieldProblem t={t} problems={problems} field="file" />
            <input
              id="file"
              name="file"
              type="file"
              accept=".xml,.pskc,application/xml,text/xml,application/pskc+xml"
              data-testid="file"
              {...fieldState(problems, 'file')}
            />
          </div>
          <div class="actions">
            <button class="button main" type="submit" data-testid="import">
              {t('desk.import-submit')}
            </button>
          </div>
        </form>
      </section>
    </DeskLayout>
  )
}

function Outcome({ t, outcome }: { readonly t: Text; readonly outcome: StockOutcome }) {
  if (!outcome.ok && outcome.reason === 'unreadable') {
    return (
      <p class="note" data-testid="import-error">
        {t('desk.import-where')} {faultText(t, outcome.fault)}
      </p>
    )
  }
  const { report } = outcome
  return (
    <section class="card" aria-labelledby="outcome-heading" data-testid="import-outcome">
      <h2 id="outcome-heading" class={outcome.ok ? 'success' : undefined}>
        {t(outcome.ok ? 'desk.import-done' : 'desk.import-refused')}
      </h2>
      <dl class="facts">
        {(['added', 'known', 'different'] as const).map((part) => (
          <Part key={part} t={t} part={part} serials={report[part]} />
        ))}
      </dl>
    </section>
  )
}

interface PartProps {
  readonly t: Text
  readonly part: keyof StockReport
  readonly serials: readonly string[]
}

function Part({ t, part, serials }: PartProps) {
  return (
    <>
      <dt>{t(`desk.import-${part}`)}</dt>
      <dd data-testid={`import-${part}`}>
        {t('desk.devices', { number: serials.length })}
        {serials.length > 0 && (
          <details class="serials">
            <summary>{t('desk.import-serials')}</summary>
            <p>
              <code>{serials.join(', ')}</code>
            </p>
          </details>
        )}
      </dd>
    </>
  )
}
