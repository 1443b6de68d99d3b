import { sentenceKey } from '../table/problems.ts'
import type { FrameView } from './frame-view.ts'
import type { Kinds, PageDrawing, PageView } from './page-drawing.ts'
import type { SaidProblem } from './problems.tsx'
import type { KeyOfSite, SiteWeb, TextOf } from './site-web.ts'

/** All that is needed to draw a page for one browser. */
export interface DrawnView<Of extends Kinds> extends FrameView<Of>, Omit<PageView<Of>, 't'> {
  readonly t: TextOf<Of>
  readonly drawing: PageDrawing<Of>
}

export const keyFor = <Key extends string, Moment>(key: Key | ((moment: Moment) => Key), moment: Moment): Key =>
  typeof key === 'function' ? key(moment) : key

/** An input as the records of the staff name it: by its label; none: no page shows it. @param page null: the staff's own terminal */
export function notedField<Of extends Kinds>(
  { drawings, staffFields }: SiteWeb<Of>,
  page: string | null,
  field: string,
) {
  if (page === null) return Object.hasOwn(staffFields, field) ? staffFields[field] : undefined
  const { fields } = drawings[page as Of['page']]
  const drawn = Object.hasOwn(fields, field) ? fields[field] : undefined
  return drawn && ('noted' in drawn ? drawn.noted : drawn.label)
}

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
  const asked = row.fieldsNow(moment) ?? row.fields
  return Object.entries(drawing.fields).flatMap(([name, { isAsked }]) =>
    asked.includes(name) && isAsked?.(moment) !== false ? [name] : [],
  )
}

/** Faults of form, whose sentence any input may have. */
export const OF_FORM: readonly string[] = ['missing', 'length', 'characters', 'mixed', 'differs', 'range']

/** What is wrong, in words. */
export const sentenceOf = <Of extends Kinds>(t: TextOf<Of>, problem: Of['problem']): string =>
  t(sentenceKey(problem) as KeyOfSite<Of>, problem.values)

export function said<Of extends Kinds>(view: DrawnView<Of>, problem: Of['problem']): SaidProblem {
  const { t, moment } = view
  const { field } = problem
  const sentence = sentenceOf(t, problem)
  const drawn = field === undefined || !askedFields(view).includes(field) ? undefined : view.drawing.fields[field]
  if (field === undefined || drawn === undefined) return { field: null, sentence, label: null }
  return { field, sentence, label: OF_FORM.includes(problem.code) ? t(keyFor(drawn.label, moment)) : null }
}

/** @param sent what was sent to the page, where it is shown in answer to it: what is secret is not shown again */
export function drawnView<Of extends Kinds>(
  frame: FrameView<Of>,
  seen: Pick<DrawnView<Of>, 'moment' | 'problems'>,
  sent: Readonly<Record<string, string | undefined>> | null,
): DrawnView<Of> {
  const { site, t } = frame
  const drawing = site.drawings[seen.moment.page as Of['page']]
  const typed = sent === null ? {} : shownAgain(drawing, sent)
  return { ...frame, ...seen, drawing, typed, buttonText: (button) => t(`button.${button}` as KeyOfSite<Of>) }
}
