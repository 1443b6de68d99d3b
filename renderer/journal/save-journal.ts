import type { Rack } from '../connection/rack-store.ts'
import { fileName, saveFile } from '../parts/files.ts'
import { notifyFailure } from '../parts/notices.ts'

/** Saves the whole journal. `replay` holds the keys: ask before. */
export async function saveJournal(rack: Rack, id: string, form: 'report' | 'replay'): Promise<void> {
  try {
    const saved = await (form === 'report'
      ? rack.link.exportJournal(id, 'report')
      : rack.link.exportJournal(id, 'replay'))
    const content = new Blob([JSON.stringify(saved)], { type: 'application/json' })
    await saveFile('journal', fileName('journal', form, saved.serial ?? saved.name).concat('.json'), content)
  } catch (error) {
    notifyFailure(error)
  }
}
