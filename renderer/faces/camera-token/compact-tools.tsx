import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CameraChooser } from '../../camera/camera-chooser.tsx'
import { useLook } from '../../camera/camera-desk.tsx'
import { SCREEN, useCamera } from '../../camera/camera-store.ts'
import { PictureButton } from '../../camera/picture-button.tsx'
import { share, stopSharing, useScreen } from '../../camera/screen-store.ts'
import css from '../../parts/compact-tools.module.css'
import own from './compact-tools.module.css'
import { TextSheet } from './text-sheet.tsx'

/** What comes in front of the camera. */
export function CompactTools() {
  const { t } = useTranslation()
  const look = useLook()
  const choice = useCamera((state) => state.choice)
  const isShared = useScreen(({ stream }) => stream !== null)
  const [isTyping, setTyping] = useState(false)
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a bar, not a form.
    <div className={css.tools} role="group" aria-label={t('camera.heading')}>
      <CameraChooser className={own.select} />
      {choice === SCREEN && (
        <button
          type="button"
          className={css.button}
          data-testid="screen-share"
          onClick={() => (isShared ? stopSharing() : void share('monitor'))}
        >
          {t(isShared ? 'screen.stop' : 'screen.shareScreen')}
        </button>
      )}
      <button type="button" className={css.button} data-testid="screen-look" title={t('screen.look')} onClick={look}>
        {t('compact.look')} <kbd>L</kbd>
      </button>
      <PictureButton label={t('compact.picture')} className={css.button} />
      <button type="button" className={css.button} data-testid="compact-text" onClick={() => setTyping(true)}>
        {t('compact.text')}
      </button>
      {isTyping && <TextSheet onClose={() => setTyping(false)} />}
    </div>
  )
}
