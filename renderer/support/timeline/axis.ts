import type { TimelineParts } from '../../../support/data.ts'

/** Where a time stands on the axis: every second has the same width, but for long pauses, which are marked. */

/** In which nothing happens for longer than this, ms, is drawn short. A window of 90 s keeps its length. */
const PAUSE = 100_000
/** How wide that is, px: as its words want it. */
const PAUSE_WIDTH = 76
/** px a second: what fills the room, within these. */
const SCALE = { least: 4, most: 24 }
/** At each end, so that a mark at the very end is whole, px. */
const MARGIN = 14
/** Between two times that are written, px. */
const LABEL = 76
const STEPS = [1, 2, 5, 10, 15, 20, 30, 60].map((seconds) => seconds * 1000)

/** A part of the axis, in ms and px. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly x: number
  readonly width: number
  readonly isPause: boolean
}

export interface Axis {
  readonly width: number
  readonly stretches: readonly Stretch[]
  x(at: number): number
}

/** @param room px that there are for it */
export function axisOf({ from, to, moments, spans }: TimelineParts, room: number): Axis {
  const times = [from, to, ...moments.map(({ at }) => at), ...spans.flatMap((span) => [span.from, span.to])]
  const stops = [...new Set(times)].filter((at) => at >= from && at <= to).sort((a, b) => a - b)
  const parts: { from: number; to: number; isPause: boolean }[] = []
  for (const [place, at] of stops.slice(1).entries()) {
    const before = stops[place] ?? at
    const isPause = at - before > PAUSE
    const last = parts.at(-1)
    if (last && !isPause && !last.isPause) last.to = at
    else parts.push({ from: before, to: at, isPause })
  }
  const pauses = parts.filter(({ isPause }) => isPause).length
  const seconds = parts.reduce((sum, part) => sum + (part.isPause ? 0 : part.to - part.from), 0) / 1000
  const free = room - 2 * MARGIN - pauses * PAUSE_WIDTH
  const scale = Math.min(SCALE.most, Math.max(SCALE.least, seconds === 0 ? SCALE.least : free / seconds))
  const stretches: Stretch[] = []
  let x = MARGIN
  for (const part of parts) {
    const width = part.isPause ? PAUSE_WIDTH : ((part.to - part.from) / 1000) * scale
    stretches.push({ ...part, x, width })
    x += width
  }
  const end = x
  return {
    width: Math.max(room, end + MARGIN),
    stretches,
    x(at) {
      if (at <= from) return MARGIN
      const stretch = stretches.find((one) => at <= one.to)
      if (!stretch) return end
      return stretch.x + (stretch.width * (at - stretch.from)) / (stretch.to - stretch.from)
    },
  }
}

/** The times that are written below the axis: where a stretch begins, and round ones that do not run into each other. */
export function ticksOf({ stretches }: Axis): readonly { readonly at: number; readonly x: number }[] {
  const ticks: { at: number; x: number }[] = []
  const add = (at: number, x: number) => {
    const last = ticks.at(-1)
    if (!last || x - last.x >= LABEL) ticks.push({ at, x })
  }
  for (const { from, to, x, width, isPause } of stretches) {
    if (isPause) continue
    add(from, x)
    const perMs = width / (to - from)
    const step = STEPS.find((one) => one * perMs >= LABEL)
    if (step === undefined) continue
    for (let at = Math.ceil((from + 1) / step) * step; at <= to; at += step) add(at, x + (at - from) * perMs)
  }
  return ticks
}

/** Puts what would lie over each other into rows below each other. @param width px that one takes for itself */
export function rowsOf<Item>(
  items: readonly Item[],
  place: (item: Item) => { readonly x: number; readonly width: number },
): readonly { readonly item: Item; readonly row: number; readonly x: number; readonly width: number }[] {
  const ends: number[] = []
  return items.map((item) => {
    const { x, width } = place(item)
    const free = ends.findIndex((end) => end <= x)
    const row = free < 0 ? ends.length : free
    ends[row] = x + width
    return { item, row, x, width }
  })
}

export const rowCount = (rows: readonly { readonly row: number }[]): number =>
  rows.reduce((most, { row }) => Math.max(most, row + 1), 0)

export const LANES = ['bank', 'token'] as const
export type Lane = (typeof LANES)[number]

/** A place among the moments of both lanes: ← → go on in the lane, ↑ ↓ to what is nearest in the other, Home and End to its ends. null: nowhere. */
export function placeAfter(key: string, place: number, moments: TimelineParts['moments']): number | null {
  const here = moments[place]
  if (!here) return null
  const lane = moments.flatMap((moment, at) => (moment.lane === here.lane ? [at] : []))
  const now = lane.indexOf(place)
  const other = key === 'ArrowUp' ? 'bank' : 'token'
  switch (key) {
    case 'ArrowRight':
      return lane[now + 1] ?? null
    case 'ArrowLeft':
      return lane[now - 1] ?? null
    case 'Home':
      return lane[0] ?? null
    case 'End':
      return lane.at(-1) ?? null
    case 'ArrowUp':
    case 'ArrowDown':
      return here.lane === other ? null : nearest(moments, other, here.at)
    default:
      return null
  }
}

function nearest(moments: TimelineParts['moments'], lane: Lane, at: number): number | null {
  let best: number | null = null
  for (const [place, moment] of moments.entries()) {
    if (moment.lane !== lane) continue
    const distance = Math.abs(moment.at - at)
    if (best === null || distance < Math.abs((moments[best]?.at ?? 0) - at)) best = place
  }
  return best
}
