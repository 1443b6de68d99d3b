import { createRoot } from 'react-dom/client'

/** The least that a React page can be: what the window's start-up is compared with. */
const root = document.getElementById('root')
if (root) createRoot(root).render(<p data-testid="display">Nothing</p>)
