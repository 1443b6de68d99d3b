import type { KeyFobTypes } from '../../../token-core/index.ts'

type Display = KeyFobTypes['display']

const shown = (text: string, more: Partial<Display> = {}): Display => ({
  kind: 'key-fob',
  screen: 'code',
  lit: true,
  digits: 6,
  text,
  lines: [text],
  code: text,
  bars: null,
  ...more,
})
const off: Partial<Display> = { screen: 'off', lit: false, lines: [], code: null }

/** A display of every sort, by the name of its picture in `displays/`. */
export const KEY_FOBS: Readonly<Record<string, Display>> = {
  code: shown('940713'),
  'eight-digits': shown('12568904', { digits: 8 }),
  battery: shown('bAtt 03', { screen: 'battery', code: null }),
  'battery-of-eight': shown('bAtt 00', { screen: 'battery', code: null, digits: 8 }),
  end: shown('EEEEEE', { screen: 'end', code: null }),
  'six-bars': shown('613480', { bars: 6 }),
  'one-bar': shown('409312', { bars: 1 }),
  off: shown('', off),
  'off-of-eight': shown('', { ...off, digits: 8 }),
}
