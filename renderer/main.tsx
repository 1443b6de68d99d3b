import { HeadlessMantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource/biz-udgothic/400.css'
import '@fontsource/biz-udgothic/700.css'
import './theme/tokens.css'
import { App } from './app.tsx'
import { takeApiToken } from './connection/api-token.ts'
import { RackProvider } from './connection/context.ts'
import { connectHost } from './connection/host-link.ts'
import { choiceInStorage, connectRack } from './connection/rack-store.ts'
import './locales/i18n.ts'
import { DeskProvider, deskAt } from './support/desk-link.ts'

const root = document.getElementById('root')
if (!root) throw new TypeError('no element with the id "root"')

// The display's letters are there before it is switched on.
for (const weight of [400, 700]) void document.fonts.load(`${weight} 20px "BIZ UDGothic"`, 'A0▲▶')

const apiToken = takeApiToken(window)
const link = connectHost(location.origin, apiToken)
const desk = deskAt(location.origin, apiToken)
const rack = connectRack(link, () => Date.now(), choiceInStorage)

createRoot(root).render(
  <StrictMode>
    <HeadlessMantineProvider>
      <RackProvider value={rack}>
        <DeskProvider value={desk}>
          <App />
        </DeskProvider>
      </RackProvider>
    </HeadlessMantineProvider>
  </StrictMode>,
)
