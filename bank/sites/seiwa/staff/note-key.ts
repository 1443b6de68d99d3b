import type { KeyOfSite } from '../../../model/web/site-web.ts'
import { MODEL_TEXTS } from '../model/texts.ts'
import type { SeiwaKinds } from '../pages/kinds.ts'

/** What a note says: a problem, or a deed. */
export const noteKey = (what: string): KeyOfSite<SeiwaKinds> =>
  (`deed.${what}` in MODEL_TEXTS.ja ? `deed.${what}` : `problem.${what}`) as KeyOfSite<SeiwaKinds>
