import type { ComponentType } from 'react'
import type { Side } from '../touch/side.ts'
import type { Form } from './forms.ts'
import { LAMINATE, PALE, Pane, PLASTIC, RingBefore, RingBehind, Shell } from './shell.tsx'

interface BodyProps {
  readonly form: Form
  readonly side: Side
}

const FOB_RING = { x: 186, y: 42, radius: 37 } as const
const ALWAYS_RING = { x: 336, y: 98, radius: 0 } as const

/** Two shallow grooves in the plastic. */
function Groove({ d }: { readonly d: string }) {
  return (
    <g fill="none" strokeLinecap="round">
      <path d={d} stroke="#0b1220" strokeOpacity="0.28" strokeWidth="3" />
      <path d={d} stroke="#fff" strokeOpacity="0.16" strokeWidth="1.4" transform="translate(0 2)" />
    </g>
  )
}

/** To hang on a key ring: ring above, display, button. */
function FobBody({ form, side }: BodyProps) {
  return (
    <Shell form={form} side={side} material={PLASTIC} under={<RingBehind {...FOB_RING} />}>
      <circle cx="186" cy="80" r="16.6" fill="none" stroke="#0b1220" strokeOpacity="0.45" strokeWidth="2.4" />
      <RingBefore {...FOB_RING} part="M186 0H120V96H186Z" side={side} />
      {side === 'front' ? (
        <>
          <Groove d="M96 132C150 122 222 122 276 132" />
          <Pane form={form} margin={13} />
          <circle cx="186" cy="378" r="83" fill="none" stroke="#0b1220" strokeOpacity="0.18" strokeWidth="2" />
        </>
      ) : (
        <Groove d="M116 372H256M116 396H256M116 420H256" />
      )}
    </Shell>
  )
}

/** As large as a bank card, and about as thin. */
function CardBody({ form, side }: BodyProps) {
  return (
    <Shell form={form} side={side} material={LAMINATE}>
      <clipPath id={`card-edge-${side}`}>
        <path d={form.outline} />
      </clipPath>
      <g clipPath={`url(#card-edge-${side})`}>
        {side === 'front' ? (
          <>
            <path d="M0 150C90 120 150 190 372 128V238H0Z" fill="#2b5b8f" fillOpacity="0.92" />
            <path d="M0 176C110 140 190 214 372 150V238H0Z" fill="#1d4373" />
          </>
        ) : (
          <path d="M0 22H372V64H0Z" fill="#2a3139" />
        )}
      </g>
      {side === 'front' && (
        <>
          <g fontFamily="var(--font)" fill="#24405f">
            <text x="20" y="36" fontSize="16" fontWeight="700">
              OTP CARD
            </text>
            <text x="350" y="36" fontSize="11.5" textAnchor="end">
              One-time password
            </text>
          </g>
          <rect
            x={form.glass.x - 4}
            y={form.glass.y - 4}
            width={form.glass.width + 8}
            height={form.glass.height + 8}
            rx="7"
            fill="#c8ced6"
            stroke="#8d98a3"
          />
        </>
      )}
    </Shell>
  )
}

/** Shaped like a key: the figures in its bow, the hole at its end. Nothing to press. */
function AlwaysBody({ form, side }: BodyProps) {
  return (
    <Shell form={form} side={side} material={PALE}>
      <circle cx={ALWAYS_RING.x} cy={ALWAYS_RING.y} r="15" fill="none" stroke="#7f8a95" strokeWidth="2" />
      {side === 'front' ? (
        <Pane form={form} margin={11} />
      ) : (
        <path d="M60 166H240" stroke="#98a2ab" strokeOpacity="0.6" strokeWidth="4" strokeLinecap="round" />
      )}
    </Shell>
  )
}

/** The drawings of the makes, both sides each. */
export const BODIES: Readonly<Record<Form['name'], ComponentType<BodyProps>>> = {
  fob: FobBody,
  card: CardBody,
  always: AlwaysBody,
}
