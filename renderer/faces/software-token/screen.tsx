import { useRef } from 'react'
import { Home } from './home.tsx'
import { NdScreen } from './nd-screen.tsx'
import type { Display, SendToPhone, TimeLeft } from './sent.ts'
import { Shown } from './shown.tsx'
import { SkScreen } from './sk-screen.tsx'
import { useTyped } from './typed.ts'

interface ScreenProps {
  readonly display: Display
  readonly left: TimeLeft | null
  /** What the telephone's clock says, hours and minutes; null: not known. */
  readonly time: string | null
  readonly send: SendToPhone
}

/** What is on the telephone's screen: its home screen, or its app. */
export function Screen({ display, left, time, send }: ScreenProps) {
  const hadFocus = useRef(false)
  const [typed, onTyped] = useTyped(display.screen)
  const { screen } = display
  if (screen === 'none' || screen === 'closed') {
    return (
      <Shown key={screen} hadFocus={hadFocus}>
        <Home display={display} time={time} send={send} />
      </Shown>
    )
  }
  if (display.app === 'nd-app') {
    return <NdScreen {...{ display, left, send, hadFocus, typed, onTyped }} />
  }
  return (
    <Shown key={screen} hadFocus={hadFocus}>
      <SkScreen display={display} left={left} send={send} />
    </Shown>
  )
}
