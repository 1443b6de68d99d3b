import { create } from 'zustand'
import type { Rack } from '../connection/rack-store.ts'
import type { BankName, BankUser, TokenView } from '../connection/view.ts'
import { faceOf, faceOfKind, KINDS } from '../faces/faces.ts'
import { failureCode, notify } from '../parts/notices.ts'
import { enterFullScreen, leaveFullScreen } from './full-screen.ts'
import { forgetPresentation, rememberPresentation } from './presentation-memory.ts'
import { situationOf } from './story.ts'

/** A presentation and all that it has to put back: what a window that was reloaded needs to go on with it. */
export interface Presentation {
  /** The name of what it began with. */
  readonly situation: string
  /** The token that was on the stage before. */
  readonly before: string | null
  /** Never touched: each time everything is put back, a copy of it comes onto the stage. */
  readonly original: string
  /** The copy that is played with. */
  readonly played: string
  /** How its bank stood; null: there is none. */
  readonly mark: string | null
  /** The bank that takes the token; missing: the first one, as before there were others. */
  readonly bank?: BankName | null
  /** Whose registration is shown. */
  readonly customer: BankUser | null
  /** Of the story. */
  readonly chapter: number
}

export interface PresentingState {
  readonly isOn: boolean
  /** The host is making or removing tokens. */
  readonly isBusy: boolean
  /** What the host refused, as its code. */
  readonly problem: string | null
  readonly show: Presentation | null
  /** The bank has the right half of the screen. */
  readonly isBankBeside: boolean
}

const OFF: PresentingState = { isOn: false, isBusy: false, problem: null, show: null, isBankBeside: false }

export const usePresenting = create<PresentingState>(() => OFF)

/** Takes a presentation for the one that runs, and keeps it for a window that is reloaded. */
function setShow(show: Presentation): void {
  rememberPresentation(show)
  usePresenting.setState({ show })
}

/** The work under way; it never rejects. */
let underWay: Promise<void> = Promise.resolve()

/** Runs one piece of work at a time, and none that is asked for meanwhile; what fails is told and changes nothing else. */
function work(deed: () => Promise<Partial<PresentingState>>): Promise<void> {
  if (usePresenting.getState().isBusy) return Promise.resolve()
  usePresenting.setState({ isBusy: true, problem: null })
  underWay = deed().then(
    (done) => usePresenting.setState({ ...done, isBusy: false }),
    (error: unknown) => usePresenting.setState({ isBusy: false, problem: failureCode(error) }),
  )
  return underWay
}

async function playCopy(rack: Rack, original: string): Promise<string> {
  const copy = await rack.link.duplicate(original)
  rack.take(copy)
  rack.choose(copy.id)
  faceOf(copy).presenting.begin()
  return copy.id
}

/** The token of a situation. */
function makeOriginal(rack: Rack, situation: string, before: string | null, name: string): Promise<TokenView> {
  const wanted = situationOf(situation)?.wanted ?? null
  if (wanted !== null) return rack.link.create({ ...wanted, name })
  if (before === null) throw new TypeError('no token on the stage')
  return rack.link.duplicate(before)
}

/** Whose token it is, or who has none yet; null without a bank. */
async function customerOf(rack: Rack, original: TokenView): Promise<BankUser | null> {
  if (original.holder !== null) return original.holder
  const users = await rack.link.bankUsers().catch(() => [])
  const account = faceOf(original).account(original)
  return users.find(({ loginId, canBeLent }) => (account === null ? canBeLent : loginId === account)) ?? null
}

/** How a presentation is to look. `name` is what the rack shows. */
export interface PresentingWishes {
  readonly name: string
  readonly isFullScreen: boolean
}

/** Makes the token of the situation and puts a copy of it on the stage. */
export function startPresenting(
  rack: Rack,
  situation: string,
  { name, isFullScreen }: PresentingWishes,
): Promise<void> {
  return work(async () => {
    const before = rack.store.getState().chosen
    const original = await makeOriginal(rack, situation, before, name)
    rack.take(original)
    const { bank } = original
    const mark = await marked(rack, original).catch(() => null)
    const customer = bank === 'anser' ? await customerOf(rack, original) : original.holder
    const played = await playCopy(rack, original.id)
    setShow({ situation, before, original: original.id, played, mark, bank, customer, chapter: 0 })
    if (isFullScreen) enterFullScreen()
    return { isOn: true }
  })
}

/** The story goes on, or has come to a chapter by itself. */
export function goToChapter(chapter: number): void {
  const { show } = usePresenting.getState()
  if (show !== null && show.chapter !== chapter) setShow({ ...show, chapter })
}

/** The customer stands as before the presentation. A bank that does not answer now is told of. */
async function putBankBack({ link }: Rack, { mark, bank = 'anser' }: Presentation): Promise<void> {
  if (mark === null || bank === null) return
  const back = bank === 'anser' ? link.putBackMark(mark) : link.putBankBack(bank, mark)
  await back.catch(() => notify('present.bankNotBack', { tone: 'alert' }))
}

/** A mark of what the token may change at its bank: of its users where the bank can tell them apart, else of all. */
async function marked({ link }: Rack, { bank, serial }: TokenView): Promise<string | null> {
  if (bank === null) return null
  if (bank !== 'anser') return link.markBank(bank)
  return serial === null ? null : link.mark(serial)
}

async function forgetMark({ link }: Rack, { mark, bank = 'anser' }: Presentation): Promise<void> {
  if (mark === null || bank === null) return
  await (bank === 'anser' ? link.forgetMark(mark) : link.forgetBankMark(bank, mark)).catch(() => {})
}

/** Everything as it was at the start of the presentation, at the bank as well. */
export function putBack(rack: Rack): Promise<void> {
  return work(async () => {
    const { show } = usePresenting.getState()
    if (show === null) return {}
    await putBankBack(rack, show)
    const played = await playCopy(rack, show.original)
    setShow({ ...show, played, chapter: 0 })
    await rack.link.remove(show.played)
    return {}
  })
}

/** Removes what a presentation made, and puts the bank back. What is gone already is no matter. */
export async function cleanUp(rack: Rack, show: Presentation): Promise<void> {
  await putBankBack(rack, show)
  for (const id of [show.played, show.original]) {
    await rack.link.remove(id).catch((error: unknown) => {
      if (failureCode(error) !== 'not-found') throw error
    })
  }
  await forgetMark(rack, show)
  forgetPresentation(show)
}

/** Ends the presentation, once what is under way is done: its tokens go, the bank and the token that stood there before come back. */
export async function endPresenting(rack: Rack): Promise<void> {
  usePresenting.setState({ isOn: false })
  for (const kind of KINDS) faceOfKind(kind).presenting.end()
  leaveFullScreen()
  await underWay
  const { show } = usePresenting.getState()
  if (show === null) return
  if (show.before !== null) rack.choose(show.before)
  await work(async () => {
    await cleanUp(rack, show)
    return OFF
  })
}
