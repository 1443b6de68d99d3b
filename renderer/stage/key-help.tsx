import { useTranslation } from 'react-i18next'
import { Sheet } from '../parts/sheet.tsx'
import css from './key-help.module.css'

/** Keys as they are printed on a keyboard, and what they do: a key of `keys.*`. Several keys of one row do one thing. */
export const ROWS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['←', '1'], does: 'left' },
  { keys: ['↓', '2'], does: 'middle' },
  { keys: ['→', '3'], does: 'right' },
  { keys: ['P'], does: 'power' },
  { keys: ['M'], does: 'menu' },
  { keys: ['T'], does: 'turn' },
  { keys: ['L'], does: 'look' },
  { keys: ['Ctrl V'], does: 'paste' },
  { keys: ['Ctrl +', 'Ctrl −'], does: 'scale' },
  { keys: ['Ctrl 0'], does: 'fit' },
  { keys: ['G'], does: 'pause' },
  { keys: ['U'], does: 'nextChange' },
  { keys: ['H', 'J', 'K'], does: 'seconds' },
  { keys: ['C'], does: 'compact' },
  { keys: ['F'], does: 'present' },
  { keys: ['?'], does: 'help' },
]

/** The keys that work the token, on a sheet. */
export function KeyHelp({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  return (
    <Sheet title={t('keys.heading')} testId="key-help" kind="question" onClose={onClose}>
      <dl className={css.keys}>
        {ROWS.map(({ keys, does }) => (
          <div key={does} className={css.row}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={css.note}>{t('keys.note')}</p>
    </Sheet>
  )
}
