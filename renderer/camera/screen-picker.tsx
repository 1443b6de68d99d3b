import { useTranslation } from 'react-i18next'
import type { ScreenSource } from '../../electron/bridge.ts'
import { Sheet } from '../parts/sheet.tsx'
import css from './screen-picker.module.css'

interface ScreenPickerProps {
  readonly sources: readonly ScreenSource[]
  onChosen(id: string | null): void
}

/** In the desktop application: which screen or window to look at. Screens first. */
export function ScreenPicker({ sources, onChosen }: ScreenPickerProps) {
  const { t } = useTranslation()
  const sorted = sources.toSorted((a, b) => a.kind.localeCompare(b.kind))
  return (
    <Sheet title={t('screen.pick')} testId="screen-picker" kind="page" onClose={() => onChosen(null)}>
      {sorted.length === 0 && <p className={css.none}>{t('screen.problem.none.what')}</p>}
      <ul className={css.sources}>
        {sorted.map(({ id, kind, name, size, thumbnail }) => (
          <li key={id}>
            <button type="button" className={css.source} data-testid="screen-source" onClick={() => onChosen(id)}>
              <span className={css.picture}>{thumbnail && <img src={thumbnail} alt="" />}</span>
              <span className={css.name}>{name || t(`screen.${kind}`)}</span>
              <span className={css.kind}>
                {t(`screen.${kind}`)}
                {size && ` · ${size.width} × ${size.height}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
