import type { Iso3 } from '../../lawbook/types.ts'

/**
 * Where the square of each State stands, by ISO 3166-1 alpha-3: made by hand, so that neighbours are near each other as far as equal squares allow.
 * It is an order of squares and says nothing of territory or borders. Three points are an empty place.
 */
const MAP = `
  ... ... ... ... ... ... ... ... ... ... ... ... NOR SWE FIN ... ... ... ... ... ... ... ... ... ... ... ...
  ... ... ... ... ... ... ... ... ... ISL ... ... ... ... EST RUS ... ... ... ... ... ... ... ... ... ... ...
  ... CAN ... ... ... ... ... ... ... IRL GBR NLD DNK ... LVA ... ... ... ... ... ... ... ... ... ... ... ...
  ... USA ... ... ... ... ... ... ... ... BEL LUX DEU POL LTU BLR ... ... ... ... ... ... ... ... ... ... ...
  MEX ... ... ... BHS ... ... ... ... ... FRA CHE LIE CZE SVK UKR ... ... ... ... KAZ ... ... ... ... ... ...
  GTM BLZ ... CUB HTI DOM ATG ... ... AND MCO ITA AUT HUN ROU MDA ... GEO AZE TKM UZB KGZ ... MNG PRK ... ...
  SLV HND ... JAM ... KNA DMA ... PRT ESP ... SMR SVN HRV SRB BGR TUR ARM ... IRN AFG TJK ... CHN KOR JPN ...
  ... NIC ... ... ... VCT LCA BRB ... ... ... VAT BIH MNE MKD ... CYP SYR IRQ KWT PAK NPL BTN ... ... ... ...
  ... CRI PAN ... ... GRD TTO ... ... ... ... MLT ... ALB GRC ... LBN JOR SAU BHR ... IND BGD MMR LAO VNM PHL
  ... ... COL VEN GUY SUR ... ... ... ... ... ... ... ... ... ... ISR PSE YEM QAT ARE LKA ... THA KHM ... ...
  ... ... ECU ... BRA ... ... ... ... ... MAR DZA TUN LBY EGY ... ... ... ... ... OMN MDV ... MYS BRN ... ...
  ... ... PER BOL PRY ... ... ... ... MRT MLI BFA NER TCD SDN ERI ... ... ... ... ... ... ... SGP IDN TLS ...
  ... ... CHL ARG URY ... ... CPV SEN GMB GIN TGO BEN NGA CAF SSD ETH DJI ... ... ... ... ... ... ... ... ...
  ... ... ... ... ... ... ... ... GNB SLE LBR CIV GHA CMR COG UGA KEN SOM ... ... ... ... PLW FSM MHL KIR ...
  ... ... ... ... ... ... ... ... ... ... ... STP GNQ GAB COD RWA TZA SYC ... ... ... ... PNG SLB NRU TUV ...
  ... ... ... ... ... ... ... ... ... ... ... ... ... AGO ZMB BDI MWI COM ... ... ... ... ... VUT FJI WSM ...
  ... ... ... ... ... ... ... ... ... ... ... ... ... NAM BWA ZWE MOZ MDG ... ... ... AUS ... ... TON NIU COK
  ... ... ... ... ... ... ... ... ... ... ... ... ... ... ZAF LSO SWZ MUS ... ... ... ... ... NZL ... ... ...
`

export interface TilePlace {
  readonly column: number
  readonly row: number
}

/** The place of every State on the map of the world, columns and rows counted from 1. */
export const TILE_PLACES: ReadonlyMap<Iso3, TilePlace> = new Map(
  MAP.trim()
    .split('\n')
    .flatMap((line, i) =>
      line
        .trim()
        .split(' ')
        .flatMap((iso3, k): [Iso3, TilePlace][] => (iso3 === '...' ? [] : [[iso3, { column: k + 1, row: i + 1 }]])),
    ),
)

/** The first column and row of a group of States, less one: with them taken off, the group stands by itself. */
export function cornerOf(states: readonly Iso3[]): TilePlace {
  const places = states.map((s) => placeOf(s))
  return {
    column: Math.min(...places.map((p) => p.column)) - 1,
    row: Math.min(...places.map((p) => p.row)) - 1,
  }
}

/** The place of a State; a State that has none is a fault of the map. */
export function placeOf(iso3: Iso3): TilePlace {
  const place = TILE_PLACES.get(iso3)
  if (place === undefined) throw new Error(`'${iso3}' has no square on the map.`)
  return place
}
