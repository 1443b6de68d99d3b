import { Gradient, RIM } from '../../theme/gradient.tsx'
import css from './device.module.css'

/** Outline of the token in device units, the same from both sides: a little narrower at the shoulders, rounder at the foot. */
export const OUTLINE =
  'M46 1.5H326C351 1.5 369 18 370 43L371 470C371 512 346 534.5 306 534.5H66C26 534.5 1 512 1 470L2 43C3 18 21 1.5 46 1.5Z'

/** The plastic and the window in it. Everything that shows a state lies above this drawing. */
export function Body() {
  return (
    <svg className={css.body} viewBox="0 0 372 536" aria-hidden="true">
      <defs>
        <Gradient
          id="plastic"
          stops={[
            [0, '#fafbfb'],
            [0.55, '#eef0f2'],
            [1, '#dde1e5'],
          ]}
        />
        <Gradient id="rim" stops={RIM} />
        <linearGradient id="side" x1="0" y1="0" x2="1" y2="0">
          <stop offset="0" stopColor="#2a3644" stopOpacity="0.1" />
          <stop offset="0.05" stopColor="#2a3644" stopOpacity="0" />
          <stop offset="0.95" stopColor="#2a3644" stopOpacity="0" />
          <stop offset="1" stopColor="#2a3644" stopOpacity="0.12" />
        </linearGradient>
        <linearGradient id="pane" x1="0" y1="0" x2="0.4" y2="1">
          <stop offset="0" stopColor="#23272d" />
          <stop offset="0.35" stopColor="#15181c" />
          <stop offset="1" stopColor="#0e1013" />
        </linearGradient>
      </defs>
      <path d={OUTLINE} fill="url(#plastic)" />
      <path d={OUTLINE} fill="url(#side)" />
      <path d={OUTLINE} fill="none" stroke="url(#rim)" strokeWidth="2.4" />
      <rect x="12.5" y="13.5" width="347" height="281" rx="27" fill="none" stroke="#ffffff" strokeWidth="1.6" />
      <rect x="13" y="12" width="346" height="281" rx="26" fill="url(#pane)" />
      <rect
        x="13.6"
        y="12.6"
        width="344.8"
        height="279.8"
        rx="25.4"
        fill="none"
        stroke="#ffffff"
        strokeOpacity="0.08"
      />
      <rect
        x="25"
        y="31"
        width="322"
        height="242"
        rx="3.5"
        fill="none"
        stroke="#000"
        strokeOpacity="0.6"
        strokeWidth="2"
      />
      <g className={css.engraving} transform="translate(168 436)">
        <path
          d="M4.5 12.75V7.5a3 3 0 0 1 3-3h5.25M23.25 4.5h5.25a3 3 0 0 1 3 3v5.25M31.5 23.25v5.25a3 3 0 0 1-3 3h-5.25M12.75 31.5H7.5a3 3 0 0 1-3-3v-5.25"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
        <path d="M12 12h5.1v5.1H12zM18.9 12H24v5.1h-5.1zM12 18.9h5.1V24H12z" fill="currentColor" />
      </g>
      <path d="M148 506H224" stroke="#98a2ab" strokeOpacity="0.55" strokeWidth="5" strokeLinecap="round" />
      <path d="M148 508.4H224" stroke="#fff" strokeOpacity="0.9" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  )
}

/** A faint reflection over the window, so that glass reads as glass whether it is lit or not. */
export function Reflection() {
  return (
    <svg className={css.reflection} viewBox="0 0 372 536" aria-hidden="true">
      <defs>
        <linearGradient id="sheen" x1="0" y1="0" x2="0.55" y2="1">
          <stop offset="0" stopColor="#fff" stopOpacity="0.1" />
          <stop offset="0.6" stopColor="#fff" stopOpacity="0.015" />
          <stop offset="1" stopColor="#fff" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path d="M39 12H236L128 293H39A26 26 0 0 1 13 267V38A26 26 0 0 1 39 12Z" fill="url(#sheen)" />
    </svg>
  )
}
