import { useTranslation } from 'react-i18next'
import type { KeyRow } from '../faces/face.ts'
import { Sheet } from '../parts/sheet.tsx'
import css from './key-help.module.css'

/** Those of the window, after those of the token's kind. */
export const KEYS: readonly KeyRow[] = [
  { keys: ['Ctrl +', 'Ctrl −'], does: 'scale' },
  { keys: ['Ctrl 0'], does: 'fit' },
  { keys: ['G'], does: 'pause' },
  { keys: ['U'], does: 'nextChange' },
  { keys: ['H', 'J', 'K'], does: 'seconds' },
  { keys: ['C'], does: 'compact' },
  { keys: ['F'], does: 'present' },
  { keys: ['?'], does: 'help' },
]

interface KeyHelpProps {
  readonly ofToken: readonly KeyRow[]
  onClose(): void
}

/** The keys that work the token, on a sheet. */
export function KeyHelp({ ofToken, onClose }: KeyHelpProps) {
  const { t } = useTranslation()
  return (
    <Sheet title={t('keys.heading')} testId="key-help" kind="question" onClose={onClose}>
      <dl className={css.keys}>
        {[...ofToken, ...KEYS].map(({ keys, does }) => (
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
