import enCommon from './en/common.json' with { type: 'json' }
import enDevice from './en/companion-device.json' with { type: 'json' }
import enJournal from './en/companion-journal.json' with { type: 'json' }
import enRack from './en/companion-rack.json' with { type: 'json' }
import enStories from './en/companion-stories.json' with { type: 'json' }
import jaCommon from './ja/common.json' with { type: 'json' }
import jaDevice from './ja/companion-device.json' with { type: 'json' }
import jaJournal from './ja/companion-journal.json' with { type: 'json' }
import jaRack from './ja/companion-rack.json' with { type: 'json' }
import jaStories from './ja/companion-stories.json' with { type: 'json' }

/** The files of each language, an area each; a group of texts stands in one file only. */
export const FILES = {
  ja: [jaCommon, jaDevice, jaRack, jaStories, jaJournal],
  en: [enCommon, enDevice, enRack, enStories, enJournal],
} as const

/** All texts of the window. */
export const TEXTS = {
  ja: { ...jaCommon, ...jaDevice, ...jaRack, ...jaStories, ...jaJournal },
  en: { ...enCommon, ...enDevice, ...enRack, ...enStories, ...enJournal },
} as const
