import type { ButtonHTMLAttributes, KeyboardEvent, PointerEvent } from 'react'
import { useConnection } from '../../connection/context.ts'
import type { PressBook } from './press-book.ts'

const isPressKey = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter'
const finger = (event: PointerEvent) => `pointer-${event.pointerId}`

/** What makes an element a button of the token: held by pointers, fingers, Space and Enter, tapped by whatever only clicks. */
export function usePress<Part extends string>(
  book: PressBook<Part>,
  button: Part,
): ButtonHTMLAttributes<HTMLButtonElement> {
  const connection = useConnection()
  const lift = (event: PointerEvent) => book.up(button, finger(event))
  const tap = async () => {
    book.down(button, 'tap')
    await connection.settled()
    book.up(button, 'tap')
  }
  return {
    onPointerDown(event) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      book.down(button, finger(event))
    },
    onPointerUp: lift,
    onPointerCancel: lift,
    onLostPointerCapture: lift,
    onContextMenu: (event) => event.preventDefault(),
    onKeyDown(event) {
      if (!isPressKey(event)) return
      event.preventDefault()
      if (!event.repeat) book.down(button, 'focus')
    },
    onKeyUp(event) {
      if (!isPressKey(event)) return
      event.preventDefault()
      book.up(button, 'focus')
    },
    onClick(event) {
      // No pointer and no key was down: a screen reader or a voice command presses.
      if (event.detail === 0) void tap()
    },
    onBlur: () => book.up(button, 'focus'),
  }
}
