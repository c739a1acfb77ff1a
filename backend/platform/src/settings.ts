import { isIP } from "node:net"
import { z } from "@medusajs/framework/zod"

/** The complaint about a variable that is not set, or else about one that is not right. */
const missingOr = (wrong: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? "is missing" : wrong

/** A TCP port, written as digits. */
export const portSetting = z.coerce.number().int().min(1).max(65535)

/** An address of PostgreSQL, which has to be set. */
export const postgresSetting = z.url({
  protocol: /^postgres(ql)?$/,
  error: missingOr("must be a postgres:// address"),
})

/** Address of a mail server. */
export const smtpSetting = z.url({
  protocol: /^smtps?$/,
  error: missingOr("must be a smtp:// or smtps:// address"),
})

/**
 * A secret. In production it must be set, long, not one character over and over, and none of the samples.
 * @param production whether shoppers' money is at stake; elsewhere `sample` serves
 */
export const secretSetting = (production: boolean, sample: string) =>
  production
    ? z
        .string({ error: missingOr("must be a text") })
        .min(32, "must have at least 32 characters in production; make one with: openssl rand -hex 32")
        .refine(
          (value) => !/development|supersecret|changeme|example|placeholder/i.test(value),
          "is a sample value, which production refuses; make one with: openssl rand -hex 32"
        )
        .refine(
          (value) => new Set(value).size >= 8,
          "repeats a few characters, which production refuses; make one with: openssl rand -hex 32"
        )
    : z.string().min(1).default(sample)

/** An address that people's browsers open: production wants it, and wants it encrypted. */
export const publicUrlSetting = (production: boolean) =>
  production
    ? z.url({ protocol: /^https$/, error: missingOr("must be an https:// address in production") })
    : z.url({ protocol: /^https?$/ }).optional()

/** Whose `X-Forwarded-For` counts: how many proxies stand in front, or their addresses and networks. */
export const proxiesSetting = z.string().transform((text, context): number | string[] => {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const names = text.split(",").map((name) => name.trim())
  const known = (name: string) => {
    const [address = "", bits, ...more] = name.split("/")
    if (["loopback", "linklocal", "uniquelocal"].includes(name)) return true
    return (
      isIP(address) > 0 &&
      !more.length &&
      (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128)))
    )
  }
  if (!names.every(known))
    context.addIssue({
      code: "custom",
      message: "must be a number of proxies, or addresses and networks such as loopback, 10.0.0.0/8",
    })
  return names
})

/**
 * Rooms to leave out. A room stands on those below it, so whoever leaves one out leaves out all above it.
 * @param upperRooms the rooms that may be left out, the lowest first
 */
export const roomsLeftOutSetting = (upperRooms: readonly string[]) =>
  z
    .string()
    .default("")
    .transform((text) => text.split(",").flatMap((name) => name.trim() || []))
    .refine(
      (names) =>
        names.length <= upperRooms.length &&
        upperRooms.slice(upperRooms.length - names.length).every((room) => names.includes(room)),
      `may be empty, ${upperRooms
        .map((_, index) => upperRooms.slice(index).join(","))
        .reverse()
        .join(" or ")}`
    )

/**
 * Reads variables by a schema. An empty variable counts as not set: `REDIS_URL=` in a file of settings switches nothing on.
 * @throws an Error with one line for each variable that is wrong
 */
export function readSettings<Schema extends z.ZodType>(
  schema: Schema,
  variables: NodeJS.ProcessEnv
): z.output<Schema> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""))
  const parsed = schema.safeParse(set)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`)
  throw new Error(
    `The configuration does not allow a start:\n${lines.join("\n")}\nSee .env.template for every variable.`
  )
}
