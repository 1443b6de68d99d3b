import type { CaseId } from '../../catalogue/cases.ts'

/** Sentences of customers by the case that they mean; `none`: the desk has no case for them. */
export type Phrasings = Readonly<Partial<Record<CaseId | 'none', readonly string[]>>>
