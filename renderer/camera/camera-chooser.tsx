import { useTranslation } from 'react-i18next'
import { chooseCamera, NO_CAMERA, SCREEN, useCamera } from './camera-store.ts'

/** Which camera the token looks through: one of the machine's, the shared screen, or none. */
export function CameraChooser({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation()
  const choice = useCamera((state) => state.choice)
  const cameras = useCamera((state) => state.cameras)
  const isKnown = choice === '' || choice === NO_CAMERA || choice === SCREEN || cameras.some(({ id }) => id === choice)
  return (
    <select
      className={className}
      id="camera-choice"
      data-testid="camera-choice"
      aria-label={t('camera.choice')}
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
  )
}
