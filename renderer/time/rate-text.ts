import type { TFunction } from 'i18next'
import type { TokenView } from '../connection/view.ts'

/** How a token's time goes, in a word; null when it goes as ours. */
export function rateText({ mode, speed }: TokenView['clock'], t: TFunction, language: string): string | null {
  if (mode === 'real') return null
  if (mode === 'paused') return t('time.paused')
  return `× ${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(speed)}`
}
