import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './inspector.module.css'

/** While the slider moves, the token hears of it this often at most. */
const QUIET_MS = 120

/** A level as a hand has it while it moves the slider, and as the token has it otherwise. @param set tells the token */
export function useMovedLevel(level: number, set: (percent: number) => Promise<unknown>) {
  const [moved, setMoved] = useState<number | null>(null)
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const move = (percent: number) => {
    setMoved(percent)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      void set(percent).then(() => setMoved(null))
    }, QUIET_MS)
  }
  return { shown: Math.floor(moved ?? level), move }
}

interface LevelSliderProps {
  readonly testId: string
  /** Whole percent. */
  readonly shown: number
  /** Where the device's own behaviour changes, percent. */
  readonly marks: readonly number[]
  move(percent: number): void
}

/** Sets how much is left of what a token lives on. */
export function LevelSlider({ testId, shown, marks, move }: LevelSliderProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <>
      <input
        type="range"
        className={css.slider}
        data-testid={testId}
        aria-label={t('inspector.level')}
        aria-valuetext={t('inspector.percent', { percent: shown })}
        min={0}
        max={100}
        list={id}
        value={shown}
        onChange={(event) => move(Number(event.currentTarget.value))}
      />
      <datalist id={id}>
        {marks.map((mark) => (
          <option key={mark} value={mark} />
        ))}
      </datalist>
    </>
  )
}
