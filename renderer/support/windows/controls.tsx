import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grid } from '../../../support/data.ts'
import { BANKS, HOLDS, type Mistake, PROFILES, type Typed, WAKES } from './grid-state.ts'
import css from './windows.module.css'

interface ControlsProps {
  readonly grid: Grid
  readonly typed: Typed
  readonly mistake: Mistake | null
  onGrid(change: Partial<Grid>): void
  onTyped(change: Partial<Typed>): void
}

/** How the person behaves, and how far and how finely it is looked at. */
export function Controls({ grid, typed, mistake, onGrid, onTyped }: ControlsProps) {
  const { t } = useTranslation()
  const problem = useId()
  const choice = <Name extends 'wakes' | 'hold' | 'bank' | 'profile'>(name: Name, values: readonly Grid[Name][]) => (
    <label className={css.labelled}>
      <span className={css.label}>{t(`supportWindows.${name}`)}</span>
      <select
        className={css.select}
        data-testid={`windows-${name}`}
        value={grid[name]}
        onChange={(event) => {
          const chosen = values.find((value) => value === event.currentTarget.value)
          if (chosen !== undefined) onGrid({ [name]: chosen })
        }}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {name === 'profile' ? value : t(`supportWindows.${name}Of.${value}`)}
          </option>
        ))}
      </select>
    </label>
  )
  const time = (name: keyof Typed) => {
    const isWrong = mistake !== null && ('field' in mistake ? mistake.field === name : name === 'step')
    return (
      <label className={css.labelled}>
        <span className={css.label}>{t(`supportWindows.${name}`)}</span>
        <input
          className={css.number}
          data-testid={`windows-${name}`}
          inputMode="decimal"
          value={typed[name]}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? problem : undefined}
          onChange={(event) => onTyped({ [name]: event.currentTarget.value })}
        />
      </label>
    )
  }
  return (
    <div className={css.controls}>
      {choice('wakes', WAKES)}
      {choice('hold', HOLDS)}
      {grid.hold !== 'none' && time('holdFor')}
      {choice('bank', BANKS)}
      {choice('profile', PROFILES)}
      {time('done')}
      {time('yes')}
      {time('step')}
      <p id={problem} className={css.problem} role="status" data-testid="windows-problem">
        {mistake &&
          ('field' in mistake
            ? t('supportWindows.wrong', { field: t(`supportWindows.${mistake.field}`) })
            : t('supportWindows.tooMany', { ...mistake }))}
      </p>
    </div>
  )
}
