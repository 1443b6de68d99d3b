import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import css from './app.module.css'
import { useCameraList } from './camera/use-webcam.ts'
import { ConnectionProvider, useConnection, useRack, useRackState } from './connection/context.ts'
import { Device } from './device/device.tsx'
import { DeviceBar } from './device/device-bar.tsx'
import { DevicePlace } from './device/place.tsx'
import { makePressBook } from './device/press-book.ts'
import { Caption } from './guide/caption.tsx'
import { CameraSection } from './panel/camera-section.tsx'
import { ConnectionNotice } from './panel/connection-notice.tsx'
import { DeviceSection } from './panel/device-section.tsx'
import { Toolbar } from './panel/toolbar.tsx'
import { Presenting } from './presenting/presenting.tsx'
import { usePresenting } from './presenting/presenting-store.ts'
import { useDesktopMenu } from './shell/commands.ts'

export function App() {
  const { t, i18n } = useTranslation()
  const rack = useRack()
  const chosen = useRackState((state) => (state.order?.includes(state.chosen ?? '') ? state.chosen : null))
  useEffect(() => rack.start(), [rack])
  useCameraList()
  useDesktopMenu(i18n.language)
  return (
    <div className={css.app}>
      <title>{t('app.name')}</title>
      {chosen === null ? (
        <>
          <Toolbar />
          <ConnectionNotice />
          <main className={css.stage}>
            <p role="status">{t('next.connecting')}</p>
          </main>
        </>
      ) : (
        <ConnectionProvider key={chosen} value={rack.token(chosen)}>
          <Stage />
        </ConnectionProvider>
      )}
    </div>
  )
}

/** One token, what lies in front of its camera, and how it is. */
function Stage() {
  const { t } = useTranslation()
  const connection = useConnection()
  const book = useMemo(() => makePressBook((action) => void connection.send(action)), [connection])
  const isPresenting = usePresenting((state) => state.isOn)
  if (isPresenting) return <Presenting book={book} />
  return (
    <>
      <Toolbar />
      <ConnectionNotice />
      <div className={css.work}>
        <main className={css.stage}>
          <Caption />
          <DevicePlace>
            <Device book={book} />
          </DevicePlace>
          <DeviceBar book={book} />
        </main>
        <aside className={css.panel} aria-label={t('app.panel')}>
          <CameraSection />
          <DeviceSection />
        </aside>
      </div>
    </>
  )
}
