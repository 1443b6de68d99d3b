import { useTranslation } from 'react-i18next'
import { CameraControls } from '../camera/camera-controls.tsx'
import { chooseCamera, NO_CAMERA, SCREEN, tryAgain, useCamera } from '../camera/camera-store.ts'
import { ScreenInput } from '../camera/screen-input.tsx'
import { useScreen } from '../camera/screen-store.ts'
import { useToken } from '../connection/context.ts'
import { PictureInput } from './picture-input.tsx'
import css from './section.module.css'
import { TextInput } from './text-input.tsx'

function CameraChooser() {
  const { t } = useTranslation()
  const choice = useCamera((state) => state.choice)
  const cameras = useCamera((state) => state.cameras)
  const isKnown = choice === '' || choice === NO_CAMERA || choice === SCREEN || cameras.some(({ id }) => id === choice)
  return (
    <label className={css.labelled}>
      <span className={css.label}>{t('camera.choice')}</span>
      <select
        className={css.select}
        data-testid="camera-choice"
        value={isKnown ? choice : ''}
        onChange={(event) => chooseCamera(event.currentTarget.value)}
      >
        <option value="">{t('camera.any')}</option>
        {cameras.map(({ id, label }, place) => (
          <option key={id} value={id}>
            {label || t('camera.unnamed', { number: place + 1 })}
          </option>
        ))}
        <option value={SCREEN}>{t('screen.choice')}</option>
        <option value={NO_CAMERA}>{t('camera.off')}</option>
      </select>
    </label>
  )
}

function CameraStatus() {
  const { t } = useTranslation()
  const isScanning = useToken(({ view }) => view?.display.camera ?? false)
  const { problem, isLive, choice } = useCamera()
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
      <CameraChooser />
      <CameraStatus />
      <CameraControls />
      <ScreenInput />
      <PictureInput />
      <TextInput />
    </section>
  )
}
