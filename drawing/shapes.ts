/** A colour as 0xRRGGBB. */
export type Colour = number

/** A place in a drawing, in its units, from the top left edge. */
export type Point = readonly [x: number, y: number]

/** A character with its left edge; `ems`: how wide it is, in ems. */
export interface PlacedCharacter {
  readonly text: string
  readonly x: number
  readonly ems: number
}

/**
 * What a drawing consists of. `box`: its corners may be rounded. `line`: with round ends and bends. `area`: within straight edges, from each point to the next and from the last to the first. `text`: each character has
 * its own place, so that no font moves it; `y` the line that letters stand on; `size` the em.
 */
export type Shape =
  | {
      readonly is: 'box'
      readonly fill: Colour
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius?: number
    }
  | { readonly is: 'line'; readonly stroke: Colour; readonly width: number; readonly points: readonly Point[] }
  | { readonly is: 'area'; readonly fill: Colour; readonly points: readonly Point[] }
  | {
      readonly is: 'text'
      readonly fill: Colour
      readonly characters: readonly PlacedCharacter[]
      readonly y: number
      readonly size: number
      readonly strong: boolean
    }

/** Shapes over a ground, the later ones over the earlier ones. As SVG, PNG and GIF it looks the same on every machine. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly ground: Colour
  readonly shapes: readonly Shape[]
}
