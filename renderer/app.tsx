import { type CSSProperties, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import css from './app.module.css'
import { Compact } from './compact/compact.tsx'
import { ConnectionProvider, useRack, useRackState } from './connection/context.ts'
import { ExplanationSheet } from './explanation/explanation-sheet.tsx'
import { hideExplanation, useExplanation } from './explanation/explanation-store.ts'
import { useFace } from './faces/faces.ts'
import { DevicePlace } from './faces/place.tsx'
import { ReplayPanel } from './journal/replay/replay-panel.tsx'
import { ReplayStage } from './journal/replay/replay-stage.tsx'
import { TransportBar } from './journal/replay/transport-bar.tsx'
import { type OpenReplay, useReplay } from './journal/replay-store.ts'
import { useCommand, useDesktopMenu } from './parts/commands.ts'
import { showTab, useLayout } from './parts/layout.ts'
import { useNarrow } from './parts/narrow.ts'
import { NoticeList } from './parts/notice-list.tsx'
import { closeApart, useApart } from './parts/on-top.ts'
import { Splitter } from './parts/splitter.tsx'
import { PresentDesk } from './presenting/present-desk.tsx'
import { Presenting } from './presenting/presenting.tsx'
import { usePresenting } from './presenting/presenting-store.ts'
import { useRecalledPresentation } from './presenting/use-recalled.ts'
import { RackDesk } from './rack/rack-desk.tsx'
import { RackPanel } from './rack/rack-panel.tsx'
import { Apart, StageApart } from './shell/apart.tsx'
import { ConnectionNotice } from './shell/connection-notice.tsx'
import { useDroppedFiles, useOpenFiles } from './shell/open-saved.ts'
import { EmptyStage, TokenPanel } from './shell/panel.tsx'
import { Toolbar } from './shell/toolbar.tsx'
import { Caption } from './stage/caption.tsx'
import { StageBar } from './stage/stage-bar.tsx'
import { Desk } from './support/desk.tsx'
import { closeDesk, useDeskState } from './support/desk-store.ts'
import { TimeBar } from './time/time-bar.tsx'
import { TimeNotice } from './time/time-notice.tsx'

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
  useDesktopMenu(i18n.language)
  useDroppedFiles()
  useRecalledPresentation()
  const id = isThere ? chosen : null
  const apart = useApart((state) => state.page)
  const isCompact =
    useLayout((state) => state.compact) && replay === null && apart === null && (id !== null || !isKnown)
  useEffect(() => {
    if (isKnown && id === null) closeApart()
  }, [isKnown, id])
  const content = () => {
    if (replay === null && id !== null && isPresenting) return ofToken(id, <Presenting />)
    if (!isCompact) return <Shell {...partsFor(replay, id, isKnown, apart !== null)} />
    return id === null ? emptyParts(isKnown).stage : ofToken(id, <Compact />)
  }
  return (
    <div className={css.app} data-compact={isCompact}>
      <title>{t('app.name')}</title>
      {content()}
      <NoticeList isInFlow={isCompact} />
      {apart && id !== null && <Apart page={apart}>{ofToken(id, <Compact isApart />)}</Apart>}
    </div>
  )
}

interface Parts {
  readonly stage: ReactNode
  readonly panel: ReactNode
  readonly bar: ReactNode
}

function partsFor(replay: OpenReplay | null, id: string | null, isKnown: boolean, isApart: boolean): Parts {
  if (replay !== null) return savedParts(replay)
  return id === null ? emptyParts(isKnown) : liveParts(id, isApart)
}

/** A token of the rack, as it is now. Another one gets parts of its own, and the rack beside them stays as it is. */
const liveParts = (id: string, isApart: boolean): Parts => ({
  stage: isApart ? <StageApart className={css.stage} /> : ofToken(id, <LiveStage />),
  panel: ofToken(id, <TokenPanel id={id} />),
  bar: ofToken(
    id,
    <>
      <TimeNotice />
      <TimeBar />
    </>,
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
  // One column: the token stands first, whatever is open.
  const isNarrow = useNarrow()
  const isDeskOpen = useDeskState((state) => state.isOpen)
  const hasPanel = isPanelOpen && panel !== null && !isDeskOpen
  const hasRack = rack && !isDeskOpen
  useOpenFiles()
  const inspect = () => {
    closeDesk()
    showTab('inspector')
  }
  useCommand('inspector', panel === null ? null : inspect)
  return (
    <>
      <Toolbar />
      <ConnectionNotice />
      <div className={css.work}>
        {isDeskOpen && <Desk />}
        {hasRack && !isNarrow && <RackPanel />}
        {stage}
        {hasRack && isNarrow && <RackPanel />}
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

const ofToken = (id: string, part: ReactNode) => (
  <OfToken key={id} id={id}>
    {part}
  </OfToken>
)

function LiveStage() {
  const { Device } = useFace()
  const isExplaining = useExplanation((state) => state.isOpen)
  // It is about this token's code.
  useEffect(() => hideExplanation, [])
  return (
    <main className={css.stage}>
      <Caption />
      <DevicePlace>
        <Device />
      </DevicePlace>
      <StageBar />
      <PresentDesk />
      {isExplaining && <ExplanationSheet />}
    </main>
  )
}
