import { create } from 'zustand'
import type { OpenedCase } from '../../../support/data.ts'
import type { Language } from '../../locales/i18n.ts'
import { failureCode, notify } from '../../parts/notices.ts'
import type { CaseFileSource } from './source.ts'

/** What is chosen of a file before it is saved. */
export interface Draft {
  readonly caseId: string | null
  /** Login ID; empty: the bank is asked. */
  readonly user: string
  readonly withKeys: boolean
}

/** A case file that is looked at. */
export interface OpenCase {
  /** Its name. */
  readonly file: string
  /** As it was read, for another language. */
  readonly json: unknown
  readonly language: Language
  readonly told: OpenedCase
}

interface CaseState {
  /** Of each token. They stay while another view is looked at. */
  readonly drafts: Readonly<Record<string, Draft>>
  readonly open: OpenCase | null
}

export const NO_DRAFT: Draft = { caseId: null, user: '', withKeys: false }

export const useCaseFiles = create<CaseState>(() => ({ drafts: {}, open: null }))

export function draft(token: string, change: Partial<Draft>): void {
  useCaseFiles.setState(({ drafts }) => ({
    drafts: { ...drafts, [token]: { ...NO_DRAFT, ...drafts[token], ...change } },
  }))
}

export const closeCase = () => useCaseFiles.setState({ open: null })

export const isCaseFile = (format: string): boolean => format === 'camera-token-simulator/case-file'

const REFUSALS: ReadonlySet<string> = new Set(['damaged', 'other-version', 'not-a-case-file', 'too-large'])

/**
 * Opens a case file; of one that cannot be opened it is said why, and what was open stays so.
 * @param json what is in the file; null when it is no JSON
 * @returns whether it is open now
 */
export async function openCaseFile(
  source: CaseFileSource,
  json: unknown,
  file: string,
  language: Language,
): Promise<boolean> {
  try {
    useCaseFiles.setState({ open: { file, json, language, told: await source.open(json, language) } })
    return true
  } catch (error) {
    const code = failureCode(error)
    const why = REFUSALS.has(code) ? code : code === 'invalid-request' ? 'not-a-case-file' : 'other'
    notify(`supportCaseFile.refused.${why}`, { about: file, tone: 'alert' })
    return false
  }
}
