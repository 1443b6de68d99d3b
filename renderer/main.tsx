import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource/biz-udgothic/400.css'
import '@fontsource/biz-udgothic/700.css'
import './theme/tokens.css'
import { App } from './app.tsx'
import { takeApiToken } from './connection/api-token.ts'
import { ConnectionProvider } from './connection/context.ts'
import { makeHostLink } from './connection/host-link.ts'
import { connectToken } from './connection/token-store.ts'
import './locales/i18n.ts'

const root = document.getElementById('root')
if (!root) throw new TypeError('no element with the id "root"')

// The display's letters are there before it is switched on.
for (const weight of [400, 700]) void document.fonts.load(`${weight} 20px "BIZ UDGothic"`, 'A0▲▶')

const connection = connectToken(makeHostLink(location.origin, takeApiToken(window)), () => Date.now())

createRoot(root).render(
  <StrictMode>
    <ConnectionProvider value={connection}>
      <App />
    </ConnectionProvider>
  </StrictMode>,
)
