import * as z from 'zod'
import { changesFile } from './schema/changes.ts'
import { ATOMS, condition } from './schema/condition.ts'
import { cautionFile, channelFile, dutyFile, pointsFile, reservationFile } from './schema/duty.ts'
import { groupsFile, iccFile, instrument } from './schema/instrument.ts'
import { requestFile } from './schema/request.ts'
import { scenario } from './schema/scenario.ts'
import { crimesFile, developmentsFile, glossaryFile, lawbookFile, needsFile, page, question } from './schema/texts.ts'
import { misconceptionsFile, trainingScenario } from './schema/training.ts'

/** The shapes of the YAML files by folder, or by file where a kind has only one. */
const SHAPES: Readonly<Record<string, z.ZodType>> = {
  cautions: cautionFile,
  changes: changesFile,
  channels: channelFile,
  crimes: crimesFile,
  developments: developmentsFile,
  duties: dutyFile,
  glossary: glossaryFile,
  groups: groupsFile,
  icc: iccFile,
  instruments: instrument,
  lawbook: lawbookFile,
  misconceptions: misconceptionsFile,
  needs: needsFile,
  pages: page,
  points: pointsFile,
  questions: question,
  request: requestFile,
  reservations: reservationFile,
  scenarios: scenario,
  training: trainingScenario,
}

const CONDITION = { $ref: '#/$defs/condition' }

/** Plain JSON Schema of one shape; conditions are referred to, as they hold each other. */
function plain(shape: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) !== condition) return
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key]
      Object.assign(jsonSchema, CONDITION)
    },
  })
  return schema
}

/** A condition: one word, and what belongs to it. */
function conditionSchema(): object {
  const one = (word: string, held: object) => ({
    type: 'object',
    properties: { [word]: held },
    required: [word],
    additionalProperties: false,
  })
  const several = { type: 'array', minItems: 1, items: CONDITION }
  return {
    description: 'Exactly one word; join several under all: or any:.',
    anyOf: [
      one('all', several),
      one('any', several),
      one('not', CONDITION),
      ...Object.entries(ATOMS).map(([word, shape]) => one(word, plain(shape))),
    ],
  }
}

/** The JSON Schemas with which a text editor completes and checks content, by file name. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SHAPES).map(([name, shape]) => {
      const schema = plain(shape)
      const text = JSON.stringify(schema)
      const $defs = text.includes('#/$defs/condition') ? { $defs: { condition: conditionSchema() } } : {}
      const whole = {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: `content/${name}`,
        ...schema,
        ...$defs,
      }
      return [`${name}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`]
    }),
  )
}
