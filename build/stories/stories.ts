import type { Story } from '../../renderer/stories/story.ts'
import { CAMERA_TOKEN } from './camera-token.ts'

/** Every kind of token in every state, in the order of the page's list. */
export const STORIES: readonly Story[] = [...CAMERA_TOKEN]
