import { useEffect, useState } from 'react'
import type { CaseRow } from '../../../support/data.ts'
import { useLanguage } from '../../locales/i18n.ts'
import type { TrainingSource } from './source.ts'

/** All cases, as they are called. None as long as they are not known. */
export function useCases(source: TrainingSource): readonly Pick<CaseRow, 'id' | 'title'>[] {
  const language = useLanguage()
  const [cases, setCases] = useState<readonly Pick<CaseRow, 'id' | 'title'>[]>([])
  useEffect(() => {
    let isWanted = true
    source.cases(language).then(
      (told) => isWanted && setCases(told),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [source, language])
  return cases
}
