/** Something a person should know and nothing stops for. */
export interface Notice {
  readonly code:
    | 'state-set-aside'
    | 'state-unreadable'
    | 'journal-set-aside'
    | 'log-set-aside'
    | 'folder-set-aside'
    | 'not-saved'
    | 'files-behind'
    | 'not-removed'
    | 'not-notified'
  /** The file it is about, or the token of a database, and what it was renamed to if it was. */
  readonly file: string
  readonly setAside: string | null
  /** The whole of it in an English sentence. */
  readonly message: string
}

export type Notify = (notice: Notice) => void

/** Where what was set aside is now, as a sentence without its end. */
export const whereabouts = (target: string | null): string =>
  target === null ? 'It could not be renamed and stays where it is' : `It is now ${target}`
