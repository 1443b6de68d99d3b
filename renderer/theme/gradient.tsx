interface GradientProps {
  readonly id: string
  /** Each a part of the height and the colour there. */
  readonly stops: readonly (readonly [at: number, colour: string])[]
}

/** Colours from top to bottom. */
export function Gradient({ id, stops }: GradientProps) {
  return (
    <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
      {stops.map(([at, colour]) => (
        <stop key={at} offset={at} stopColor={colour} />
      ))}
    </linearGradient>
  )
}

/** The light on the edge of the plastic. */
export const RIM: GradientProps['stops'] = [
  [0, '#fff'],
  [0.5, '#cdd3d8'],
  [1, '#a9b2ba'],
]
