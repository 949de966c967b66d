import start from 'virtual:lawbook/start'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { App } from './ui/App.tsx'

/** The start page as HTML, made when the project is built. */
export const render = (): string =>
  renderToString(
    <StrictMode>
      <App start={start} />
    </StrictMode>,
  )
