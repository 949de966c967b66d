import { useState } from 'react'
import { defaultChanges } from '../../engine/defaultChanges.ts'
import type { Report } from '../../report/entries.ts'
import type { Memo } from '../../report/memo/blocks.ts'
import { toMarkdown } from '../../report/memo/toMarkdown.ts'
import { toCsv } from '../../report/toCsv.ts'
import { toJson } from '../../report/toJson.ts'
import { t } from '../../text/t.ts'
import { PrintButton } from '../components/PrintButton.tsx'
import { useGuide } from '../GuideContext.ts'
import { download } from '../region/download.ts'

type Make = (name: string, type: string, content: () => BlobPart | Promise<BlobPart>) => Promise<void>

/** Makes files in the page, says that it is being done and when it is done, or why it could not be. */
function useMaking(): { readonly make: Make; readonly said: string; readonly busy: boolean } {
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const make: Make = async (name, type, content) => {
    setBusy(true)
    setSaid(t('memo.making'))
    try {
      download(new Blob([await content()], { type }), name)
      setSaid(t('memo.made', { name }))
    } catch (e) {
      setSaid(t('memo.failed', { why: e instanceof Error ? e.message : String(e) }))
    }
    setBusy(false)
  }
  return { make, said, busy }
}

interface Props {
  /** The document, made when it is asked for. */
  readonly memo: () => Memo
  /** The name of the file, without its ending. It tells nothing of the case. */
  readonly name: string
  /** Further forms, beside those that every document has. */
  readonly more?: readonly {
    readonly label: string
    readonly ending: string
    readonly type: string
    readonly content: () => string
  }[]
}

/** The forms in which a document leaves the page. Each is made in the page when asked for; the one for Word is loaded then. */
export function MemoButtons({ memo, name, more = [] }: Props) {
  const { make, said, busy } = useMaking()
  const forms = [
    {
      label: t('memo.word'),
      ending: 'docx',
      type: WORD,
      content: async () => (await import('../../report/memo/toDocx.ts')).toDocx(memo()),
    },
    { label: t('memo.markdown'), ending: 'md', type: 'text/markdown;charset=utf-8', content: () => toMarkdown(memo()) },
    {
      label: t('memo.text'),
      ending: 'txt',
      type: 'text/plain;charset=utf-8',
      content: () => toMarkdown(memo(), 'text'),
    },
    ...more,
  ]
  return (
    <>
      <p className="actions">
        <PrintButton label={t('memo.print')} />
        {forms.map(({ label, ending, type, content }) => (
          <button
            key={ending}
            type="button"
            disabled={busy}
            onClick={() => void make(`${name}.${ending}`, type, content)}
          >
            {label}
          </button>
        ))}
      </p>
      <p role="status">{said}</p>
    </>
  )
}

/** The forms of a whole result: the document, and the findings as data. */
export function DocumentButtons({ memo, report }: { readonly memo: () => Memo; readonly report: Report }) {
  const { lawbook, situation, assessment } = useGuide()
  const { self, other, lawAsAt } = report
  return (
    <MemoButtons
      memo={memo}
      name={`dedere-${[self.code, ...(other === null ? [] : [other.code]), lawAsAt].join('-')}`}
      more={[
        {
          label: t('memo.json'),
          ending: 'json',
          type: 'application/json',
          content: () => JSON.stringify(toJson(report, assessment, defaultChanges(lawbook, situation)), null, 1),
        },
        { label: t('memo.csv'), ending: 'csv', type: 'text/csv;charset=utf-8', content: () => toCsv(report) },
      ]}
    />
  )
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
