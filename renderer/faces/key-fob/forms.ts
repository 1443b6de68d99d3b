import type { ViewOf } from '../../connection/view.ts'

type Profile = ViewOf<'key-fob'>['profile']

/** A rounded rectangle in units of the drawing, of which every form is 372 wide. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
}

/** How one make of these tokens is built: what can be touched and read lies above its drawing at these places. */
export interface Form {
  readonly name: 'fob' | 'card' | 'always'
  /** Units from top to bottom; it is as wide as every token. */
  readonly height: number
  /** Of the body, the same from both sides; a hole in it is a second line, for the rule "evenodd". */
  readonly outline: string
  readonly glass: Spot
  /** On the back. */
  readonly label: Spot
  /** Null: it has none. */
  readonly button: Spot | null
}

const FOB: Form = {
  name: 'fob',
  height: 520,
  outline:
    'M96 98C122 92 132 88 142 74C152 58 167 48 186 48C205 48 220 58 230 74C240 88 250 92 276 98C312 106 331 128 333 162L340 396C342 470 288 517 186 517C84 517 30 470 32 396L39 162C41 128 60 106 96 98Z' +
    'M202 80A16 16 0 1 0 170 80A16 16 0 1 0 202 80Z',
  glass: { x: 60, y: 166, width: 252, height: 92, radius: 7 },
  label: { x: 62, y: 168, width: 248, height: 128, radius: 9 },
  button: { x: 118, y: 326, width: 136, height: 104, radius: 52 },
}

const CARD: Form = {
  name: 'card',
  height: 238,
  outline:
    'M16 1.5H356A14.5 14.5 0 0 1 370.5 16V219A14.5 14.5 0 0 1 356 233.5H16A14.5 14.5 0 0 1 1.5 219V16A14.5 14.5 0 0 1 16 1.5Z',
  glass: { x: 112, y: 58, width: 238, height: 78, radius: 4 },
  label: { x: 22, y: 92, width: 328, height: 112, radius: 6 },
  button: { x: 250, y: 164, width: 100, height: 50, radius: 25 },
}

const ALWAYS: Form = {
  name: 'always',
  height: 196,
  outline:
    'M80 4H244C286 4 300 34 322 48C332 54 342 54 350 60C362 68 369 80 369 98C369 116 362 128 350 136C342 142 332 142 322 148C300 162 286 192 244 192H80C34 192 3 152 3 98C3 44 34 4 80 4Z' +
    'M350 98A14 14 0 1 0 322 98A14 14 0 1 0 350 98Z',
  glass: { x: 34, y: 54, width: 244, height: 84, radius: 7 },
  label: { x: 38, y: 42, width: 240, height: 104, radius: 9 },
  button: null,
}

/** By profile: the two with a button differ by what they compute only. */
const FORMS: Readonly<Record<Profile, Form>> = { fob: FOB, 'fob-8': FOB, card: CARD, always: ALWAYS }

export const formOf = (profile: Profile): Form => FORMS[profile]
