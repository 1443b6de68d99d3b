import { type CSSProperties, type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import css from './app.module.css'
import { useCameraList } from './camera/use-webcam.ts'
import { ConnectionProvider, useConnection, useRack, useRackState } from './connection/context.ts'
import { Device } from './device/device.tsx'
import { DeviceBar } from './device/device-bar.tsx'
import { DevicePlace } from './device/place.tsx'
import { makePressBook, type PressBook } from './device/press-book.ts'
import { ExplanationSheet } from './explanation/explanation-sheet.tsx'
import { useExplanation } from './explanation/explanation-store.ts'
import { Caption } from './guide/caption.tsx'
import { ConnectionNotice } from './panel/connection-notice.tsx'
import { Toolbar } from './panel/toolbar.tsx'
import { Presenting } from './presenting/presenting.tsx'
import { usePresenting } from './presenting/presenting-store.ts'
import { RackDesk } from './rack/rack-desk.tsx'
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
  const isPresenting = usePresenting((state) => state.isOn)
  useEffect(() => rack.start(), [rack])
  useCameraList()
  useDesktopMenu(i18n.language)
  useDroppedFiles()
  const id = isThere ? chosen : null
  return (
    <div className={css.app}>
      <title>{t('app.name')}</title>
      {replay === null && id !== null && isPresenting ? (
        <OfToken key={id} id={id}>
          <Presented />
        </OfToken>
      ) : (
        <Shell {...partsFor(replay, id, isKnown)} />
      )}
      <NoticeList />
    </div>
  )
}

interface Parts {
  readonly stage: ReactNode
  readonly panel: ReactNode
  readonly bar: ReactNode
}

function partsFor(replay: OpenReplay | null, id: string | null, isKnown: boolean): Parts {
  if (replay !== null) return savedParts(replay)
  return id === null ? emptyParts(isKnown) : liveParts(id)
}

/** A token of the rack, as it is now. Another one gets parts of its own, and the rack beside them stays as it is. */
const liveParts = (id: string): Parts => ({
  stage: (
    <OfToken key={id} id={id}>
      <LiveStage />
    </OfToken>
  ),
  panel: (
    <OfToken key={id} id={id}>
      <TokenPanel id={id} />
    </OfToken>
  ),
  bar: (
    <OfToken key={id} id={id}>
      <TimeBar />
    </OfToken>
  ),
})

/** A saved journal. */
const savedParts = (open: OpenReplay): Parts => ({
  stage: <ReplayStage open={open} className={css.stage} />,
  panel: <ReplayPanel open={open} />,
  bar: <TransportBar open={open} />,
})

const emptyParts = (isKnown: boolean): Parts => ({
  stage: <EmptyStage isKnown={isKnown} className={css.stage} />,
  panel: null,
  bar: null,
})

/** What stands around every stage. */
function Shell({ stage, panel, bar }: Parts) {
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
      <RackDesk />
    </>
  )
}

/** Everything below is about this token. */
function OfToken({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return <ConnectionProvider value={useRack().token(id)}>{children}</ConnectionProvider>
}

function usePressBook(): PressBook {
  const connection = useConnection()
  return useMemo(() => makePressBook((action) => void connection.send(action)), [connection])
}

function LiveStage() {
  const book = usePressBook()
  const isExplaining = useExplanation((state) => state.isOpen)
  return (
    <main className={css.stage}>
      <Caption />
      <DevicePlace>
        <Device book={book} />
      </DevicePlace>
      <DeviceBar book={book} />
      {isExplaining && <ExplanationSheet />}
    </main>
  )
}

function Presented() {
  return <Presenting book={usePressBook()} />
}
