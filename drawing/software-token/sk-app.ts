import { SK_TEXTS, type SoftwareTokenTypes } from '../../token-core/index.ts'
import type { Drawing, Shape } from '../shapes.ts'
import { box, COLOURS, codeWithTime, homeScreen, openApp, paragraph, SCREEN, textInMiddle } from './parts.ts'

type SkDisplay = Extract<SoftwareTokenTypes['display'], { readonly app: 'sk-app' }>

const TEAL = 0x0f6470

/** What the Shinkin app shows. */
export function drawSkApp({ screen, code, remaining, serial }: SkDisplay): Drawing {
  switch (screen) {
    case 'none':
      return homeScreen(null)
    case 'closed':
      return homeScreen({ name: SK_TEXTS.title, tile: TEAL })
    case 'code':
      return openApp(SK_TEXTS.title, TEAL, [
        ...sign(),
        ...codeWithTime(code ?? '', remaining ?? 0, 30, SK_TEXTS, TEAL),
        ...(serial === null ? [] : serialShapes(serial)),
      ])
    case 'menu':
      return openApp(SK_TEXTS.title, TEAL, [...sign(), ...menu()])
    case 'error':
      return openApp(SK_TEXTS.title, TEAL, paragraph(SK_TEXTS.error, 92, { size: 16 }))
  }
}

/** ≡ */
const sign = (): Shape[] => [0, 1, 2].map((n) => box(COLOURS.raised, SCREEN.width - 36, 16 + n * 7, 20, 2.6, 1.3))

/** Hangs from the sign that opened it. */
const menu = (): Shape[] => [
  box(COLOURS.line, 99, 48, 164, 53, 8),
  box(COLOURS.raised, 100, 48, 162, 52, 7),
  textInMiddle(SK_TEXTS.mode, 80, { size: 16 }, 181),
]

const serialShapes = (serial: string): Shape[] => [
  textInMiddle(SK_TEXTS.serial, 310, { size: 14, fill: COLOURS.quiet }),
  textInMiddle(serial, 338, { size: 20 }),
]
