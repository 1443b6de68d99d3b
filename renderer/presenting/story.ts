import type { Chapter, Situation } from '../faces/face.ts'
import { faceOfKind, KINDS } from '../faces/faces.ts'

/** What a presentation may begin with, of every kind of token. */
export const situationOf = (name: string): Situation | undefined =>
  KINDS.flatMap((kind) => faceOfKind(kind).presenting.situations).find((one) => one.name === name)

/** The chapter that the story is at, once the token stands at `step`. */
export function chapterAt(story: readonly Chapter[], place: number, step: string): number {
  const chapter = story[place]
  return chapter?.until?.includes(step) && place < story.length - 1 ? place + 1 : place
}
