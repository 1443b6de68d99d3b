import css from './glass.module.css'
import { MARGIN, ROW } from './grid.ts'

/** Four steps: three cells full to none. Stands below the text, at `row`. */
export function BatteryGauge({ steps, row }: { readonly steps: 0 | 1 | 2 | 3; readonly row: number }) {
  return (
    <g
      data-testid="battery-gauge"
      data-steps={steps}
      transform={`translate(${MARGIN.x} ${MARGIN.top + row * ROW + 10})`}
    >
      <rect className={css.gaugeShell} x="1.5" y="1.5" width="101" height="45" rx="7" />
      <rect className={css.gaugeTip} x="105" y="14" width="7" height="20" rx="3" />
      {[0, 1, 2].map((cell) => (
        <rect
          key={cell}
          className={cell < steps ? css.gaugeFull : css.gaugeEmpty}
          x={8 + cell * 30.5}
          y="8"
          width="27"
          height="32"
          rx="3"
        />
      ))}
    </g>
  )
}
