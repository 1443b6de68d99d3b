import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeFor, useAtBank, useBanks } from '../connection/bank.ts'
import { useConnection, useRack } from '../connection/context.ts'
import type { Chapter } from '../faces/face.ts'
import { useFace } from '../faces/faces.ts'
import { DevicePlace } from '../faces/place.tsx'
import { useCommand } from '../parts/commands.ts'
import { useNextStep } from '../stage/use-next-step.ts'
import { TimeNotice } from '../time/time-notice.tsx'
import { useTime } from '../time/use-time.ts'
import { added, type CaptionHistory, EMPTY, isPast, moved } from './caption-history.ts'
import { Captions } from './captions.tsx'
import { CountdownRing } from './countdown-ring.tsx'
import { leaveFullScreen } from './full-screen.ts'
import css from './presenting.module.css'
import { endPresenting, goToChapter, putBack, usePresenting } from './presenting-store.ts'
import { chapterAt, situationOf } from './story.ts'
import { ToolBar } from './tool-bar.tsx'
import { useIdlePointer } from './use-idle.ts'

const IDLE_MS = 3_000

const NONE: readonly Chapter[] = []

/** Follows what is said; a person may look back at what was said before. */
function useCaptions(caption: string) {
  const played = usePresenting(({ show }) => show?.played ?? null)
  const [kept, setKept] = useState<{ readonly played: string | null; readonly history: CaptionHistory }>({
    played,
    history: added(EMPTY, caption),
  })
  const history = added(kept.played === played ? kept.history : EMPTY, caption)
  useEffect(() => {
    setKept((before) => ({ played, history: added(before.played === played ? before.history : EMPTY, caption) }))
  }, [played, caption])
  return { history, move: (by: 1 | -1) => setKept({ played, history: moved(history, by) }) }
}

/** The story's chapter. The token brings it to the next one where the chapter follows the token. */
function useChapter(step: string) {
  const situation = usePresenting(({ show }) => show?.situation ?? null)
  const story = (situation === null ? undefined : situationOf(situation)?.story) ?? NONE
  const kept = usePresenting(({ show }) => show?.chapter ?? 0)
  const place = chapterAt(story, kept, step)
  useEffect(() => goToChapter(place), [place])
  return { chapter: story[place], goOn: place < story.length - 1 ? () => goToChapter(place + 1) : null }
}

/** The whole screen for a room: the token, what to do next and why, and a light on what to touch. */
export function Presenting() {
  const { t } = useTranslation()
  const rack = useRack()
  const connection = useConnection()
  const { isBusy, isBankBeside } = usePresenting()
  const step = useNextStep() ?? 'connecting'
  const { Device, presenting } = useFace()
  const { Spotlight, Seen, ends, captionIn, targetIn, doStep } = presenting
  const isIdle = useIdlePointer(IDLE_MS)
  const banks = useBanks()
  const token = useAtBank()
  const { goOn: passTime } = useTime()
  const { chapter, goOn } = useChapter(step)
  const { history, move } = useCaptions(captionIn(chapter, step))

  const past = isPast(history)
  const target = past ? null : targetIn(chapter, step)
  const isTold = chapter?.until === null
  const isEnd = isTold ? goOn === null : target === null || (chapter === undefined && ends.has(step))
  const next = () => {
    if (past) move(1)
    else if (isTold) goOn?.()
    else if (target === 'wait') void passTime()
    else if (!isEnd) void doStep(connection, target)
  }
  const reset = () => void putBack(rack)
  const showBank = () => {
    if (banks === null) return
    // Neither covers the other.
    leaveFullScreen()
    usePresenting.setState({ isBankBeside: true })
    banks.open(placeFor(token, banks), 'beside')
  }
  useCommand('put-back', reset)

  return (
    <main className={css.presenting} data-testid="presenting" data-idle={isIdle} data-beside={isBankBeside}>
      <title>{t('present.title')}</title>
      <div className={css.device}>
        <DevicePlace isFitted>
          <Device>
            <Spotlight target={target} />
          </Device>
        </DevicePlace>
      </div>
      <div className={css.words}>
        <Captions chapter={chapter} shown={history.steps[history.at] ?? step} isPast={past} />
        <div className={css.below}>
          <CountdownRing />
          <div className={css.seen}>
            <Seen />
            <TimeNotice />
          </div>
        </div>
      </div>
      <ToolBar
        canGoBack={history.at > 0}
        canGoOn={past || !isEnd}
        isBusy={isBusy}
        showBank={banks && showBank}
        deeds={{ back: () => move(-1), next, putBack: reset, end: () => void endPresenting(rack) }}
      />
    </main>
  )
}
