import type { ReactNode } from 'react'
import { Gradient } from '../../theme/gradient.tsx'
import type { Side } from '../touch/side.ts'
import body from '../touch/two-sides.module.css'
import type { Form } from './forms.ts'

/** What a make is moulded or laminated from. */
export interface Material {
  /** From the top to the bottom of the body. */
  readonly surface: Parameters<typeof Gradient>[0]['stops']
  readonly rim: Parameters<typeof Gradient>[0]['stops']
}

export const PLASTIC: Material = {
  surface: [
    [0, '#56677d'],
    [0.5, '#41506a'],
    [1, '#33405a'],
  ],
  rim: [
    [0, '#93a4ba'],
    [0.35, '#5d6d86'],
    [1, '#222c40'],
  ],
}

export const LAMINATE: Material = {
  surface: [
    [0, '#f7f8fa'],
    [1, '#dfe4ea'],
  ],
  rim: [
    [0, '#fff'],
    [0.5, '#c6cdd4'],
    [1, '#9aa5af'],
  ],
}

export const PALE: Material = {
  surface: [
    [0, '#eef1f4'],
    [0.6, '#dde2e8'],
    [1, '#c9d0d8'],
  ],
  rim: [
    [0, '#fff'],
    [0.5, '#bcc5ce'],
    [1, '#8f9aa5'],
  ],
}

interface ShellProps {
  readonly form: Form
  /** Both may be on the page: what one names is its own. */
  readonly side: Side
  readonly material: Material
  /** Below the body: a ring that goes through it. */
  readonly under?: ReactNode
  readonly children?: ReactNode
}

/** The body of a token and what is printed and moulded on it. Everything that shows a state lies above this drawing. */
export function Shell({ form, side, material, under, children }: ShellProps) {
  const { name, height, outline } = form
  const id = `${name}-${side}`
  return (
    <svg className={body.body} viewBox={`0 0 372 ${height}`} aria-hidden="true">
      <defs>
        <Gradient id={`${id}-surface`} stops={material.surface} />
        <Gradient id={`${id}-rim`} stops={material.rim} />
        <linearGradient id={`${id}-side`} x1="0" y1="0" x2="1" y2="0">
          <stop offset="0" stopColor="#0b1220" stopOpacity="0.2" />
          <stop offset="0.07" stopColor="#0b1220" stopOpacity="0" />
          <stop offset="0.93" stopColor="#0b1220" stopOpacity="0" />
          <stop offset="1" stopColor="#0b1220" stopOpacity="0.22" />
        </linearGradient>
      </defs>
      {under}
      <path d={outline} fill={`url(#${id}-surface)`} fillRule="evenodd" />
      {name !== 'card' && <path d={outline} fill={`url(#${id}-side)`} fillRule="evenodd" />}
      <path d={outline} fill="none" stroke={`url(#${id}-rim)`} strokeWidth="2.4" />
      {children}
    </svg>
  )
}

interface RingProps {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** A split ring of steel. */
function Ring({ x, y, radius }: RingProps) {
  return (
    <g fill="none">
      <circle cx={x} cy={y} r={radius} stroke="#6f7881" strokeWidth="8" />
      <circle cx={x} cy={y} r={radius} stroke="#d9dee2" strokeWidth="4.6" />
      <circle cx={x} cy={y} r={radius} stroke="#8f99a2" strokeWidth="0.9" />
    </g>
  )
}

/** The ring where it lies behind the body; {@link RingBefore} is the rest of it. */
export const RingBehind = Ring

interface RingBeforeProps extends RingProps {
  /** A path around that part of it. */
  readonly part: string
  readonly side: Side
}

/** The half of the ring that has come through the hole. */
export function RingBefore({ part, side, ...ring }: RingBeforeProps) {
  return (
    <>
      <clipPath id={`ring-${side}`}>
        <path d={part} />
      </clipPath>
      <g clipPath={`url(#ring-${side})`}>
        <Ring {...ring} />
      </g>
    </>
  )
}

/** The pane that the display lies under. */
export function Pane({ form, margin }: { readonly form: Form; readonly margin: number }) {
  const { x, y, width, height, radius } = form.glass
  const pane = {
    x: x - margin,
    y: y - margin,
    width: width + 2 * margin,
    height: height + 2 * margin,
    rx: radius + margin,
  }
  return (
    <>
      <rect {...pane} y={pane.y + 1.4} fill="none" stroke="#fff" strokeOpacity="0.35" strokeWidth="1.4" />
      <rect {...pane} fill="#171c24" />
      <rect {...pane} fill="none" stroke="#000" strokeOpacity="0.5" strokeWidth="1.4" />
    </>
  )
}
