import type { SoftwareTokenTypes } from '../../../token-core/index.ts'
import { drive, setUp } from '../../token-core/software-token/drive.ts'

type Display = SoftwareTokenTypes['display']

const sk = drive('sk-app')
const skAfter = (...events: Parameters<typeof sk.send>): Display => {
  sk.send(...events)
  return sk.display
}
const nd = drive('nd-app')
const ndAfter = (...events: Parameters<typeof nd.send>): Display => {
  nd.send(...events)
  return nd.display
}
const full = drive('nd-app')
for (let i = 0; i < 10; i++)
  full.send(...setUp(i, { name: i === 3 ? '経理部で使う方のトークンの長い長い名前' : `練習口座${i}` }))

const menu = { type: 'tap', control: 'menu' } as const

/** A display of every sort that is drawn in its own way, by the name of its picture in `displays/`. */
export const TELEPHONES: Readonly<Record<string, Display>> = {
  'sk-none': sk.display,
  'sk-closed': skAfter({ type: 'install', serial: 'OSDW74440735' }),
  'sk-code': skAfter({ type: 'open' }),
  'sk-menu': skAfter(menu),
  'sk-serial': skAfter({ type: 'tap', control: 'mode' }),
  'sk-error': skAfter({ type: 'restored' }),
  'nd-closed': nd.display,
  'nd-set-up': ndAfter({ type: 'open' }),
  'nd-refusal': { ...nd.display, ...refusal() },
  'nd-code': ndAfter(...setUp(0, { pin: '1234' })),
  'nd-code-8': ndAfter(...setUp(1, { name: '8桁' }, { digits: 8 })),
  'nd-pin': ndAfter({ type: 'back' }, { type: 'choose', index: 0 }),
  'nd-list': { ...full.display, ...list() },
}

function refusal(): Display {
  full.send(...setUp(10))
  return full.display
}

function list(): Display {
  full.send({ type: 'back' }, { type: 'back' })
  return full.display
}
