import start from 'virtual:lawbook/start'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './ui/App.tsx'

// the built start page brings the little style that it needs; the rest comes with the second question
if (import.meta.env.DEV) void import('./ui/styles/index.css')
const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element with the id root.')
const app = (
  <StrictMode>
    <App start={start} />
  </StrictMode>
)
if (root.firstElementChild === null) createRoot(root).render(app)
else hydrateRoot(root, app)
