import { Gradient, RIM } from '../../theme/gradient.tsx'
import { OUTLINE } from './body.tsx'
import css from './device.module.css'

const LABEL = { x: 52, y: 152, width: 268, height: 82 } as const

/** The printed label. Its texts are the device's own, in English as on the glass. */
function TypeLabel({ serial }: { readonly serial: string }) {
  const left = LABEL.x + 14
  return (
    <g>
      <rect {...LABEL} rx="5" fill="#fcfdfd" stroke="#98a2ab" strokeOpacity="0.5" />
      <g className={css.print}>
        <text x={left} y={LABEL.y + 21} fontSize="12.5" fontWeight="700">
          CAMERA TOKEN
        </text>
        <text x={LABEL.x + LABEL.width - 14} y={LABEL.y + 21} fontSize="11" textAnchor="end">
          Type CTS-3
        </text>
        <path d={`M${left} ${LABEL.y + 29}h${LABEL.width - 28}`} stroke="#2a3644" strokeOpacity="0.35" />
        <text x={left} y={LABEL.y + 50} fontSize="11">
          S/N
        </text>
        <text x={left + 32} y={LABEL.y + 51.5} fontSize="19" fontWeight="700" data-testid="printed-serial">
          {serial}
        </text>
        <text x={left} y={LABEL.y + 71} fontSize="10.5">
          3 × AAA (LR03) · 4.5 V DC · Practice device
        </text>
      </g>
    </g>
  )
}

/** The eye: a ring set into the plastic, dark glass, and the light in it. */
function CameraEye() {
  return (
    <g transform="translate(186 82)">
      <circle r="43" fill="#dfe4e8" />
      <circle r="43" fill="none" stroke="#fff" strokeWidth="1.6" />
      <circle r="41.4" fill="none" stroke="#8b959d" strokeOpacity="0.55" strokeWidth="1.2" />
      <circle r="34" fill="url(#eye-ring)" />
      <circle r="24" fill="#0b0d10" />
      <circle r="23" fill="url(#eye-glass)" />
      <circle r="9.5" fill="#05070a" />
      <circle r="9.5" fill="none" stroke="#6f8bb0" strokeOpacity="0.4" />
      <path
        d="M-15 -9A17.5 17.5 0 0 1 -3 -17"
        stroke="#fff"
        strokeOpacity="0.65"
        strokeWidth="3"
        strokeLinecap="round"
        fill="none"
      />
      <circle cx="8" cy="9" r="2.4" fill="#9fc1ee" fillOpacity="0.4" />
    </g>
  )
}

/** The room under the lid: a trough for each cell, moulded signs, and the screw's post. */
function Compartment() {
  return (
    <g>
      <rect x="46" y="250" width="280" height="218" rx="13" fill="#b3bcc4" />
      <rect x="46" y="250" width="280" height="218" rx="13" fill="url(#room)" />
      <rect
        x="46.6"
        y="250.6"
        width="278.8"
        height="216.8"
        rx="12.4"
        fill="none"
        stroke="#6d7780"
        strokeOpacity="0.6"
      />
      <circle cx="186" cy="269" r="9" fill="#c9d0d6" stroke="#7b858e" strokeWidth="1.4" />
      <circle cx="186" cy="269" r="3.6" fill="#59636c" />
    </g>
  )
}

/** Seen from above its hinge: the lid hangs open below the room. */
function OpenLid() {
  return (
    <g>
      <path d="M50 466H322L330 514C331 521 326 526 318 526H54C46 526 41 521 42 514Z" fill="#e3e7ea" />
      <path
        d="M50 466H322L330 514C331 521 326 526 318 526H54C46 526 41 521 42 514Z"
        fill="none"
        stroke="#8b959d"
        strokeOpacity="0.7"
        strokeWidth="1.3"
      />
      <path d="M58 478H314M62 503H310" stroke="#a9b2ba" strokeWidth="2" strokeLinecap="round" />
      <circle cx="186" cy="516" r="5.5" fill="#9aa4ad" stroke="#6d7780" strokeWidth="1" />
    </g>
  )
}

function ClosedLid() {
  return (
    <g>
      <rect x="46" y="250" width="280" height="218" rx="13" fill="url(#back-plastic)" />
      <rect x="46.8" y="250.8" width="278.4" height="216.4" rx="12.2" fill="none" stroke="#fff" strokeWidth="1.6" />
      <rect
        x="45.4"
        y="249.4"
        width="281.2"
        height="219.2"
        rx="13.6"
        fill="none"
        stroke="#7b858e"
        strokeOpacity="0.6"
        strokeWidth="1.3"
      />
      <g stroke="#98a2ab" strokeOpacity="0.6" strokeWidth="4" strokeLinecap="round">
        <path d="M132 420H240M144 432H228M156 444H216" />
      </g>
    </g>
  )
}

interface BackBodyProps {
  readonly serial: string
  readonly isOpen: boolean
}

/** The back as it is drawn: what can be touched lies above it. */
export function BackBody({ serial, isOpen }: BackBodyProps) {
  return (
    <svg className={css.body} viewBox="0 0 372 536" aria-hidden="true">
      <defs>
        <Gradient
          id="back-plastic"
          stops={[
            [0, '#f4f6f7'],
            [1, '#dfe3e7'],
          ]}
        />
        <Gradient id="back-rim" stops={RIM} />
        <linearGradient id="room" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#2a3644" stopOpacity="0.4" />
          <stop offset="0.12" stopColor="#2a3644" stopOpacity="0.12" />
          <stop offset="1" stopColor="#2a3644" stopOpacity="0.04" />
        </linearGradient>
        <linearGradient id="eye-ring" x1="0" y1="0" x2="0.6" y2="1">
          <stop offset="0" stopColor="#3a4048" />
          <stop offset="0.5" stopColor="#16191d" />
          <stop offset="1" stopColor="#33383f" />
        </linearGradient>
        <radialGradient id="eye-glass" cx="0.4" cy="0.35" r="0.75">
          <stop offset="0" stopColor="#2b4468" />
          <stop offset="0.55" stopColor="#111c2d" />
          <stop offset="1" stopColor="#06080c" />
        </radialGradient>
      </defs>
      <path d={OUTLINE} fill="url(#back-plastic)" />
      <path d={OUTLINE} fill="none" stroke="url(#back-rim)" strokeWidth="2.4" />
      <CameraEye />
      <TypeLabel serial={serial} />
      {isOpen ? (
        <>
          <Compartment />
          <OpenLid />
        </>
      ) : (
        <ClosedLid />
      )}
    </svg>
  )
}
