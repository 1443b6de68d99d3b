import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCamera } from '../camera/camera-store.ts'
import { useConnection, useRack, useToken } from '../connection/context.ts'
import { Device } from '../device/device.tsx'
import { DevicePlace } from '../device/place.tsx'
import type { PressBook } from '../device/press-book.ts'
import { useShortcuts } from '../device/shortcuts.ts'
import { turnOver } from '../device/side.ts'
import { Countdown } from '../guide/countdown.tsx'
import { LookResult } from '../guide/look-result.tsx'
import { nextStep } from '../guide/next-step.ts'
import { useCommand } from '../shell/commands.ts'
import { Icon, type IconName } from '../theme/icon.tsx'
import { added, type CaptionHistory, EMPTY, isPast, moved } from './caption-history.ts'
import { doStep } from './do-step.ts'
import css from './presenting.module.css'
import { endPresenting, putBack, usePresenting } from './presenting-store.ts'
import { Spotlight } from './spotlight.tsx'
import { targetOf } from './targets.ts'
import { useIdlePointer } from './use-idle.ts'

const IDLE_MS = 3_000

/** Passing screens of which there is nothing to say beyond what to do. */
const SELF_EVIDENT = new Set(['connecting', 'splash'])

/** Follows the token's steps; a person may look back at earlier ones. */
function useCaptions(step: string) {
  const played = usePresenting((state) => state.played)
  const [kept, setKept] = useState<{ readonly played: string | null; readonly history: CaptionHistory }>({
    played,
    history: added(EMPTY, step),
  })
  const history = added(kept.played === played ? kept.history : EMPTY, step)
  useEffect(() => {
    setKept((before) => ({ played, history: added(before.played === played ? before.history : EMPTY, step) }))
  }, [played, step])
  return { history, move: (by: 1 | -1) => setKept({ played, history: moved(history, by) }) }
}

/** As printed on a keyboard. */
const KEYS = { back: 'B', next: 'N', putBack: 'R', end: 'Esc' } as const

interface ToolProps {
  readonly name: keyof typeof KEYS
  readonly icon: IconName
  readonly isOff?: boolean
  run(): void
}

function Tool({ name, icon, isOff = false, run }: ToolProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={css.tool}
      data-testid={`present-${name}`}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) run()
      }}
    >
      <Icon name={icon} /> {t(`present.${name}`)} <kbd>{KEYS[name]}</kbd>
    </button>
  )
}

/** The whole screen for a room: the token, what to do next and why, and a light on the button to press. */
export function Presenting({ book }: { readonly book: PressBook }) {
  const { t } = useTranslation()
  const rack = useRack()
  const connection = useConnection()
  const isBusy = usePresenting((state) => state.isBusy)
  const step = useToken(({ view }) => (view ? nextStep(view) : 'connecting'))
  const seen = useCamera((state) => state.seen)
  const isScanning = useToken(({ view }) => view?.display.camera ?? false)
  const isIdle = useIdlePointer(IDLE_MS)
  const { history, move } = useCaptions(step)

  const past = isPast(history)
  const shown = history.steps[history.at] ?? step
  const target = past ? null : targetOf(step)
  const next = () => (past ? move(1) : void doStep(connection, book, target))
  const back = () => move(-1)
  const reset = () => void putBack(rack)
  const end = () => void endPresenting(rack)
  useShortcuts({
    n: next,
    PageDown: next,
    b: back,
    PageUp: back,
    r: reset,
    Home: reset,
    t: turnOver,
    Escape: end,
  })
  useCommand('put-back', reset)

  return (
    <main className={css.presenting} data-testid="presenting" data-idle={isIdle}>
      <title>{t('present.title')}</title>
      <div className={css.device}>
        <DevicePlace isFitted>
          <Device book={book}>
            <Spotlight target={target} />
          </Device>
        </DevicePlace>
      </div>
      <div className={css.words}>
        <div className={css.caption} data-past={past} data-testid="present-caption" data-step={shown} role="status">
          {past && <p className={css.earlier}>{t('present.earlier')}</p>}
          <h1 className={css.do}>{t(`next.${shown}`)}</h1>
          {!SELF_EVIDENT.has(shown) && <p className={css.why}>{t(`why.${shown}`)}</p>}
        </div>
        <div className={css.below}>
          <Countdown />
          <LookResult />
          {isScanning && seen && seen !== 'code' && <span className={css.hint}>{t(`seen.${seen}`)}</span>}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a bar, not a form. */}
      <div className={css.tools} role="group" aria-label={t('present.tools')}>
        <Tool name="back" icon="left" isOff={history.at <= 0} run={back} />
        <Tool name="next" icon="right" isOff={!past && target === null} run={next} />
        <Tool name="putBack" icon="reset" isOff={isBusy} run={reset} />
        <Tool name="end" icon="close" run={end} />
      </div>
    </main>
  )
}
