import { dayInVietnam } from "@chophien/vocabulary/time"
import { addDays, daysBetween } from "../days"

/** What of an identification or its waiver decides. */
export type IdentityRecord = {
  identified_at: Date | null
  waived_until: string | null
  ended_at: Date | null
  recorded_at: Date
}

/** Whether a seller is identified, and by when it has to be; the due day is its last one without. */
export type IdentityStanding =
  | { state: "identified"; due_on: null }
  | { state: "waived" | "changed" | "missing"; due_on: string }

/** How long a seller has after its bank account or owner changed. */
const grace_after_change_days = 14
/** On which days before the last one sellers are reminded. */
export const identity_reminders = [30, 14, 7, 1] as const
/** The law's notice before a stall is closed, in days. */
const notice_days = 5

/** Where a seller stands by what was recorded. Days are those of the calendar in Vietnam. */
export function identityStanding(
  records: readonly IdentityRecord[],
  { deadline, today }: { deadline: string; today: string }
): IdentityStanding {
  if (records.some(({ identified_at, ended_at }) => identified_at && !ended_at))
    return { state: "identified", due_on: null }
  const waivers = records.flatMap(({ waived_until, ended_at }) =>
    waived_until && !ended_at ? [waived_until] : []
  )
  const until = waivers.sort().at(-1)
  if (until && until >= today) return { state: "waived", due_on: until }
  const ended = records
    .flatMap(({ identified_at, ended_at }) => (identified_at && ended_at ? [dayInVietnam(ended_at)] : []))
    .sort()
    .at(-1)
  if (ended && (!until || ended > until))
    return { state: "changed", due_on: addDays(ended, grace_after_change_days) }
  return { state: "missing", due_on: until ?? deadline }
}

/** Whether an approval may rest on it. */
export const allowsApproval = ({ state }: IdentityStanding): boolean =>
  state === "identified" || state === "waived"

/**
 * Whether a stall that is due is closed today: after its last day, and no sooner than the notice allows.
 * @param noticed_on the day on which its members were first told; null while nobody was
 */
export const isIdentityOver = (due_on: string, noticed_on: string | null, today: string): boolean =>
  today > due_on && noticed_on !== null && daysBetween(noticed_on, today) >= notice_days
