import { displayMovie, displayPng, type MovieOptions, type Shown } from '../../drawing/index.ts'
import { type PictureReading, pictureReader } from './read-picture.ts'

/** What a thread for pictures does: reads the codes in one, makes a picture of a display, or a film of what one showed. */
export type Job =
  | { readonly is: 'read'; readonly bytes: Uint8Array }
  | { readonly is: 'png'; readonly display: Shown['display']; readonly scale: number }
  | { readonly is: 'movie'; readonly shown: readonly Shown[]; readonly options: MovieOptions }

export type Done = PictureReading | Uint8Array

/** A PNG of a display, and a GIF of what one showed; null: it took more time or memory than a picture may. */
export type MakePng = (display: Shown['display'], scale: number) => Promise<Uint8Array | null>
export type MakeMovie = (shown: readonly Shown[], options: MovieOptions) => Promise<Uint8Array | null>

/** Does jobs in the thread that calls it. The scanner is loaded with the first picture. */
export function jobDoer(): (job: Job) => Promise<Done> {
  const read = pictureReader()
  return async (job) => {
    if (job.is === 'read') return read(job.bytes)
    return job.is === 'png' ? displayPng(job.display, job.scale) : displayMovie(job.shown, job.options)
  }
}
