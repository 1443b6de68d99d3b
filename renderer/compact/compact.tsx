import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CameraChooser } from '../camera/camera-chooser.tsx'
import { useLook } from '../camera/camera-desk.tsx'
import { SCREEN, tryAgain, useCamera } from '../camera/camera-store.ts'
import { PictureButton } from '../camera/picture-button.tsx'
import { share, stopSharing, useScreen } from '../camera/screen-store.ts'
import { useScanHint } from '../camera/seen-words.ts'
import { useToken } from '../connection/context.ts'
import { HOLD_NAMES, useHolds } from '../faces/camera-token/holds.ts'
import { LiveDevice } from '../faces/camera-token/live-device.tsx'
import { OfferedMessage } from '../faces/camera-token/offered-message.tsx'
import { useShortcuts } from '../parts/shortcuts.ts'
import { Countdown } from '../stage/countdown.tsx'
import css from './compact.module.css'
import { CompactButton } from './compact-button.tsx'
import { OnTopButton } from './on-top-button.tsx'
import { TextSheet } from './text-sheet.tsx'

/** Why the camera or the screen gives no picture, while the token wants one. */
function Problem() {
  const { t } = useTranslation()
  const isScanning = useToken(({ view }) => view?.display.camera ?? false)
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

/** What runs out, what the camera sees, and what became of what it was offered. */
function Words() {
  const hint = useScanHint()
  return (
    <div className={css.words}>
      <Countdown />
      {hint && (
        <span className={css.seen} data-testid="scan-hint">
          {hint.words}
        </span>
      )}
      <OfferedMessage />
      <Problem />
    </div>
  )
}

/** What comes in front of the camera. */
function CameraTools() {
  const { t } = useTranslation()
  const look = useLook()
  const choice = useCamera((state) => state.choice)
  const isShared = useScreen(({ stream }) => stream !== null)
  const [isTyping, setTyping] = useState(false)
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a bar, not a form.
    <div className={css.tools} role="group" aria-label={t('camera.heading')}>
      <CameraChooser className={css.select} />
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

interface CompactProps {
  /** It stands in a window of its own, which is closed instead of left. */
  readonly isApart?: boolean
}

/** The token whole, and only what it needs, in a window of any size: beside the bank on one screen. */
export function Compact({ isApart = false }: CompactProps) {
  const { t } = useTranslation()
  const hold = useHolds()
  useShortcuts({ m: () => void hold?.('menu'), p: () => void hold?.('power') })
  return (
    <main className={css.compact} data-testid="compact">
      <h1 className={css.heading}>{t('app.name')}</h1>
      <div className={css.place}>
        <div className={css.token}>
          <LiveDevice />
        </div>
      </div>
      <Words />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a bar, not a form. */}
      <div className={css.tools} role="group" aria-label={t('bar.name')}>
        {HOLD_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            className={css.button}
            data-testid={`hold-${name}`}
            aria-disabled={hold === null}
            title={t(`hold.${name}`)}
            onClick={() => void hold?.(name)}
          >
            {t(`compact.hold.${name}`)} <kbd>{name === 'power' ? 'P' : 'M'}</kbd>
          </button>
        ))}
        <OnTopButton className={css.icon} />
        {!isApart && <CompactButton className={css.icon} />}
      </div>
      <CameraTools />
    </main>
  )
}
