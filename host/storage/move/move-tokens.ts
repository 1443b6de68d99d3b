import type { DatabasePlace } from '../postgres/database-key.ts'
import type { Moved, Source } from './kept.ts'

/** Where tokens are kept: in a data folder, or in a database. */
export type TokenPlace = { readonly folder: string } | { readonly database: DatabasePlace }

async function openSource(place: TokenPlace): Promise<Source> {
  if ('folder' in place) return (await import('./folder-source.ts')).openFolderSource(place.folder)
  return (await import('./database-source.ts')).openDatabaseSource(place.database)
}

/**
 * Moves all tokens to another place, with their journals, sealed anew with the key of that place. All of them come there or none: where it is
 * cut short, it is done once more. Only when they are all there, the first place is left, and says so to hosts; what was in it stays under
 * another name, or as it is.
 *
 * Throws `folder-holds-tokens` or `database-holds-tokens` where the new place does, `folder-in-use` where a host has the folder,
 * `tokens-moved` where the first place was left before, `folder-unusable` or `database-unusable` where anything cannot be read, `key-missing`
 * and `key-wrong`. Then nothing was moved.
 * @param isAdding the tokens that a database holds stay; one of another's id gets a new one
 */
export async function moveTokens(from: TokenPlace, to: TokenPlace, isAdding = false): Promise<Moved> {
  const source = await openSource(from)
  try {
    if ('folder' in to) return await (await import('./fill-folder.ts')).fillFolder(to.folder, source)
    return await (await import('./fill-database.ts')).fillDatabase(to.database, source, isAdding)
  } finally {
    await source.close()
  }
}
