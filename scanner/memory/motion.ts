import type { Point } from '../picture.ts'

/** Where a point of one frame is in another: moved, scaled and turned about `about`. `along` = scale × cos, `across` = scale × sin. */
export type Motion = { about: Point; right: number; down: number; along: number; across: number }

export const REST: Motion = { about: { x: 0, y: 0 }, right: 0, down: 0, along: 1, across: 0 }

export function move({ about, right, down, along, across }: Motion, { x, y }: Point): Point {
  const dx = x - about.x
  const dy = y - about.y
  return { x: about.x + right + along * dx - across * dy, y: about.y + down + across * dx + along * dy }
}

/** From the other frame back to the one. */
export function reverse({ about, right, down, along, across }: Motion): Motion {
  const square = along * along + across * across
  return {
    about: { x: about.x + right, y: about.y + down },
    right: -right,
    down: -down,
    along: along / square,
    across: -across / square,
  }
}

/** One motion after the other, about a point of the first's own. */
export function join(first: Motion, second: Motion, about: Point): Motion {
  const to = move(second, move(first, about))
  return {
    about,
    right: to.x - about.x,
    down: to.y - about.y,
    along: second.along * first.along - second.across * first.across,
    across: second.across * first.along + second.along * first.across,
  }
}

/** The same in a picture of `factor` times the size. */
export function enlarge(motion: Motion, factor: number): Motion {
  const { about, right, down } = motion
  return {
    ...motion,
    about: { x: about.x * factor, y: about.y * factor },
    right: right * factor,
    down: down * factor,
  }
}
