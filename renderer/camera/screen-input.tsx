import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from './camera-desk.tsx'
import { RegionSheet } from './region-sheet.tsx'
import { WHOLE } from './screen.ts'
import css from './screen-input.module.css'
import { chooseKeeps, share, stopSharing, useScreen } from './screen-store.ts'

function Shared() {
  const { t } = useTranslation()
  const { shared, region } = useScreen()
  const [isDrawing, setDrawing] = useState(false)
  return (
    <>
      <p className={css.shared} data-testid="screen-shared">
        <span className={css.dot} />
        <span>
          {t('screen.shared')}
          {region !== WHOLE && ` · ${t('screen.inRegion')}`}
          {shared && (
            <span className={css.label}>{`${t(`screen.${shared.kind}`)}, ${shared.width} × ${shared.height}`}</span>
          )}
        </span>
      </p>
      <div className={css.buttons}>
        <button type="button" className={css.small} data-testid="screen-region" onClick={() => setDrawing(true)}>
          {t('screen.region')}
        </button>
        <button type="button" className={css.small} data-testid="screen-stop" onClick={() => stopSharing()}>
          {t('screen.stop')}
        </button>
      </div>
      {isDrawing && <RegionSheet onClose={() => setDrawing(false)} />}
    </>
  )
}

/** The screen as what the token looks at: once, by one key, or kept for as long as it is shared. */
export function ScreenInput() {
  const { t } = useTranslation()
  const look = useLook()
  const { stream, problem, keeps } = useScreen()
  return (
    <div className={css.screen} data-testid="screen-input">
      <button type="button" className={css.look} data-testid="screen-look" onClick={look}>
        {t('screen.look')} <kbd>L</kbd>
      </button>
      {stream ? (
        <Shared />
      ) : (
        <div className={css.buttons}>
          <button type="button" className={css.small} data-testid="screen-share" onClick={() => void share('monitor')}>
            {t('screen.shareScreen')}
          </button>
          <button
            type="button"
            className={css.small}
            data-testid="screen-share-window"
            onClick={() => void share('window')}
          >
            {t('screen.shareWindow')}
          </button>
        </div>
      )}
      <label className={css.keeps}>
        <input
          type="checkbox"
          data-testid="screen-keeps"
          checked={keeps}
          onChange={(event) => chooseKeeps(event.currentTarget.checked)}
        />
        {t('screen.keeps')}
      </label>
      {problem && (
        <p className={css.problem} role="alert" data-testid="screen-problem" data-problem={problem}>
          <strong>{t(`screen.problem.${problem}.what`)}</strong> {t(`screen.problem.${problem}.do`)}
        </p>
      )}
    </div>
  )
}
