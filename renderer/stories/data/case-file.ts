import type { OpenedCase } from '../../../support/data.ts'
import type { Language } from '../../locales/i18n.ts'
import type { OpenCase } from '../../support/case-file/case-store.ts'
import type { CaseFileSource } from '../../support/case-file/source.ts'
import { timelineIn } from './timeline.ts'

const TITLES = { ja: 'Doneを時間内に押していない', en: 'Done was not pressed in time' } as const
const NOTES = '15:20 お電話。画面が消えたので、いったん席を外されたとのこと。\nDoneは押していない。'

function openedIn(language: Language): OpenedCase {
  const { token, hasBank: _, ...timeline } = timelineIn(language)
  const { moments, from, to, user } = timeline
  const [first] = moments
  const display = first?.display
  return {
    ...timeline,
    ...{ savedAt: to + 60_000, caseId: 'T01', notes: NOTES, viewingOnly: true },
    names: [token.name, ...(user === null ? [] : [user])],
    replay: {
      ...{
        form: 'report',
        kind: 'camera-token',
        name: token.name,
        serial: token.serial,
        profile: 'dp',
        differences: [],
      },
      rows: display
        ? [{ sequence: 1, hostAt: from, event: { type: 'tape-removed', at: from }, effects: [], display }]
        : [],
    },
  }
}

/** What the stories of case files ask. */
export const caseFiles: CaseFileSource = {
  cases: async (language) => [{ id: 'T01', title: TITLES[language] }],
  save: async ({ caseId, notes }) => {
    const { names, replay } = openedIn('ja')
    return { file: { caseId, notes, journal: { serial: replay.serial } }, names }
  },
  open: async (_, language) => openedIn(language),
}

export const openedCase: OpenCase = {
  file: 'case-T01-69-4984200-0.json',
  json: {},
  language: 'ja',
  told: openedIn('ja'),
}
