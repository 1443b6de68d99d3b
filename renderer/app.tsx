import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import css from './app.module.css'
import { useCameraList } from './camera/use-webcam.ts'
import { useConnection } from './connection/context.ts'
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

export function App() {
  const { t } = useTranslation()
  const connection = useConnection()
  const book = useMemo(() => makePressBook((action) => void connection.send(action)), [connection])
  useEffect(() => connection.start(), [connection])
  useCameraList()
  const isPresenting = usePresenting((state) => state.isOn)
  if (isPresenting) return <Presenting book={book} />
  return (
    <div className={css.app}>
      <title>{t('app.name')}</title>
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
    </div>
  )
}
