import { create } from 'zustand'
import type { Rack } from '../connection/rack-store.ts'
import { useSide } from '../device/side.ts'
import { failureCode } from '../shell/notices.ts'
import { enterFullScreen, leaveFullScreen } from './full-screen.ts'

/** What a presentation begins with. `as-it-is`: the chosen token as it stands, before the second image for one. */
export const SITUATIONS = ['factory-new', 'as-it-is', 'activated', 'dp020'] as const
export type Situation = (typeof SITUATIONS)[number]

export interface PresentingState {
  readonly isOn: boolean
  /** The host is making or removing tokens. */
  readonly isBusy: boolean
  /** What the host refused, as its code. */
  readonly problem: string | null
  /** The token that was on the stage before. */
  readonly before: string | null
  /** Never touched: each time everything is put back, a copy of it comes onto the stage. */
  readonly original: string | null
  /** The copy that is played with. */
  readonly played: string | null
}

const OFF: PresentingState = { isOn: false, isBusy: false, problem: null, before: null, original: null, played: null }

export const usePresenting = create<PresentingState>(() => OFF)

/** Runs one piece of work at a time; what fails is told and changes nothing else. */
async function work(deed: () => Promise<Partial<PresentingState>>): Promise<void> {
  if (usePresenting.getState().isBusy) return
  usePresenting.setState({ isBusy: true, problem: null })
  try {
    usePresenting.setState({ ...(await deed()), isBusy: false })
  } catch (error) {
    usePresenting.setState({ isBusy: false, problem: failureCode(error) })
  }
}

async function playCopy(rack: Rack, original: string): Promise<string> {
  const copy = await rack.link.duplicate(original)
  rack.take(copy)
  rack.choose(copy.id)
  useSide.setState({ side: 'front' })
  return copy.id
}

/** How a presentation is to look. `name` is what the rack shows. */
export interface PresentingWishes {
  readonly name: string
  readonly isFullScreen: boolean
}

/** Makes the token of the situation and puts a copy of it on the stage. */
export function startPresenting(
  rack: Rack,
  situation: Situation,
  { name, isFullScreen }: PresentingWishes,
): Promise<void> {
  return work(async () => {
    const before = rack.store.getState().chosen
    if (situation === 'as-it-is' && before === null) throw new TypeError('no token on the stage')
    const original = await (situation === 'as-it-is' && before !== null
      ? rack.link.duplicate(before)
      : rack.link.create({ preset: situation === 'as-it-is' ? 'factory-new' : situation, name }))
    rack.take(original)
    const played = await playCopy(rack, original.id)
    if (isFullScreen) enterFullScreen()
    return { isOn: true, before, original: original.id, played }
  })
}

/** Everything as it was at the start of the presentation. */
export function putBack(rack: Rack): Promise<void> {
  return work(async () => {
    const { original, played } = usePresenting.getState()
    if (original === null) return {}
    const next = await playCopy(rack, original)
    if (played !== null) await rack.link.remove(played)
    return { played: next }
  })
}

/** Ends the presentation: its tokens go, the one that stood there before comes back. */
export async function endPresenting(rack: Rack): Promise<void> {
  const { before, original, played } = usePresenting.getState()
  usePresenting.setState({ isOn: false })
  leaveFullScreen()
  if (before !== null) rack.choose(before)
  await work(async () => {
    for (const id of [played, original]) if (id !== null) await rack.link.remove(id)
    return OFF
  })
}
