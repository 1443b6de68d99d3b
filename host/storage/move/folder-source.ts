import { join } from 'node:path'
import { openFolderKey } from '../folder/folder-key.ts'
import { lockFolder } from '../folder/folder-lock.ts'
import { LOG, markFolder, readForm, statesIn } from '../folder/form.ts'
import { logFiles } from '../folder/log.ts'
import { lookIntoFolder } from '../folder/look-into.ts'
import type { Source } from './kept.ts'

/** The tokens of a data folder, which no host may have meanwhile. Until it is left nothing in it changes. */
export async function openFolderSource(folder: string): Promise<Source> {
  const lock = await lockFolder(folder)
  try {
    const { states } = await readForm(folder)
    const key = await openFolderKey(folder, await statesIn(states), await logFiles(join(folder, LOG)))
    const { tokens, sections } = await lookIntoFolder(folder, states, key)
    return {
      async *tokens() {
        for (const stored of tokens) yield { stored, sections: () => sections(stored.record.id) }
      },
      leave: async () => () => markFolder(folder, 'moved'),
      close: async () => lock.release(),
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
