import { type CSSProperties, type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import css from './app.module.css'
import { useCameraList } from './camera/use-webcam.ts'
import { ConnectionProvider, useConnection, useRack, useRackState } from './connection/context.ts'
import { Device } from './device/device.tsx'
import { DeviceBar } from './device/device-bar.tsx'
import { DevicePlace } from './device/place.tsx'
import { makePressBook } from './device/press-book.ts'
import { ExplanationSheet } from './explanation/explanation-sheet.tsx'
import { useExplanation } from './explanation/explanation-store.ts'
import { Caption } from './guide/caption.tsx'
import { ConnectionNotice } from './panel/connection-notice.tsx'
import { Toolbar } from './panel/toolbar.tsx'
import { Presenting } from './presenting/presenting.tsx'
import { usePresenting } from './presenting/presenting-store.ts'
import { RackPanel } from './rack/rack-panel.tsx'
import { ReplayPanel } from './replay/replay-panel.tsx'
import { ReplayStage } from './replay/replay-stage.tsx'
import { type OpenReplay, useReplay } from './replay/replay-store.ts'
import { TransportBar } from './replay/transport-bar.tsx'
import { useCommand, useDesktopMenu } from './shell/commands.ts'
import { showTab, useLayout } from './shell/layout.ts'
import { NoticeList } from './shell/notice-list.tsx'
import { useDroppedFiles } from './shell/open-saved.ts'
import { EmptyStage, TokenPanel } from './shell/panel.tsx'
import { Splitter } from './shell/splitter.tsx'
import { TimeBar } from './time/time-bar.tsx'

const PANEL_ID = 'panel'

/** The window: the rack, one token on the stage, what belongs to it, and its time. */
export function App() {
  const { t, i18n } = useTranslation()
  const rack = useRack()
  const chosen = useRackState((state) => state.chosen)
  const isKnown = useRackState((state) => state.order !== null)
  const isThere = useRackState((state) => state.chosen !== null && (state.order?.includes(state.chosen) ?? false))
  const replay = useReplay((state) => state.open)
  useEffect(() => rack.start(), [rack])
  useCameraList()
  useDesktopMenu(i18n.language)
  useDroppedFiles()
  return (
    <div className={css.app}>
      <title>{t('app.name')}</title>
      {replay !== null && <Saved open={replay} />}
      {replay === null && chosen !== null && isThere && (
        <ConnectionProvider key={chosen} value={rack.token(chosen)}>
          <Live id={chosen} />
        </ConnectionProvider>
      )}
      {replay === null && !isThere && (
        <Shell stage={<EmptyStage isKnown={isKnown} className={css.stage} />} panel={null} bar={null} />
      )}
      <NoticeList />
    </div>
  )
}

interface ShellProps {
  readonly stage: ReactNode
  readonly panel: ReactNode
  readonly bar: ReactNode
}

/** What stands around every stage. */
function Shell({ stage, panel, bar }: ShellProps) {
  const { t } = useTranslation()
  const { rack, panel: isPanelOpen, width } = useLayout()
  const hasPanel = isPanelOpen && panel !== null
  useCommand('inspector', panel === null ? null : () => showTab('inspector'))
  return (
    <>
      <Toolbar />
      <ConnectionNotice />
      <div className={css.work}>
        {rack && <RackPanel />}
        {stage}
        {hasPanel && (
          <aside
            className={css.side}
            aria-label={t('app.panel')}
            style={{ '--panel-width': `${width}rem` } as CSSProperties}
          >
            <Splitter controls={PANEL_ID} />
            <div id={PANEL_ID} className={css.panel}>
              {panel}
            </div>
          </aside>
        )}
      </div>
      {bar}
    </>
  )
}

/** A token of the rack, as it is now. */
function Live({ id }: { readonly id: string }) {
  const connection = useConnection()
  const book = useMemo(() => makePressBook((action) => void connection.send(action)), [connection])
  const isPresenting = usePresenting((state) => state.isOn)
  const isExplaining = useExplanation((state) => state.isOpen)
  if (isPresenting) return <Presenting book={book} />
  const stage = (
    <main className={css.stage}>
      <Caption />
      <DevicePlace>
        <Device book={book} />
      </DevicePlace>
      <DeviceBar book={book} />
    </main>
  )
  return (
    <>
      <Shell stage={stage} panel={<TokenPanel id={id} />} bar={<TimeBar />} />
      {isExplaining && <ExplanationSheet />}
    </>
  )
}

/** A saved journal. */
function Saved({ open }: { readonly open: OpenReplay }) {
  return (
    <Shell
      stage={<ReplayStage open={open} className={css.stage} />}
      panel={<ReplayPanel open={open} />}
      bar={<TransportBar open={open} />}
    />
  )
}
