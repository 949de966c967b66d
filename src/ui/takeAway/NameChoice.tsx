import { useEffect, useMemo, useState } from 'react'
import type { Situation } from '../../engine/situation.ts'
import { RARE_LANGUAGES } from '../../lawbook/ownNames.ts'
import type { MemoOptions } from '../../report/memo/options.ts'
import { t } from '../../text/t.ts'
import { Choice } from '../components/Choice.tsx'
import { useGuide } from '../GuideContext.ts'

/** Languages of the region and of the United Nations (BCP 47), each called by its own name. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'العربية',
  bn: 'বাংলা',
  'zh-Hans': '中文',
  es: 'Español',
  fr: 'Français',
  hi: 'हिन्दी',
  hy: 'Հայերեն',
  id: 'Indonesia',
  ja: '日本語',
  ka: 'ქართული',
  km: 'ខ្មែរ',
  ko: '한국어',
  lo: 'ລາວ',
  mn: 'Монгол',
  ms: 'Melayu',
  my: 'မြန်မာ',
  ne: 'नेपाली',
  pt: 'Português',
  ru: 'Русский',
  si: 'සිංහල',
  sw: 'Kiswahili',
  ta: 'தமிழ்',
  th: 'ไทย',
  uk: 'Українська',
  ur: 'اردو',
  vi: 'Tiếng Việt',
}
const isRare = (lang: string): boolean => RARE_LANGUAGES.some((l) => l === lang)

/** Another language for the names of the States. */
export function NameChoice({ lang, onLang }: { readonly lang: string; readonly onLang: (lang: string) => void }) {
  const options = useMemo(() => {
    const held = Object.entries(LANGUAGES)
    const known = Intl.DisplayNames.supportedLocalesOf(held.map(([l]) => l))
    return [['', t('memo.namesNone')] as const, ...held.filter(([l]) => isRare(l) || known.includes(l))]
  }, [])
  return <Choice label={t('memo.names')} value={lang} options={options} onChange={onLang} />
}

/** The names of both States in a language: as the browser has them, else from a list that is loaded then. Null until they are there, and where there are none. */
export function useNames(lang: string, { self, other }: Situation): MemoOptions['names'] {
  const { lawbook } = useGuide()
  const [own, setOwn] = useState<Readonly<Record<string, Readonly<Record<string, string>>>> | null>(null)
  const wanted = isRare(lang)
  useEffect(() => {
    let live = true
    if (wanted) void import('virtual:lawbook/names').then(({ default: names }) => live && setOwn(names))
    return () => {
      live = false
    }
  }, [wanted])
  return useMemo(() => {
    if (lang === '' || (wanted && own === null)) return null
    const names = wanted ? null : new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' })
    const nameOf = (state: string | null): string | null => {
      const iso2 = state === null ? undefined : lawbook.stateOf.get(state)?.iso2
      const name = iso2 === undefined ? undefined : wanted ? own?.[lang]?.[iso2] : names?.of(iso2)
      return name === undefined || name === '' ? null : name
    }
    const named = nameOf(self)
    return named === null ? null : { lang, self: named, other: nameOf(other) }
  }, [lang, wanted, own, self, other, lawbook])
}
