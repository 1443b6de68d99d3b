import type { CameraTokenTypes } from '../../token-core/index.ts'

const lit: CameraTokenTypes['display'] = {
  screen: 'start',
  lit: true,
  camera: false,
  lines: [],
  rows: [],
  softKeys: ['', '', ''],
  code: null,
  refusal: null,
  gauge: null,
}

const TRANSFER = [
  '振込（都度指定方式）',
  '振込先銀行 ﾐﾂﾋﾞｼ銀行',
  '受取人名 カ）髙橋①㈱',
  '金額 1,234,567円',
  'é € 👍 ほか',
]

/** A display of every sort that is drawn in its own way, by the name of its picture in `displays/`. */
export const DISPLAYS: Readonly<Record<string, CameraTokenTypes['display']>> = {
  start: {
    ...lit,
    rows: ['Please push "Continue" and', 'capture the activation image.'],
    softKeys: ['', '', 'Continue'],
  },
  splash: { ...lit, screen: 'splash' },
  scanning: { ...lit, screen: 'scanning', camera: true, softKeys: ['Cancel', '', ''] },
  'device-code': {
    ...lit,
    screen: 'device-code',
    lines: ['1234 5678 9012'],
    rows: ['1234 5678 9012'],
    code: '123456789012',
    softKeys: ['', '', 'Done'],
  },
  'activation-code': {
    ...lit,
    screen: 'activation-code',
    lines: ['1234 5678'],
    rows: ['1234 5678'],
    code: '12345678',
    softKeys: ['', '', 'Done'],
  },
  'code-accepted': {
    ...lit,
    screen: 'code-accepted',
    rows: ['Was the code accepted? If OK,', 'please push "Yes".'],
    softKeys: ['No', '', 'Yes'],
  },
  transaction: {
    ...lit,
    screen: 'transaction',
    lines: [...TRANSFER, 'Sign: 1234 5678'],
    rows: [...TRANSFER, 'Sign: 1234 5678'],
    code: '12345678',
    softKeys: ['▲▼', '', 'Continue'],
  },
  menu: {
    ...lit,
    screen: 'menu',
    lines: ['Menu', '▶ Tokeninfo', '   Version'],
    rows: ['Menu', '▶ Tokeninfo', '   Version'],
    softKeys: ['▲▼', '', 'OK'],
  },
  version: {
    ...lit,
    screen: 'version',
    rows: ['Version 1.0.0', 'Battery ■■□'],
    gauge: 2,
    softKeys: ['Back', '', ''],
  },
  refusal: {
    ...lit,
    screen: 'refusal',
    rows: ['Device not activated. [DP020]'],
    refusal: 'DP020',
    softKeys: ['', '', 'Continue'],
  },
  dark: { ...lit, screen: 'device-code', lit: false },
  blank: { ...lit, screen: 'scanning', camera: true, blank: true },
}
