import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Golden, screenText } from '../../scenario/run/golden.ts'

/** Where kept screens lie, beside the scenario. */
const FOLDER = 'golden'
/** A name becomes that of a file. */
const NAME = /^[\w][\w .-]{0,99}$/u

const found = (path: string) => readFile(path, 'utf8').catch(() => null)

/** Kept screens as files beside a scenario. @param isUpdate keeps them anew instead of comparing */
export function goldenFiles(scenarioFile: string, isUpdate: boolean): Golden {
  const folder = join(dirname(scenarioFile), FOLDER)
  return async (name, { display }, checks) => {
    if (!NAME.test(name))
      throw new Error(`"${name}" is no name of a kept screen: letters, digits, blanks, . - and _ only.`)
    const path = join(folder, `${name}.txt`)
    const shown = screenText(display)
    const kept = await found(path)
    if (isUpdate) {
      await mkdir(folder, { recursive: true })
      if (kept !== shown) await writeFile(path, shown)
      return
    }
    if (kept === null)
      throw new Error(`No screen "${name}" is kept yet. Look at the display, and keep it with --update.`)
    checks.equal(`golden ${name}`, kept.replaceAll('\r\n', '\n'), () => shown)
  }
}
