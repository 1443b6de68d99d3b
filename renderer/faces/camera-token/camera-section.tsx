import { useTranslation } from 'react-i18next'
import { CameraChooser } from '../../camera/camera-chooser.tsx'
import { CameraControls } from '../../camera/camera-controls.tsx'
import { NO_CAMERA, SCREEN, tryAgain, useCamera } from '../../camera/camera-store.ts'
import { useCameraToken } from '../../camera/camera-token.ts'
import { ScreenInput } from '../../camera/screen-input.tsx'
import { useScreen } from '../../camera/screen-store.ts'
import { TextInput } from '../../camera/text-input.tsx'
import css from '../../parts/section.module.css'
import { PictureInput } from './picture-input.tsx'

function CameraStatus() {
  const { t } = useTranslation()
  const isScanning = useCameraToken(({ display }) => display.camera) ?? false
  const problem = useCamera((state) => state.problem)
  const isLive = useCamera((state) => state.isLive)
  const choice = useCamera((state) => state.choice)
  const isShared = useScreen(({ stream }) => stream !== null)
  if (choice === SCREEN && !isShared) return <p className={css.quiet}>{t('screen.notShared')}</p>
  if (!isScanning) return <p className={css.quiet}>{t('camera.sleeping')}</p>
  if (choice === NO_CAMERA) return <p className={css.quiet}>{t('camera.leftOff')}</p>
  if (problem) {
    return (
      <div className={css.problem} role="alert" data-testid="camera-problem" data-problem={problem}>
        <p>
          <strong>{t(`camera.problem.${problem}.what`)}</strong> {t(`camera.problem.${problem}.do`)}
        </p>
        <button type="button" className={css.button} data-testid="camera-retry" onClick={tryAgain}>
          {t('camera.tryAgain')}
        </button>
      </div>
    )
  }
  return <p className={css.quiet}>{t(isLive ? 'camera.live' : 'camera.opening')}</p>
}

/** What one can hold in front of the token's camera: a webcam, the screen, a picture, a text. */
export function CameraSection() {
  const { t } = useTranslation()
  return (
    <section className={css.section} aria-labelledby="camera-heading">
      <h2 id="camera-heading" className={css.heading}>
        {t('camera.heading')}
      </h2>
      <div className={css.labelled}>
        <label className={css.label} htmlFor="camera-choice">
          {t('camera.choice')}
        </label>
        <CameraChooser className={css.select} />
      </div>
      <CameraStatus />
      <CameraControls />
      <ScreenInput />
      <PictureInput />
      <TextInput />
    </section>
  )
}
