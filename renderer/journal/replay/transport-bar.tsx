import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { standsIn } from '../../parts/page.ts'
import { dayText, timeText } from '../../parts/time-text.ts'
import { IconButton } from '../../theme/icon-button.tsx'
import { closeReplay, type OpenReplay, showRow, stepRow, useReplay } from '../replay-store.ts'
import css from './transport-bar.module.css'

const BUTTONS = [
  ['first', 'first', () => showRow(0)],
  ['back', 'back', () => stepRow(-1)],
  ['forward', 'forward', () => stepRow(1)],
] as const

const KEYS: Readonly<Record<string, () => void>> = {
  ArrowLeft: () => stepRow(-1),
  ArrowRight: () => stepRow(1),
  Escape: closeReplay,
}

/** Moves through a journal: with the slider, the buttons, and ← → on the whole page. Escape goes back to the live token. */
export function TransportBar({ open }: { readonly open: OpenReplay }) {
  const { t } = useTranslation()
  const position = useReplay((state) => state.position)
  const row = open.rows[position]
  const last = open.rows.length - 1
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
      if (standsIn(event.target, 'input, dialog, [role="listbox"], [role="menu"]')) return
      const deed = KEYS[event.key]
      if (!deed) return
      event.preventDefault()
      deed()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const when = row ? `${dayText(row.event.at)} ${timeText(row.event.at)}` : ''
  const where = t('replay.position', { row: position + 1, count: open.rows.length })
  return (
    <section className={css.bar} aria-label={t('replay.name')} data-testid="transport">
      <span className={css.mark}>{t('replay.mark')}</span>
      <span className={css.buttons}>
        {BUTTONS.map(([name, icon, go]) => (
          <IconButton
            key={name}
            icon={icon}
            label={t(`replay.${name}`)}
            className={css.quiet}
            testId={`replay-${name}`}
            aria-disabled={name === 'forward' ? position >= last : position <= 0}
            onClick={go}
          />
        ))}
      </span>
      <input
        className={css.slider}
        type="range"
        data-testid="replay-slider"
        aria-label={t('replay.slider')}
        aria-valuetext={`${where} ${when}`}
        min={0}
        max={last}
        value={position}
        onChange={(event) => showRow(Number(event.currentTarget.value))}
      />
      <span className={css.where} data-testid="replay-position">
        {where}
        <span className={css.when}>{when}</span>
      </span>
      <button type="button" className={css.primary} data-testid="replay-close" onClick={closeReplay}>
        {t('replay.close')}
      </button>
    </section>
  )
}
