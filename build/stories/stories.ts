import type { Story } from '../../renderer/stories/story.ts'
import { KIND_NAMES } from '../../token-core/index.ts'

/** Every kind of token in every state, in the order of the core's list: a kind's stories lie in the file of its name. */
export const STORIES: readonly Story[] = (
  await Promise.all(
    KIND_NAMES.map(async (kind) => {
      const played: { readonly PLAYED: readonly Story[] } = await import(`./kinds/${kind}.ts`)
      return played.PLAYED
    }),
  )
).flat()
