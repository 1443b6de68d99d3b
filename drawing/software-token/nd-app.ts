import { ND_REFUSAL_TEXTS, ND_TEXTS, type SoftwareTokenTypes } from '../../token-core/index.ts'
import type { Drawing, Shape } from '../shapes.ts'
import {
  box,
  button,
  COLOURS,
  codeWithTime,
  field,
  homeScreen,
  openApp,
  paragraph,
  SCREEN,
  textAt,
  textInMiddle,
} from './parts.ts'

type NdDisplay = Extract<SoftwareTokenTypes['display'], { readonly app: 'nd-app' }>

const INDIGO = 0x3f3d8f

/** What the NTT DATA app shows. */
export function drawNdApp({ screen, code, remaining, name, names, refusal }: NdDisplay): Drawing {
  switch (screen) {
    case 'closed':
      return homeScreen({ name: ND_TEXTS.title, tile: INDIGO })
    case 'set-up':
      return openApp(ND_TEXTS.setUp, INDIGO, setUp())
    case 'list':
      return openApp(ND_TEXTS.list, INDIGO, list(names ?? []))
    case 'pin':
      return openApp(name ?? '', INDIGO, pinPad())
    case 'code':
      return openApp(name ?? '', INDIGO, [
        textInMiddle(ND_TEXTS.code, 92, { size: 16 }),
        ...codeWithTime(code ?? '', remaining ?? 0, 60, ND_TEXTS, INDIGO),
        ...wayOn([ND_TEXTS.back, ND_TEXTS.add]),
      ])
    case 'refusal':
      return openApp(ND_TEXTS.setUp, INDIGO, [
        ...paragraph(refusal === null ? '' : ND_REFUSAL_TEXTS[refusal], 92, { size: 16 }),
        ...wayOn([ND_TEXTS.back]),
      ])
  }
}

/** Buttons at the lower edge, side by side. */
function wayOn(labels: readonly string[]): Shape[] {
  const width = (SCREEN.width - 32 - (labels.length - 1) * 10) / labels.length
  return labels.flatMap((label, n) => button(label, 16 + n * (width + 10), SCREEN.height - 52, width, INDIGO))
}

function setUp(): Shape[] {
  const { serviceId, userId, startPassword, name, pin, register } = ND_TEXTS
  const fields = [serviceId, userId, startPassword, name, pin]
  return [...fields.flatMap((label, n) => field(label, 62 + n * 62)), ...wayOn([register])]
}

/** Room for as many as the app holds. */
const list = (names: readonly string[]): Shape[] => [
  ...names.flatMap((name, n) => [
    textAt(name, 16, 76 + n * 36, SCREEN.width - 32, { size: 16 }),
    box(COLOURS.line, 16, 86 + n * 36, SCREEN.width - 32, 1),
  ]),
  ...wayOn([ND_TEXTS.back, ND_TEXTS.add]),
]

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', ''] as const

const pinPad = (): Shape[] => [
  textInMiddle(ND_TEXTS.enterPin, 92, { size: 16 }),
  ...[0, 1, 2, 3].flatMap((n) => [
    box(COLOURS.quiet, 83 + n * 28, 116, 20, 20, 10),
    box(COLOURS.ground, 85 + n * 28, 118, 16, 16, 8),
  ]),
  ...KEYS.flatMap((key, n) => {
    if (key === '') return []
    const [x, y] = [36 + (n % 3) * 70, 164 + Math.floor(n / 3) * 62]
    return [box(COLOURS.raised, x, y, 58, 52, 12), textInMiddle(key, y + 35, { size: 24 }, x + 29)]
  }),
  ...wayOn([ND_TEXTS.back]),
]
