import { useEffect, useState } from 'react'
import type { Grid, WindowsReport } from '../../../support/data.ts'
import type { Language } from '../../locales/i18n.ts'
import type { WindowsSource } from './source.ts'

/** The map of a grid. While another is on its way the last one stays. */
export function useReport(source: WindowsSource, grid: Grid, language: Language) {
  const [report, setReport] = useState<WindowsReport | null>(null)
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    const given = new AbortController()
    source.map(grid, language, given.signal).then(
      (made) => {
        if (given.signal.aborted) return
        setReport(made)
        setLost(false)
      },
      () => given.signal.aborted || setLost(true),
    )
    return () => given.abort()
  }, [source, grid, language])
  return { report, isLost }
}
