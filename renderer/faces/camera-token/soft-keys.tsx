import { BUTTONS } from './button-names.ts'
import css from './glass.module.css'
import { GLASS, SOFT_KEYS } from './grid.ts'

/** What the buttons do now, above them. */
export function SoftKeys({ labels }: { readonly labels: readonly [string, string, string] }) {
  const width = GLASS.width / 3
  return labels.map((label, place) =>
    label === '' ? null : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place above its button is what a soft key is.
      <g key={place} data-testid={`soft-key-${BUTTONS[place]}`}>
        <rect
          className={css.softKey}
          x={place * width + 4}
          y={SOFT_KEYS.top}
          width={width - 8}
          height={SOFT_KEYS.height + 8}
          rx="6"
        />
        <text
          className={css.softKeyText}
          x={(place + 0.5) * width}
          y={SOFT_KEYS.top + 21}
          fontSize="18.4"
          textAnchor="middle"
        >
          {label}
        </text>
      </g>
    ),
  )
}
