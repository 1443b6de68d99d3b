import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { comparePngs, displayPng } from '../../drawing/index.ts'
import { type Golden, screenText } from '../../scenario/run/golden.ts'

/** Where kept screens lie, beside the scenario. */
const FOLDER = 'golden'
/** A name becomes that of a file. */
const NAME = /^\w[\w .-]{0,99}$/

const found = (path: string) => readFile(path).catch(() => null)

/**
 * Kept screens as files beside a scenario, each as text and as the picture that everybody sees. @param isUpdate keeps them anew instead of
 * comparing
 */
export function goldenFiles(scenarioFile: string, isUpdate: boolean): Golden {
  const folder = join(dirname(scenarioFile), FOLDER)
  return async (name, display, checks) => {
    if (!NAME.test(name)) {
      throw new Error(`"${name}" is no name of a kept screen: letters, digits, blanks, . - and _ only.`)
    }
    const [text, picture] = [join(folder, `${name}.txt`), join(folder, `${name}.png`)]
    const [shown, drawn] = [screenText(display), displayPng(display)]
    if (isUpdate) {
      await mkdir(folder, { recursive: true })
      await writeFile(text, shown)
      await writeFile(picture, drawn)
      await rm(join(folder, `${name}.differs.png`), { force: true })
      return
    }
    const kept = await found(text)
    if (kept === null) {
      throw new Error(`No screen "${name}" is kept yet. Look at the display, and keep it with --update.`)
    }
    checks.equal(`golden ${name}`, kept.toString('utf8').replaceAll('\r\n', '\n'), () => shown)
    const keptPicture = await found(picture)
    if (keptPicture === null || keptPicture.equals(drawn)) return
    const compared = await comparePngs(keptPicture, drawn)
    if (compared.isEqual) return
    const difference = join(folder, `${name}.differs.png`)
    await writeFile(difference, compared.picture)
    checks.fail(`The picture differs from ${picture} in ${compared.pixels} pixels: red in ${difference}.`)
  }
}
