import { type RemoteCommand, wholeNumber } from './command.ts'
import { type Deed, send } from './send.ts'

/** `camtoken token press`, `release`, `tap`, `hold`: fingers on buttons. A key fob has one, which has no name; an app has two controls. */

const BUTTONS = ['left', 'middle', 'right'] as const
const CONTROLS = ['menu', 'mode'] as const

function buttonsOf(typed: string): (typeof BUTTONS)[number][] {
  const names = typed.split('+')
  const buttons = BUTTONS.filter((button) => names.includes(button))
  if (buttons.length !== names.length) throw new RangeError(typed)
  return buttons
}

/** Each button that is named, or the only one. */
const each = (type: 'press' | 'release', typed: string | undefined): readonly Deed[] =>
  typed === undefined
    ? [type === 'press' ? { type: 'press' } : { type: 'release' }]
    : buttonsOf(typed).map((button) => ({ type, button }))

function tapOf(typed: string): Deed {
  const control = CONTROLS.find((one) => one === typed)
  return control ? { type: 'tap', control } : { type: 'tap', buttons: buttonsOf(typed) }
}

const heldFor = (chosen: string | boolean | undefined) => wholeNumber('--for', chosen ?? '2000', 1)

export const FINGERS: readonly RemoteCommand[] = [
  {
    name: 'press',
    description: 'token.press',
    arguments: [{ name: '[button]', description: 'token.button' }],
    run: (way, [button]) => send(way, each('press', button)),
  },
  {
    name: 'release',
    description: 'token.release',
    arguments: [{ name: '[button]', description: 'token.button' }],
    run: (way, [button]) => send(way, each('release', button)),
  },
  {
    name: 'tap',
    description: 'token.tap',
    arguments: [{ name: '[buttons...]', description: 'token.buttons' }],
    run: (way, buttons) => send(way, buttons.length === 0 ? [{ type: 'tap' }] : buttons.map(tapOf)),
  },
  {
    name: 'hold',
    description: 'token.hold',
    arguments: [{ name: '[buttons]', description: 'token.button' }],
    options: [{ flags: '--for <ms>', description: 'token.option.for' }],
    run: (way, [typed], { for: ms }) =>
      send(way, [{ type: 'hold', ...(typed !== undefined && { buttons: buttonsOf(typed) }), for: heldFor(ms) }]),
  },
]
