// The figures of the benchmark as a page to read.

const n = (value, unit = '') => {
  if (value === null || value === undefined) return '–'
  const text = Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-GB') : String(value)
  return unit === '' ? text : `${text} ${unit}`
}
const kib = (bytes) => n(Number((bytes / 1024).toFixed(1)))
const ratio = (value, base) => {
  if (!value || !base) return '–'
  const r = value / base
  return `×${r >= 100 ? Math.round(r).toLocaleString('en-GB') : r >= 10 ? Math.round(r) : r.toFixed(2)}`
}
const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((r) => `| ${r.join(' | ')} |`),
  ].join('\n')

function engine({ shape, firstMs, rows, many, readings }) {
  const at = (id, times) => rows.find((r) => r.id === id && r.times === times)
  const ids = [...new Set(rows.map((r) => r.id))]
  const base = at('verdicts', 1)
  const cell = (r) => (r === undefined ? '–' : r.msEach === null ? r.note : `${n(r.msEach)} (${n(r.perSecond)}/s)`)
  const growth = (id) => {
    const [one, ten, hundred] = [1, 10, 100].map((t) => at(id, t)?.msEach)
    return [ratio(ten, one), ratio(hundred, one)].filter((r) => r !== '–').join(', ') || '–'
  }
  return [
    `The whole lawbook (${shape.duties} duties and ${shape.routes} routes of channels) judged for every bearer and direction in made-up situations between two real States, one crime each, 15 % of the questions unanswered: about ${n(base?.judgements)} findings a situation. Milliseconds of processor time for one situation, on one core. The other engines are given the same conditions with one fact for each atom: memberships, dates, places, reservations and positions are worked out by Dedere beforehand and are not in their time, so what is compared is the joining of conditions. They judge every rule; Dedere passes over rules for other crimes. Larger lawbooks hold every treaty, table, reservation, duty and route again under other ids.`,
    table(
      ['engine', 'ms a situation', 'beside Dedere’s verdicts', 'lawbook ×10', 'lawbook ×100', 'growth ×10, ×100'],
      ids.map((id) => [
        at(id, 1)?.engine ?? id,
        cell(at(id, 1)),
        ratio(at(id, 1)?.msEach, base?.msEach),
        cell(at(id, 10)),
        cell(at(id, 100)),
        growth(id),
      ]),
    ),
    `Situations of several crimes: ${many.map((m) => `${m.crimes} crimes ${n(m.reasons)} ms with reasons, ${n(m.verdicts)} ms verdicts only`).join('; ')}. The very first assessment, with nothing warm: ${n(firstMs)} ms.`,
    'What each engine says where the right answer is *not known*, counted over the same situations:',
    table(
      [
        'engine',
        'answers that are not known',
        'read as yes',
        'read as no',
        'share read wrongly',
        'wrong where the answer is known',
      ],
      [
        ['Dedere', n(readings[0]?.unknown), '0', '0', '0 %', '0'],
        ...readings.map((r) => [
          r.engine + (r.situations === readings[0]?.situations ? '' : ` (${r.situations} situations)`),
          n(r.unknown),
          n(r.asYes),
          n(r.asNo),
          `${(((r.asYes + r.asNo) / Math.max(1, r.unknown)) * 100).toFixed(1)} %`,
          `${n(r.wrong)} of ${n(r.known)}`,
        ]),
      ],
    ),
  ]
}

const region = ({ rows, byAssessmentMs }) => [
  'Who can ask whom, for every ordered pair of States. Processor time in Node, on one core; memory is what the finished cells hold.',
  table(
    ['region', 'States', 'crimes × needs', 'cells', 'ms', 'first time, ms', 'memory, MiB'],
    rows.map((r) => [r.region, r.states, `${r.crimes} × ${r.needs}`, n(r.cells), n(r.ms), n(r.firstMs), n(r.heldMiB)]),
  ),
  `A single cell by a whole assessment of the pair, reasons and all: ${n(byAssessmentMs)} ms.`,
]

