import { z } from "@medusajs/framework/zod"

/** Who signs in: staff, and members of sellers. */
export const actors = ["user", "member"] as const
export type Actor = (typeof actors)[number]

const hour_ms = 3_600_000

/**
 * How long a sign-in lasts. Staff, who move money and see everybody's data: ten hours, whatever they do. Members sell on
 * their own phones: 90 days from when they were last here.
 */
export const lifetimes = {
  user: { counts_from: "started_at", ms: 10 * hour_ms },
  member: { counts_from: "last_seen_at", ms: 90 * 24 * hour_ms },
} as const satisfies Record<Actor, { counts_from: "started_at" | "last_seen_at"; ms: number }>

const moment = z.coerce.date()

/** A row of a sign-in. */
export const signInSchema = z.object({
  id: z.string(),
  actor_type: z.enum(actors),
  actor_id: z.string(),
  identity_id: z.string().nullable(),
  started_at: moment,
  last_seen_at: moment,
  factor_at: moment.nullable(),
  ip: z.string().nullable(),
  user_agent: z.string().nullable(),
  ended_at: moment.nullable(),
})
export type SignInRow = z.infer<typeof signInSchema>

type Times = Pick<SignInRow, "actor_type" | "started_at" | "last_seen_at" | "ended_at">

/** When a sign-in has ended or will end by itself. */
export function endOf({ actor_type, ended_at, ...times }: Times): Date {
  const { counts_from, ms } = lifetimes[actor_type]
  return ended_at ?? new Date(times[counts_from].getTime() + ms)
}

/** Whether a sign-in has ended, by a person or by its time. */
export const isOver = (signIn: Times): boolean =>
  signIn.ended_at !== null || endOf(signIn).getTime() <= Date.now()
