import enCameraToken from '../faces/camera-token/locales/en.json' with { type: 'json' }
import jaCameraToken from '../faces/camera-token/locales/ja.json' with { type: 'json' }
import enKeyFob from '../faces/key-fob/locales/en.json' with { type: 'json' }
import jaKeyFob from '../faces/key-fob/locales/ja.json' with { type: 'json' }
import enMatrixCard from '../faces/matrix-card/locales/en.json' with { type: 'json' }
import jaMatrixCard from '../faces/matrix-card/locales/ja.json' with { type: 'json' }
import enSoftwareToken from '../faces/software-token/locales/en.json' with { type: 'json' }
import jaSoftwareToken from '../faces/software-token/locales/ja.json' with { type: 'json' }
import enCommon from './en/common.json' with { type: 'json' }
import enDevice from './en/companion-device.json' with { type: 'json' }
import enJournal from './en/companion-journal.json' with { type: 'json' }
import enRack from './en/companion-rack.json' with { type: 'json' }
import enStories from './en/companion-stories.json' with { type: 'json' }
import enExplanation from './en/explanation.json' with { type: 'json' }
import enKeyFiles from './en/key-files.json' with { type: 'json' }
import enCaseFile from './en/support-case-file.json' with { type: 'json' }
import enDesk from './en/support-desk.json' with { type: 'json' }
import enTimeline from './en/support-timeline.json' with { type: 'json' }
import enTraining from './en/support-training.json' with { type: 'json' }
import enWindows from './en/support-windows.json' with { type: 'json' }
import jaCommon from './ja/common.json' with { type: 'json' }
import jaDevice from './ja/companion-device.json' with { type: 'json' }
import jaJournal from './ja/companion-journal.json' with { type: 'json' }
import jaRack from './ja/companion-rack.json' with { type: 'json' }
import jaStories from './ja/companion-stories.json' with { type: 'json' }
import jaExplanation from './ja/explanation.json' with { type: 'json' }
import jaKeyFiles from './ja/key-files.json' with { type: 'json' }
import jaCaseFile from './ja/support-case-file.json' with { type: 'json' }
import jaDesk from './ja/support-desk.json' with { type: 'json' }
import jaTimeline from './ja/support-timeline.json' with { type: 'json' }
import jaTraining from './ja/support-training.json' with { type: 'json' }
import jaWindows from './ja/support-windows.json' with { type: 'json' }

/** The files of each language: an area each, and one of each kind of token, beside its face. A text stands in one file only. */
export const FILES = {
  ja: [
    jaCommon,
    jaDevice,
    jaRack,
    jaStories,
    jaJournal,
    jaKeyFiles,
    jaCaseFile,
    jaDesk,
    jaTimeline,
    jaTraining,
    jaWindows,
    jaExplanation,
    jaCameraToken,
    jaKeyFob,
    jaSoftwareToken,
    jaMatrixCard,
  ],
  en: [
    enCommon,
    enDevice,
    enRack,
    enStories,
    enJournal,
    enKeyFiles,
    enCaseFile,
    enDesk,
    enTimeline,
    enTraining,
    enWindows,
    enExplanation,
    enCameraToken,
    enKeyFob,
    enSoftwareToken,
    enMatrixCard,
  ],
} as const

type Whole<Files> = Files extends readonly [infer First, ...infer More] ? First & Whole<More> : unknown

/** Files of one language as one: a group may be told of in several, as what the journal says by itself and by the kind of token. */
function together<const Files extends readonly object[]>(files: Files): Whole<Files> {
  const merged: Record<string, unknown> = {}
  for (const [key, value] of files.flatMap((file) => Object.entries(file))) {
    const before = merged[key]
    merged[key] = typeof before === 'object' && before !== null ? together([before, value]) : value
  }
  return merged as Whole<Files>
}

/** All texts of the window. */
export const TEXTS = { ja: together(FILES.ja), en: together(FILES.en) } as const
