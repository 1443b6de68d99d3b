import type { Kinds, PageDrawing, PageView } from './page-drawing.ts'
import type { SaidProblem } from './problems.tsx'
import type { KeyOfSite, SiteWeb, TextOf } from './site-web.ts'

/** All that is needed to draw a page for one browser. */
export interface DrawnView<Of extends Kinds> extends PageView<Of> {
  readonly t: TextOf<Of>
  readonly site: SiteWeb<Of>
  readonly drawing: PageDrawing<Of>
  /** Goes back in the form. */
  readonly formToken: string
  /** The page's address by GET. */
  readonly path: string
  /** Said once on top of the page. */
  readonly notice: string | null
  /** Somebody is logged in, or on his way to it: he may leave. */
  readonly isInside: boolean
}

export const keyFor = <Key extends string, Moment>(key: Key | ((moment: Moment) => Key), moment: Moment): Key =>
  typeof key === 'function' ? key(moment) : key

const isSecret = (kind: string): boolean => kind === 'secret' || kind === 'code'

/** What was typed into a form that was sent, without what is secret: that is never shown again, and never kept. */
export const shownAgain = <Of extends Kinds>(
  { fields }: PageDrawing<Of>,
  typed: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { kind }]) => {
      // A box that is not ticked is not sent.
      const value = Object.hasOwn(typed, name) ? typed[name] : ''
      return isSecret(kind) ? [] : [[name, value ?? '']]
    }),
  )

/** The inputs that are asked now, in the order of the drawing. */
export function askedFields<Of extends Kinds>({ site, drawing, moment }: DrawnView<Of>): readonly string[] {
  const row = site.rows[moment.page as Of['page']]
  const asked = row.fieldsNow?.(moment) ?? row.fields
  return Object.entries(drawing.fields).flatMap(([name, { isAsked }]) =>
    asked.includes(name) && isAsked?.(moment) !== false ? [name] : [],
  )
}

/** Faults of form, whose sentence any input may have. */
const OF_FORM = ['missing', 'length', 'characters', 'mixed', 'differs', 'range']

export function said<Of extends Kinds>(view: DrawnView<Of>, problem: Of['problem']): SaidProblem {
  const { t, moment } = view
  const { field } = problem
  const { code, saying } = problem
  const sentence = t(
    (saying === undefined ? `problem.${code}` : `problem.${code}.${saying}`) as KeyOfSite<Of>,
    problem.values,
  )
  const drawn = field === undefined || !askedFields(view).includes(field) ? undefined : view.drawing.fields[field]
  if (field === undefined || drawn === undefined) return { field: null, sentence, label: null }
  return { field, sentence, label: OF_FORM.includes(problem.code) ? t(keyFor(drawn.label, moment)) : null }
}

/** @param sent what was sent to the page, where it is shown in answer to it: what is secret is not shown again */
export function drawnView<Of extends Kinds>(
  site: SiteWeb<Of>,
  seen: Pick<DrawnView<Of>, 'language' | 'moment' | 'problems' | 'formToken' | 'path' | 'notice' | 'isInside'>,
  sent: Readonly<Record<string, string | undefined>> | null,
): DrawnView<Of> {
  const drawing = site.drawings[seen.moment.page as Of['page']]
  const t = site.texts[seen.language]
  const typed = sent === null ? {} : shownAgain(drawing, sent)
  return { ...seen, ...{ t, site, drawing, typed }, buttonText: (button) => t(`button.${button}` as KeyOfSite<Of>) }
}
