import type * as z from 'zod'
import { ATOMS, condition } from './condition.ts'

interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly valueType?: z.ZodType
}
const defOf = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def

/** The shape below the wrappers that do not matter to an editor: optional, default, refined. */
function bare(schema: z.ZodType): z.ZodType {
  if ((schema as unknown) === condition) return schema
  const { type, innerType, in: input } = defOf(schema)
  if (['optional', 'default', 'nullable'].includes(type) && innerType !== undefined) return bare(innerType)
  return type === 'pipe' && input !== undefined ? bare(input) : schema
}

/** The shape of what stands at a path; undefined where the schema does not say. */
function shapeAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const here = bare(schema)
  const [key, ...rest] = path
  if (key === undefined) return here
  const into = (next: z.ZodType | undefined) => (next === undefined ? undefined : shapeAt(next, rest))
  if ((here as unknown) === condition) {
    if (key === 'not') return shapeAt(condition, rest)
    if (key === 'all' || key === 'any') return shapeAt(condition, rest.slice(1))
    return into((ATOMS as Readonly<Record<string, z.ZodType>>)[String(key)])
  }
  const { type, shape, element, options, valueType } = defOf(here)
  if (type === 'object') return into(shape?.[String(key)])
  if (type === 'array') return into(element)
  if (type === 'record') return into(valueType)
  if (type !== 'union') return undefined
  return options?.map((o) => shapeAt(o, path)).find((found) => found !== undefined)
}

/** The fields that may stand at a path of a file. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const shape = shapeAt(schema, path)
  return shape === undefined ? [] : Object.keys(defOf(shape).shape ?? {})
}
