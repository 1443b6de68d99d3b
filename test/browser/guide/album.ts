import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { outlineOf } from './outline.ts'

export const PICTURES = join(import.meta.dirname, '../../../docs/ja/pictures')

/** One picture of the guide: how the page stands now, and how it stood when the picture was taken. */
export interface Shot {
  readonly name: string
  readonly now: string
  /** Null: there is no such picture yet. */
  readonly taken: string | null
}

/** Takes or looks at the pictures of the guide. `GUIDE_PICTURES=take` (npm run pictures) writes them and their outlines anew. */
export interface Album {
  /** A page as it stands in its window, or a part of one. */
  shoot(name: string, page: Page, part?: Locator): Promise<void>
  readonly shots: readonly Shot[]
}

const TAKES = process.env.GUIDE_PICTURES === 'take'

export function makeAlbum(): Album {
  const shots: Shot[] = []
  return {
    shots,
    async shoot(name, page, part) {
      await page.bringToFront()
      await page.evaluate(async () => {
        window.scrollTo(0, 0)
        await document.fonts.ready
      })
      const outline = await outlineOf(part ?? page.locator('body'))
      const file = join(PICTURES, `${name}.txt`)
      if (TAKES) {
        mkdirSync(PICTURES, { recursive: true })
        const how = { path: join(PICTURES, `${name}.jpg`), type: 'jpeg', quality: 82, animations: 'disabled' } as const
        await (part ? part.screenshot(how) : page.screenshot(how))
        writeFileSync(file, outline)
      }
      shots.push({ name, now: outline, taken: existsSync(file) ? readFileSync(file, 'utf8') : null })
    },
  }
}