function page({ chromium, networks, runs }) {
  return [
    `Chromium ${chromium}, processor slowed four times, files sent as gzip -9 by a local server, median of ${runs} loads. *Seen*: the first question is painted. *Answerable*: a person can tick and press Continue and the answer is kept; of pages that work without a script, once it is painted.`,
    ...networks.flatMap(({ network, rows, early }) => {
      const base = rows.find((r) => r.id === 'plain')
      return [
        `**${network}**`,
        table(
          [
            'page',
            'KiB sent',
            'seen, ms',
            'answerable, ms',
            'beside plain HTML',
            'script there, ms',
            'KiB until then',
            'blocked, ms',
          ],
          rows.map((r) => [
            r.name,
            n(r.kib),
            n(r.seen),
            n(r.answerable),
            ratio(r.answerable, base?.answerable),
            n(r.ready),
            n(r.kibReady),
            n(r.blocked),
          ]),
        ),
        `Put to the test: ticked and pressed as soon as the form was there, ${early.pressedAt} ms after the start and ${early.beforeScript ? 'before' : 'after'} any script of the app; the answer was kept and the next question stood at ${n(early.nextQuestionAt)} ms.`,
      ]
    }),
  ]
}

const interaction = ({ chromium, rows, world, runs }) => [
  `Chromium ${chromium}, processor slowed four times: milliseconds from the press to the next paint that shows the next screen, median of ${runs} journeys; *worst* is the slowest of them. *Frame*: the browser’s own measure of the same press (Event Timing, in steps of 8 ms), up to the first paint after it.`,
  table(
    ['from', 'to', 'ms', 'worst, ms', 'frame, ms'],
    rows.map((r) => [r.from, r.to, n(r.ms), n(r.worst), n(r.frame)]),
  ),
  world === undefined
    ? ''
    : `The whole world on screen (five core crimes, extradition, in a worker; processor not slowed): ${n(world.ms)} ms until the last crime is shown and the table can be saved. The heap of the page afterwards: ${n(world.heapMiB)} MiB.`,
]

function build({ seconds, files, library, tests }) {
  const all = files.reduce((sum, f) => sum + f.gzip, 0)
  return [
    `The build takes ${n(seconds, 's')}. The app is ${files.length} files, ${kib(all)} KiB gzip in all; most are fetched only when used. The library as plain pages: ${n(library.pages)} files, ${n(library.mib)} MiB.`,
    table(
      ['file', 'KiB', 'KiB gzip'],
      files.slice(0, 30).map((f) => [f.file, kib(f.bytes), kib(f.gzip)]),
    ),
    tests === null
      ? 'No run of all tests was timed on this checkout.'
      : `\`npm test\`, last run that went through (${tests.endedAt.slice(0, 10)}): ${Object.entries(tests.seconds)
          .map(([stage, s]) => `${stage} ${s} s`)
          .join(', ')}; ${tests.all} s in all.`,
  ]
}

const single = (f) =>
  f.made
    ? [
        `The site in one file: ${kib(f.bytes)} KiB, ${kib(f.gzip)} KiB gzip. Opened from disk with the processor slowed four times, the first question is seen after ${n(f.seen)} ms and answerable after ${n(f.answerable)} ms (median of ${f.runs}).`,
      ]
    : ['The site in one file was not there to be measured.']

const TITLES = {
  engine: ['Assessing a situation', engine],
  page: ['The first question', page],
  interaction: ['From a press to the next screen', interaction],
  region: ['Regions and the world', region],
  build: ['Build and tests', build],
  single: ['One file', single],
}

/** @param parts the parts of bench.json @param tried what was tried, in Markdown */
export function tableOf(parts, tried) {
  const packs = new Set(Object.values(parts).map((p) => p.lawPack))
  const sections = Object.entries(TITLES).flatMap(([id, [title, write]]) => {
    const part = parts[id]
    if (part === undefined) return []
    const { machine: m, measuredOn, lawPack, loadBefore } = part
    const about = `${measuredOn}, law pack ${lawPack}; ${m.cpu}, ${m.cores} cores, ${m.memoryGiB} GiB, ${m.system}, Node ${m.node}; load before ${loadBefore}.`
    const busy = loadBefore > m.cores ? ' **Other programs were taking part of the machine: times are too long.**' : ''
    return [`## ${title}`, `*${about}*${busy}`, ...write(part.figures)]
  })
  return `${[
    '# How fast it is',
    'Made by `npm run bench`; a part is renewed with `npm run bench -- --only engine` (or `page`, `interaction`, `region`, `build`, `single`).',
    ...(packs.size > 1 ? [`**The parts below are of different law packs (${[...packs].join(', ')}).**`] : []),
    ...sections,
    tried.trim(),
  ]
    .filter((s) => s !== '')
    .join('\n\n')}\n`
}
