import law from 'virtual:lawbook/law'
import opening from 'virtual:lawbook/opening'
import otherTexts from 'virtual:lawbook/texts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openLawbook } from '../src/lawbook/openLawbook.ts'
import { unpackLaw } from '../src/lawbook/packStatus.ts'
import '../src/ui/styles/index.css'
import { DesignPage } from './DesignPage.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element with the id root.')
const { questions, states } = opening
createRoot(root).render(
  <StrictMode>
    <DesignPage lawbook={openLawbook(unpackLaw(law))} texts={{ ...otherTexts, questions, states }} />
  </StrictMode>,
)
document.documentElement.dataset['ready'] = 'yes'
