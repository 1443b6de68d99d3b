/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

/** The three-button token as a line drawing: what its display shows, and which buttons to press. */

export type DrawnButton = 'left' | 'middle' | 'right'

interface TokenDrawingProps {
  /** What the drawing says to somebody who does not see it. */
  readonly label: string
  readonly title?: string
  readonly lines: readonly string[]
  /** Which line is marked as chosen; none by default. */
  readonly chosen?: number
  readonly keys?: readonly [left: string, right: string]
  readonly pressed: readonly DrawnButton[]
  /** Bars of the battery that are full, of three. */
  readonly battery?: number
  /** How long to hold the buttons, in words. */
  readonly hold?: string
}

const BUTTONS: readonly (readonly [DrawnButton, number])[] = [
  ['left', 52],
  ['middle', 110],
  ['right', 168],
]

export function TokenDrawing(props: TokenDrawingProps) {
  const { label, title, lines, chosen, keys, pressed, battery, hold } = props
  const first = title === undefined ? 48 : 70
  return (
    <svg class="token-drawing" viewBox="0 0 220 300" width="220" height="300" role="img" aria-label={label}>
      <title>{label}</title>
      <path class="body" d="M30 4H190Q212 4 213 28L216 262Q216 296 184 296H36Q4 296 4 262L7 28Q8 4 30 4Z" />
      <rect class="glass" x="20" y="18" width="180" height="136" rx="10" />
      {title !== undefined && (
        <text class="shown" x="110" y="44" text-anchor="middle">
          {title}
        </text>
      )}
      {lines.map((line, i) => (
        <g key={line}>
          {chosen === i && <path class="mark" d={`M32 ${first + i * 22 - 11}l9 5.5-9 5.5z`} />}
          <text class="shown" x={chosen === undefined ? 32 : 48} y={first + i * 22}>
            {line}
          </text>
        </g>
      ))}
      {battery !== undefined && <Battery full={battery} />}
      {keys && (
        <>
          <text class="shown key" x="30" y="146">
            {keys[0]}
          </text>
          <text class="shown key" x="190" y="146" text-anchor="end">
            {keys[1]}
          </text>
        </>
      )}
      {BUTTONS.map(([button, x]) => (
        <g key={button}>
          <rect
            class={pressed.includes(button) ? 'button-pressed' : 'button-drawn'}
            x={x - 21}
            y="182"
            width="42"
            height="30"
            rx="9"
          />
          {pressed.includes(button) && <path class="arrow" d={`M${x} 218l11 16h-6v18h-10v-18h-6z`} />}
        </g>
      ))}
      {hold !== undefined && (
        <text class="seconds" x="81" y="268" text-anchor="middle">
          {hold}
        </text>
      )}
    </svg>
  )
}

function Battery({ full }: { readonly full: number }) {
  return (
    <g>
      <rect class="gauge" x="82" y="94" width="52" height="22" rx="3" />
      <rect class="gauge-end" x="135" y="100" width="4" height="10" />
      {[0, 1, 2].slice(0, full).map((bar) => (
        <rect key={bar} class="gauge-bar" x={86 + bar * 15.5} y="98" width="13" height="14" />
      ))}
    </g>
  )
}
