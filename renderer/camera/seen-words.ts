import { useTranslation } from 'react-i18next'
import type { Incomplete, Seen } from '../../scanner/index.ts'
import { useCamera } from './camera-store.ts'
import { useCameraToken } from './camera-token.ts'

/** What is seen in a live picture or a still one, for a person. Of a text that lacks parts, which ones are there. */
export function useSeenWords(where: 'seen' | 'still') {
  const { t, i18n } = useTranslation()
  return (seen: Seen, incomplete: readonly Incomplete[]): string => {
    if (seen !== 'part' || incomplete.length === 0) return t(`${where}.${seen}`)
    const list = new Intl.ListFormat(i18n.language)
    const words = incomplete.map(({ parts, of }) =>
      t('seen.incomplete', { parts: list.format(parts.map(String)), of, count: of - parts.length }),
    )
    return words.join(' ')
  }
}

/** What keeps the token's camera from reading, while it runs and does not read. */
export function useScanHint(): { readonly seen: Seen; readonly words: string } | null {
  const words = useSeenWords('seen')
  const isScanning = useCameraToken(({ display }) => display.camera) ?? false
  const seen = useCamera((state) => state.seen)
  const incomplete = useCamera((state) => state.incomplete)
  return isScanning && seen !== null && seen !== 'code' ? { seen, words: words(seen, incomplete) } : null
}
