import type { ReactNode } from 'react'
import { windowsFrom } from '../support/windows/source.ts'
import { WindowsView } from '../support/windows/windows-view.tsx'

/** What the window shows that is of no token. Its data comes from the server of stories. */
interface View {
  /** Its place in the address, `#/views/<name>`. */
  readonly name: string
  readonly title: Readonly<Record<'ja' | 'en', string>>
  draw(): ReactNode
}

const windows = windowsFrom('', '')

export const VIEWS: readonly View[] = [
  {
    name: 'windows',
    title: { ja: '制限時間の拡大図', en: 'Windows under the magnifier' },
    draw: () => <WindowsView source={windows} />,
  },
]
