import { useEffect, useState } from 'react'
import { useLanguage } from '../../locales/i18n.ts'
import type { CaseFileSource } from './source.ts'

/** What a case is called; null as long as it is not known. */
export function useCaseTitle(source: CaseFileSource, id: string | null): string | null {
  const language = useLanguage()
  const [title, setTitle] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    setTitle(null)
    if (id === null) return
    source.cases(language).then(
      (cases) => isWanted && setTitle(cases.find((one) => one.id === id)?.title ?? null),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [source, id, language])
  return title
}
