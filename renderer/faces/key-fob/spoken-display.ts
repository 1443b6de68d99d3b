import type { TFunction } from 'i18next'
import type { DisplayOf } from '../../connection/view.ts'

/** A code digit by digit, in its two halves. */
export const spelled = (code: string): string => {
  const half = code.length / 2
  return [code.slice(0, half), code.slice(half)].map((part) => [...part].join(' ')).join(', ')
}

/** The display as one reads it aloud. */
export function spokenDisplay({ screen, text, code }: DisplayOf<'key-fob'>, t: TFunction): string[] {
  if (text === '') return [t('keyFob.display.nothing')]
  if (code !== null) return [spelled(code)]
  if (screen === 'end') return [t('keyFob.display.end')]
  return [t('keyFob.display.battery', { percent: Number(text.replaceAll(/\D/g, '')) })]
}
