import { useTranslation } from 'react-i18next'
import { SCREEN, tryAgain, useCamera } from '../../camera/camera-store.ts'
import { useCameraToken } from '../../camera/camera-token.ts'
import { useScreen } from '../../camera/screen-store.ts'
import { useScanHint } from '../../camera/seen-words.ts'
import css from './compact-words.module.css'
import { OfferedMessage } from './offered-message.tsx'

/** Why the camera or the screen gives no picture, while the token wants one. */
function Problem() {
  const { t } = useTranslation()
  const isScanning = useCameraToken(({ display }) => display.camera) ?? false
  const choice = useCamera((state) => state.choice)
  const camera = useCamera((state) => state.problem)
  const screen = useScreen((state) => state.problem)
  const problem = screen
    ? t(`screen.problem.${screen}.what`)
    : isScanning && camera && choice !== SCREEN
      ? t(`camera.problem.${camera}.what`)
      : null
  if (problem === null) return null
  return (
    <p className={css.problem} role="alert" data-testid="compact-problem">
      {problem}{' '}
      {!screen && (
        <button type="button" className={css.small} data-testid="camera-retry" onClick={tryAgain}>
          {t('camera.tryAgain')}
        </button>
      )}
    </p>
  )
}

/** What the camera sees, and what became of what it was offered. */
export function CompactWords() {
  const hint = useScanHint()
  return (
    <>
      {hint && (
        <span className={css.seen} data-testid="scan-hint">
          {hint.words}
        </span>
      )}
      <OfferedMessage />
      <Problem />
    </>
  )
}
