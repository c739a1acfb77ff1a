import { provinceCodeSchema, textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { amount, day, nothing } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** What a commune has of the market. A number is null where the room that knows it does not run. */
const coveredCommuneSchema = z.object({
  code: z.string(),
  name: z.string(),
  full_name: z.string(),
  /** Its centre; null where the gazetteer has none. */
  lat: z.nullable(z.number()),
  lng: z.nullable(z.number()),
  area_km2: z.nullable(z.number()),
  population: z.nullable(z.int()),
  sellers: z.object({ pending: z.int(), active: z.int(), suspended: z.int() }),
  /** Sellers of which a member finished the lessons or got a certificate of a class. */
  trained: z.int(),
  /** Goods that shoppers can see now. */
  goods: z.nullable(z.int()),
  /** Paid orders and their sum of the last 90 days, refunds taken off. */
  orders: z.nullable(z.int()),
  sales: z.nullable(amount),
  /** The province's own measure of the commune, by its newest table; null where it says nothing. */
  xanh: z.nullable(z.number()),
})
export type CoveredCommune = z.infer<typeof coveredCommuneSchema>

const provinceSchema = z.object({ code: z.string(), name: z.string() })

const coverageQuery = z.strictObject({
  /** The province with the most sellers where none is named. */
  province_code: z.optional(provinceCodeSchema),
})

export const readCoverage = route({
  method: "GET",
  path: "/admin/coverage",
  auth: "staff",
  summary:
    "Every commune of a province with its sellers, goods, sales and training; those without a seller too.",
  query: coverageQuery,
  answer: z.object({
    /** Null where there is no province at all. */
    province: z.nullable(provinceSchema),
    /** The provinces from which there are sellers. */
    provinces: z.array(provinceSchema),
    communes: listOf(coveredCommuneSchema),
    /** As of which day the province's measure is; null where none was imported. */
    xanh_as_of: z.nullable(day),
  }),
})

export const exportCoverage = route({
  method: "GET",
  path: "/admin/coverage/file",
  auth: "staff",
  summary: "The same table as a file for a spreadsheet. `content` is base64.",
  query: z.strictObject({
    province_code: z.optional(provinceCodeSchema),
    format: z._default(z.enum(["xlsx", "csv"]), "xlsx"),
  }),
  answer: z.object({ file_name: z.string(), content: z.string() }),
})

/** What is wrong with a row of a table of measures. */
export const measureFaults = [
  "commune_unknown",
  "commune_unclear",
  "commune_twice",
  "value_unreadable",
] as const
export type MeasureFault = (typeof measureFaults)[number]

const measureRowSchema = z.object({
  /** Its number in the sheet, as a spreadsheet program shows it. */
  line: z.int(),
  commune: z.string(),
  value: z.string(),
  fault: z.nullable(z.enum(measureFaults)),
})

export const importMeasures = route({
  method: "POST",
  path: "/admin/coverage/measures",
  auth: "staff",
  summary:
    "Reads a table of communes with the province's measure: shows what it would write, or writes all of it or nothing.",
  body: z.strictObject({
    /** The file, base64. */
    content: z.string().check(z.minLength(1), z.maxLength(3_000_000)),
    file_name: textSchema(200, { length_min: 1 }),
    /** As of which day the numbers are. */
    as_of: day,
    province_code: provinceCodeSchema,
    /** Whether it is written; otherwise it is only read. */
    write: z._default(z.boolean(), false),
  }),
  answer: z.object({
    /** Rows that were understood. */
    read: z.int(),
    faults: listOf(measureRowSchema),
    /** Communes of the province that the table does not name. */
    missing: z.array(z.string()),
    written: z.boolean(),
  }),
  problems: ["sheet_unreadable", "measure_columns_missing", "import_has_faults"],
})

export const removeMeasures = route({
  method: "POST",
  path: "/admin/coverage/measures/remove",
  auth: "staff",
  summary: "Takes the newest table of a province's measure back; the one before it counts again.",
  body: z.strictObject({ province_code: provinceCodeSchema }),
  answer: z.object({ removed: z.int() }),
})

export const readCoverageCounts = route({
  method: "GET",
  path: "/admin/coverage/counts",
  auth: "staff",
  summary: "How many communes of the province have a seller, and how many there are.",
  query: nothing,
  answer: z.object({ communes: z.int(), covered: z.int(), sellers: z.int(), trained: z.int() }),
})
