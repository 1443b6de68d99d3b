/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { groupThousands } from '../../../core/digits.ts'
import { DISTANCES, FEE_METHODS, type FeeForm, type FeeRange, type Fees } from '../../../core/fees.ts'
import { CellInput, FieldProblem, ProblemSummary, type Problems, Required, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { Text, TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { Changed, Ways } from './company-menu-page.tsx'
import { hasLeast, hasMethod, RANGE_FIELDS, rangeField, type TypedFees } from './fee-form.ts'

/** 先方負担手数料【振込振替】, 先方負担手数料【総合振込】 and BKGK025 振込手数料【総合振込】. */

const SCREENS: Readonly<Record<FeeForm, { readonly form: string; readonly result: string }>> = {
  'payee-transfer': { form: 'SIM-B76', result: 'SIM-B77' },
  'payee-bulk': { form: 'SIM-B78', result: 'SIM-B79' },
  'payer-bulk': { form: 'BKGK025', result: 'SIM-B80' },
}

const steps = (form: FeeForm): readonly TextKey[] => [`fees.${form}-step`, 'memo.step-done']

interface FeePageProps {
  readonly view: View
  readonly form: FeeForm
  readonly problems: Problems
  readonly typed: TypedFees
}

export function FeePage(props: FeePageProps) {
  const { view, form, problems, typed } = props
  const { t } = view
  return (
    <Layout
      view={view}
      sheets={['listing.css', 'company.css']}
      screen={{ title: `fees.${form}-title`, id: SCREENS[form].form }}
      mistakes={problems.length > 0}
    >
      <Steps view={view} names={steps(form)} current={1} />
      <ProblemSummary t={t} problems={problems} />
      <p>{t('company.profile-lead')}</p>
      <form method="post" action={`/company/fees/${form}`} novalidate>
        <FormToken view={view} />
        {hasLeast(form) && (
          <section class="card" aria-labelledby="payee-heading">
            <h2 id="payee-heading">{t('fees.payee')}</h2>
            {hasMethod(form) && <Methods {...props} />}
            <TextField
              t={t}
              problems={problems}
              field="least"
              label={t('fees.least')}
              hint={t('fees.least-hint')}
              value={typed.least}
              class="digits short"
              inputmode="numeric"
              suffix={<span class="unit">{t('fees.yen')}</span>}
            />
          </section>
        )}
        <section class="card" aria-labelledby="standard-heading">
          <h2 id="standard-heading">{t('fees.standard-heading')}</h2>
          <fieldset class="field">
            <legend>{t('fees.standard')}</legend>
            <div class="ticks">
              {(['yes', 'no'] as const).map((answer) => (
                <label key={answer} class="tick">
                  <input
                    type="radio"
                    name="standard"
                    value={answer}
                    checked={typed.standard === answer}
                    data-testid={`standard-${answer}`}
                  />
                  <span>{t(`fees.standard-${answer}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <p>{t('fees.load-text')}</p>
          <button class="button" type="submit" name="do" value="load" data-testid="load">
            {t('fees.load')}
          </button>
        </section>
        <section class="card" aria-labelledby="pattern-heading">
          <h2 id="pattern-heading">{t('fees.pattern')}</h2>
          <p class="hint">{t('fees.pattern-hint')}</p>
          <RangeTable {...props} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="change">
              {t('company.change')}
            </button>
          </div>
        </section>
      </form>
      <Ways view={view} />
    </Layout>
  )
}

function Methods({ view: { t }, problems, typed }: FeePageProps) {
  return (
    <fieldset class="field" id="method" tabindex={-1}>
      <legend>
        {t('fees.method')} <Required t={t} />
      </legend>
      <FieldProblem t={t} problems={problems} field="method" />
      <div class="ticks">
        {FEE_METHODS.map((method) => (
          <label key={method} class="tick">
            <input
              type="radio"
              name="method"
              value={method}
              checked={typed.method === method}
              data-testid={`method-${method}`}
            />
            <span>
              <strong>{t(`fees.method-${method}`)}</strong>
              <small>{t(`fees.method-${method}-text`)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const columnName = (t: Text, form: FeeForm, field: (typeof RANGE_FIELDS)[number]) =>
  t(field === 'from' || field === 'to' ? `fees.${form === 'payer-bulk' ? 'sent' : 'paid'}-${field}` : `fees.${field}`)

/** As the guide prints it: the range, and over the three distances what kind of fee it is. */
function RangeHead({ t, form }: { readonly t: Text; readonly form: FeeForm }) {
  return (
    <thead>
      <tr>
        {(['from', 'to'] as const).map((field) => (
          <th key={field} scope="col" rowspan={2}>
            {columnName(t, form, field)}
          </th>
        ))}
        <th scope="colgroup" colspan={DISTANCES.length}>
          {t(form === 'payer-bulk' ? 'fees.payer-fee' : 'fees.payee-fee')}
        </th>
      </tr>
      <tr>
        {DISTANCES.map((distance) => (
          <th key={distance} scope="col">
            {t(`fees.${distance}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function RangeTable({ view: { t }, form, problems, typed }: FeePageProps) {
  return (
    <table class="listing fees">
      <RangeHead t={t} form={form} />
      <tbody>
        {typed.ranges.map((range, i) => (
          <tr key={rangeField(i + 1, 'from')}>
            {RANGE_FIELDS.map((name) => {
              const field = rangeField(i + 1, name)
              const label = columnName(t, form, name)
              return (
                <td key={name} data-label={label}>
                  <CellInput
                    {...{ t, problems, field }}
                    class="digits"
                    inputmode="numeric"
                    value={range[name]}
                    label={t('fees.in-line', { line: i + 1, label })}
                  />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface FeeResultProps {
  readonly view: View
  readonly form: FeeForm
  readonly fees: Fees
  /** `method`, `least`, `standard`, `ranges`. */
  readonly changed: ReadonlySet<string>
}

export function FeeResultPage({ view, form, fees, changed }: FeeResultProps) {
  const { t } = view
  const value = (name: string, text: string) => (
    <dd class={changed.has(name) ? 'changed' : undefined} data-testid={`fact-${name}`}>
      {text}
      {changed.has(name) && <Changed view={view} />}
    </dd>
  )
  return (
    <Layout
      view={view}
      sheets={['listing.css', 'company.css']}
      screen={{ title: `fees.${form}-result`, id: SCREENS[form].result }}
    >
      <Steps view={view} names={steps(form)} current={2} />
      <section class="card" aria-labelledby="result-heading">
        <h2 class="success" id="result-heading" data-testid="done">
          {t('fees.done')}
        </h2>
        <p>{t('company.red')}</p>
        <dl class="facts">
          {hasMethod(form) && (
            <>
              <dt>{t('fees.method')}</dt>
              {value('method', t(`fees.method-${fees.method}`))}
            </>
          )}
          {hasLeast(form) && (
            <>
              <dt>{t('fees.least')}</dt>
              {value('least', t('facts.yen', { amount: groupThousands(fees.least) }))}
            </>
          )}
          <dt>{t('fees.standard')}</dt>
          {value('standard', t(`fees.standard-${fees.standard ? 'yes' : 'no'}`))}
        </dl>
        <h3>
          {t('fees.pattern')}
          {changed.has('ranges') && <Changed view={view} />}
        </h3>
        <table class="listing">
          <RangeHead t={t} form={form} />
          <tbody>
            {fees.ranges.map((range) => (
              <RangeRow key={range.from} {...{ t, form, range }} isChanged={changed.has('ranges')} />
            ))}
          </tbody>
        </table>
      </section>
      <Ways view={view} />
    </Layout>
  )
}

interface RangeRowProps {
  readonly t: Text
  readonly form: FeeForm
  readonly range: FeeRange
  readonly isChanged: boolean
}

function RangeRow({ t, form, range, isChanged }: RangeRowProps) {
  const shown = (amount: number | null) => (amount === null ? t('fees.no-end') : groupThousands(amount))
  const cell = isChanged ? 'figure changed' : 'figure'
  return (
    <tr data-testid="fee-range">
      {(['from', 'to', ...DISTANCES] as const).map((field) => (
        <td key={field} class={cell} data-label={columnName(t, form, field)}>
          {shown(range[field])}
        </td>
      ))}
    </tr>
  )
}
