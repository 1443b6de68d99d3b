import type { TFunction } from 'i18next'
import type { TokenView } from '../connection/view.ts'

/** Whose a token is, for a row that holds two lines of state, so without the name; empty: nobody's. */
export const holderIn = ({ holder }: Pick<TokenView, 'holder'>): readonly string[] =>
  holder === null ? [] : [holder.loginId]

/** Whose a token is, and where; null: nobody's. */
export function holderText({ holder, bank }: Pick<TokenView, 'holder' | 'bank'>, t: TFunction): string | null {
  if (holder === null) return null
  return t(holder.company === '' ? 'device.holderAlone' : 'device.holderOf', { ...holder, bank: t(`bank.${bank}`) })
}
