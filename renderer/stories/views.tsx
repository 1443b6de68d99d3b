import { type ReactNode, useState } from 'react'
import { CaseFileView } from '../support/case-file/case-file-view.tsx'
import { OpenedCaseView } from '../support/case-file/opened-case.tsx'
import type { TimelineSource } from '../support/timeline/source.ts'
import { TimelineView } from '../support/timeline/timeline-view.tsx'
import { useTraining } from '../support/training/training-store.ts'
import { TrainingView } from '../support/training/training-view.tsx'
import { windowsFrom } from '../support/windows/source.ts'
import { WindowsView } from '../support/windows/windows-view.tsx'
import { caseFiles, openedCase } from './data/case-file.ts'
import { timelineIn } from './data/timeline.ts'
import { training, trainingInARound } from './data/training.ts'

/** What the window shows that is of no token. Its data comes from the server of stories. */
interface View {
  /** Its place in the address, `#/views/<name>`. */
  readonly name: string
  readonly title: Readonly<Record<'ja' | 'en', string>>
  draw(): ReactNode
}

const windows = windowsFrom('', '')

/** One user's only, as long as nobody else is asked for. */
const timeline: TimelineSource = {
  async timeline(_, user, language) {
    const told = timelineIn(language)
    if (user === null || user === told.user) return told
    return {
      ...told,
      user: null,
      parting: null,
      ahead: null,
      moments: told.moments.filter(({ lane }) => lane === 'token'),
    }
  },
}

function CaseFileStory() {
  const [notes, setNotes] = useState('')
  return <CaseFileView source={caseFiles} token="story" caseId="T01" notes={notes} onNotes={setNotes} />
}

/** In the middle of a case. */
function TrainingStory() {
  useState(() => useTraining.setState(trainingInARound))
  return <TrainingView source={training} />
}

export const VIEWS: readonly View[] = [
  {
    name: 'windows',
    title: { ja: '制限時間の拡大図', en: 'Windows under the magnifier' },
    draw: () => <WindowsView source={windows} />,
  },
  {
    name: 'timeline',
    title: { ja: '時系列', en: 'Timeline' },
    draw: () => <TimelineView source={timeline} token="story" />,
  },
  {
    name: 'case-file',
    title: { ja: '事例ファイルの保存', en: 'Case file, to be saved' },
    draw: () => <CaseFileStory />,
  },
  {
    name: 'case-file-opened',
    title: { ja: '開いた事例ファイル', en: 'Case file, opened' },
    draw: () => <OpenedCaseView source={caseFiles} open={openedCase} />,
  },
  {
    name: 'training',
    title: { ja: '訓練', en: 'Training' },
    draw: () => <TrainingStory />,
  },
]
