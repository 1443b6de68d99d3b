import type { Story } from '../../../renderer/stories/story.ts'

export const PLAYED: readonly Story[] = []
