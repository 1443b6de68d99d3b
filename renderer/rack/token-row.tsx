import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useTimeLeftOn } from '../connection/clock.ts'
import { useRack } from '../connection/context.ts'
import type { TokenView } from '../connection/view.ts'
import { faceOf } from '../faces/faces.ts'
import { rateText } from '../time/rate-text.ts'
import css from './token-row.module.css'

const SOON_S = 10

/** What a narrow row may cut off, and whose token it is. */
const fullText = (view: TokenView): string => {
  const { name, serial, holder } = view
  return [
    ...new Set([name, ...(serial === null ? [] : [serial])]),
    ...(holder ? [[`${holder.loginId} ${holder.name}`, holder.company].filter((part) => part !== '').join(' · ')] : []),
    ...faceOf(view).details(view),
  ].join('\n')
}

interface TokenRowProps {
  readonly id: string
  readonly isChosen: boolean
  readonly isActive: boolean
  /** Another row that is pulled would be put here. */
  readonly drop: 'before' | 'after' | null
  onChoose(id: string): void
  /** The pointer goes down on it: whatever comes of that is about this token. */
  onTouch(id: string): void
}

/** One token of the rack at a glance. Draws again only when this token changes. */
export const TokenRow = memo(function TokenRow({ id, isChosen, isActive, drop, onChoose, onTouch }: TokenRowProps) {
  const { t, i18n } = useTranslation()
  const rack = useRack()
  const { store } = rack.token(id)
  const view = useStore(store, (state) => state.view)
  const time = useStore(store, (state) => state.time)
  const limit = view && faceOf(view).limit(view)
  const seconds = useTimeLeftOn(time, limit?.closesAt ?? null)
  if (!view) return null
  const { Glyph, Charge, glance, state } = faceOf(view)
  const rate = rateText(view.clock, t, i18n.language)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's.
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and says which row is active.
    <div
      id={`token-${id}`}
      className={css.row}
      role="option"
      aria-selected={isChosen}
      title={fullText(view)}
      data-active={isActive}
      data-drop={drop}
      data-testid="rack-token"
      data-id={id}
      data-state={state(view)}
      onClick={() => onChoose(id)}
      onPointerDown={(event) => {
        // A finger that rests on a row wants its menu.
        event.currentTarget.draggable = event.pointerType === 'mouse'
        onTouch(id)
      }}
    >
      <Glyph view={view} />
      <span className={css.words}>
        <span className={css.line}>
          <span className={css.name}>{view.name}</span>
          <span className={css.charge}>
            <Charge view={view} />
          </span>
        </span>
        {/* What comes and goes stands beside the serial number, so that the state is never cut short by it. */}
        <span className={css.line}>
          {view.name !== view.serial && <span className={css.serial}>{view.serial}</span>}
          {rate && (
            <span className={css.rate} data-testid="rack-rate">
              {rate}
            </span>
          )}
          {seconds !== null && (
            <span className={css.window} data-soon={seconds <= SOON_S} data-testid="rack-window">
              {t('rack.window', { seconds })}
            </span>
          )}
        </span>
        <span className={css.state} data-testid="rack-state">
          {glance(view, t)}
        </span>
      </span>
    </div>
  )
})
