import type { Chapter, Place, Target, Typed } from './face.ts'

/** A chapter that follows the token until one of these steps. */
export const follow = (id: string, until: readonly string[], instead: Chapter['instead'] = {}): Chapter => ({
  id,
  place: 'token',
  until,
  types: [],
  instead,
})

/** A chapter that says a caption of its own. */
export const say = (id: string, place: Place, types: readonly Typed[] = []): Chapter => ({
  id,
  place,
  until: null,
  types,
  instead: {},
})

/** Where the light falls at a step. @param targetOf what the token's own step points at */
export const targetBy =
  (targetOf: (step: string) => Target) =>
  (chapter: Chapter | undefined, step: string): Target => {
    if (chapter === undefined) return targetOf(step)
    if (chapter.until === null) return null
    return chapter.instead[step] ?? targetOf(step)
  }

/** The key of what is said: of the story, or of the token's own step. */
export function captionIn(chapter: Chapter | undefined, step: string): string {
  if (chapter === undefined) return step
  if (chapter.until === null) return chapter.id
  return step in chapter.instead ? `${chapter.id}/${step}` : step
}
