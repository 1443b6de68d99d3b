import enCommon from './en/common.json' with { type: 'json' }
import enDevice from './en/companion-device.json' with { type: 'json' }
import jaCommon from './ja/common.json' with { type: 'json' }
import jaDevice from './ja/companion-device.json' with { type: 'json' }

/** The files of each language, an area each; a group of texts stands in one file only. */
export const FILES = { ja: [jaCommon, jaDevice], en: [enCommon, enDevice] } as const

/** All texts of the window. */
export const TEXTS = {
  ja: { ...jaCommon, ...jaDevice },
  en: { ...enCommon, ...enDevice },
} as const
