import { HeadlessMantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource/biz-udgothic/400.css'
import '@fontsource/biz-udgothic/700.css'
import '../theme/tokens.css'
import { RackProvider } from '../connection/context.ts'
import '../locales/i18n.ts'
import { StoriesPage } from './page.tsx'
import { stillRack } from './still-rack.ts'
import type { Story } from './story.ts'

const root = document.getElementById('root')
if (!root) throw new TypeError('no element with the id "root"')

for (const weight of [400, 700]) void document.fonts.load(`${weight} 20px "BIZ UDGothic"`, 'A0▲▶')

const stories: readonly Story[] = await (await fetch('stories.json')).json()
const rack = stillRack(stories)
rack.start()

createRoot(root).render(
  <StrictMode>
    <HeadlessMantineProvider>
      <RackProvider value={rack}>
        <StoriesPage stories={stories} />
      </RackProvider>
    </HeadlessMantineProvider>
  </StrictMode>,
)
