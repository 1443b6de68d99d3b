import { type FormEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useCases } from '../use-cases.ts'
import css from './training.module.css'
import { choose, type Round, settle, type Trainer } from './training-store.ts'

/** Which case it is, by the list: first those that the questions left. */
export function DiagnosisPart({ trainer, round }: { readonly trainer: Trainer; readonly round: Round }) {
  const { t } = useTranslation()
  const field = useId()
  const cases = useCases(trainer.source).value ?? []
  const { answered, cases: left } = round.guidance
  const options = (these: readonly { readonly id: string; readonly title: string }[]) =>
    these.map(({ id, title }) => (
      <option key={id} value={id}>
        {`${id} ${title}`}
      </option>
    ))
  return (
    <form
      className={css.part}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void settle(trainer)
      }}
    >
      <label htmlFor={field} className={css.title}>
        {t('supportTraining.diagnosis')}
      </label>
      <select
        id={field}
        className={css.select}
        data-testid="training-diagnosis"
        value={round.diagnosis ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          choose(cases.find(({ id }) => id === value)?.id ?? null)
        }}
      >
        <option value="">{t('supportTraining.choose')}</option>
        {answered.length > 0 && <optgroup label={t('supportTraining.leftCases')}>{options(left)}</optgroup>}
        <optgroup label={t('supportTraining.allCases')}>
          {options(answered.length > 0 ? cases.filter(({ id }) => !left.some((one) => one.id === id)) : cases)}
        </optgroup>
      </select>
      <div>
        <button
          type="submit"
          className={css.primary}
          data-testid="training-judge"
          aria-disabled={round.diagnosis === null}
        >
          {t('supportTraining.judge')}
        </button>
      </div>
    </form>
  )
}
