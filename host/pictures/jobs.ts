import { displayMovie, type MovieOptions, type Shown } from '../../drawing/index.ts'
import { type PictureReading, pictureReader } from './read-picture.ts'

/** What a thread for pictures does: reads the codes in one, or makes a film of what a display showed. */
export type Job =
  | { readonly is: 'read'; readonly bytes: Uint8Array }
  | { readonly is: 'movie'; readonly shown: readonly Shown[]; readonly options: MovieOptions }

export type Done = PictureReading | Uint8Array

/** Does jobs in the thread that calls it. The scanner is loaded with the first picture. */
export function jobDoer(): (job: Job) => Promise<Done> {
  const read = pictureReader()
  return async (job) => (job.is === 'read' ? read(job.bytes) : displayMovie(job.shown, job.options))
}
