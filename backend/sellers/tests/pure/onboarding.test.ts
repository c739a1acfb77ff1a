import { type ApplicationAnswers, missingAnswer, nextApplicationPage } from "@chophien/vocabulary/application"
import { addDays, daysBetween, reminderOf } from "../../src/days"
import {
  allowsApproval,
  type IdentityRecord,
  identityStanding,
  isIdentityOver,
} from "../../src/identity/identity-standing"
import { identificationProvider } from "../../src/identity/providers"
import { openSealed, seal } from "../../src/modules/onboarding/seal"
import {
  type ChecklistFacts,
  type CheckRecord,
  checklistOf,
  hindrancesOf,
  type RequirementRule,
} from "../../src/requirements/checklist"

const today = "2026-12-10"
const deadline = "2026-12-31"
const record = (part: Partial<IdentityRecord>): IdentityRecord => ({
  identified_at: null,
  waived_until: null,
  ended_at: null,
  recorded_at: new Date("2026-11-01T00:00:00Z"),
  ...part,
})
const standing = (...records: IdentityRecord[]) => identityStanding(records, { deadline, today })
const identified_at = new Date("2026-11-01T00:00:00Z")

describe("a seller's identification", () => {
  it.each([
    ["nothing was recorded: the law's deadline holds", [], { state: "missing", due_on: deadline }],
    ["identified", [record({ identified_at })], { state: "identified", due_on: null }],
    [
      "waived until a day",
      [record({ waived_until: "2026-12-20" })],
      { state: "waived", due_on: "2026-12-20" },
    ],
    [
      "a waiver that is over",
      [record({ waived_until: "2026-12-01" })],
      { state: "missing", due_on: "2026-12-01" },
    ],
    [
      "bank or owner changed: two weeks from then",
      [record({ identified_at, ended_at: new Date("2026-12-05T03:00:00Z") })],
      { state: "changed", due_on: "2026-12-19" },
    ],
    [
      "changed and identified anew",
      [record({ identified_at, ended_at: new Date("2026-12-05T03:00:00Z") }), record({ identified_at })],
      { state: "identified", due_on: null },
    ],
    [
      "the later of two waivers",
      [record({ waived_until: "2026-12-12" }), record({ waived_until: "2026-12-30" })],
      { state: "waived", due_on: "2026-12-30" },
    ],
  ] as const)("%s", (_, records, expected) => {
    const found = standing(...records)
    expect(found).toEqual(expected)
    expect(allowsApproval(found)).toBe(found.state === "identified" || found.state === "waived")
  })

  it("closes a stall after its last day, and five days after the first notice at the soonest", () => {
    expect(isIdentityOver("2026-12-31", "2026-12-01", "2026-12-31")).toBe(false)
    expect(isIdentityOver("2026-12-31", "2026-12-01", "2027-01-01")).toBe(true)
    expect(isIdentityOver("2026-12-31", "2026-12-30", "2027-01-03")).toBe(false)
    expect(isIdentityOver("2026-12-31", "2026-12-30", "2027-01-04")).toBe(true)
    expect(isIdentityOver("2026-12-31", null, "2027-06-01")).toBe(false)
  })

  it("staff record level 2 and higher; the sample provider is development's alone", async () => {
    const claim = { method: "vneid_app", level: 1, reference: "1", identified_at } as const
    const manual = identificationProvider("manual", { allows_sample: false })
    expect(await manual?.identify(claim)).toBeNull()
    expect(await manual?.identify({ ...claim, level: 2 })).toMatchObject({ level: 2 })
    expect(await manual?.identify({ ...claim, level: 2, method: "sample" })).toBeNull()
    expect(identificationProvider("sample", { allows_sample: false })).toBeUndefined()
  })
})

it("days and reminders", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
  expect(daysBetween("2026-12-01", "2027-01-01")).toBe(31)
  expect([61, 60, 31, 30, 8, 7, 1, 0].map((left) => reminderOf([60, 30, 7, 0], left))).toEqual([
    null,
    60,
    60,
    30,
    30,
    7,
    7,
    0,
  ])
})

const rule = (part: Partial<RequirementRule>): RequirementRule => ({
  code: "food_safety",
  method: "verified",
  kinds: ["household"],
  blocks: "selling",
  needs_paper: true,
  active: true,
  position: 1,
  ...part,
})
const check = (part: Partial<CheckRecord>): CheckRecord => ({
  requirement: "food_safety",
  state: "met",
  reason: null,
  ends_on: null,
  checked_at: new Date("2026-11-01T00:00:00Z"),
  ...part,
})
const facts: ChecklistFacts = {
  kind: "household",
  commune_code: "05212",
  agreed_rules: null,
  identity: { state: "missing", due_on: deadline },
  checks: [],
  papers: [],
  today,
}

describe("a checklist", () => {
  const stateOf = (one: RequirementRule, part: Partial<ChecklistFacts>) =>
    checklistOf([one], { ...facts, ...part })[0]?.standing.state
  const waiting = [{ requirement: "food_safety", state: "waiting" as const }]

  it.each([
    ["missing", {}],
    ["waiting", { papers: waiting }],
    ["met", { checks: [check({})] }],
    ["met", { checks: [check({ ends_on: today })] }],
    ["expired", { checks: [check({ ends_on: "2026-12-09" })] }],
    ["waiting", { checks: [check({ ends_on: "2026-12-09" })], papers: waiting }],
    ["refused", { checks: [check({ state: "refused", reason: "Mờ quá." })] }],
    ["waived", { checks: [check({ state: "waived", ends_on: "2026-12-20", reason: "Hẹn" })] }],
    [
      "refused",
      { checks: [check({}), check({ state: "refused", checked_at: new Date("2026-11-02T00:00:00Z") })] },
    ],
  ] as const)("staff's last word: %s", (state, part) => expect(stateOf(rule({}), part)).toBe(state))

  it("has what is reckoned, agreed to and identified, and only the requirements of the kind", () => {
    expect(stateOf(rule({ method: "computed" }), {})).toBe("met")
    expect(stateOf(rule({ method: "computed" }), { commune_code: null })).toBe("missing")
    expect(stateOf(rule({ method: "attested" }), { agreed_rules: "số 01/QC" })).toBe("met")
    expect(stateOf(rule({ method: "identified" }), { identity: { state: "identified", due_on: null } })).toBe(
      "met"
    )
    expect(checklistOf([rule({ kinds: ["company"] }), rule({ active: false })], facts)).toEqual([])
  })

  it("only what blocks selling hinders an approval", () => {
    const list = checklistOf([rule({}), rule({ code: "ocop", blocks: "badge" })], facts)
    expect(hindrancesOf(list)).toEqual(["food_safety"])
  })
})

it("an application leads to its first page without an answer", () => {
  const empty: ApplicationAnswers = {
    contact_name: null,
    phone: null,
    email: null,
    name: null,
    province_code: null,
    commune_code: null,
    address_line: null,
    is_registered: null,
    registration_number: null,
    tax_code: null,
    representative: null,
    goods: null,
  }
  expect([nextApplicationPage(empty), missingAnswer(empty)]).toEqual(["contact", "contact_name"])
  const some = { ...empty, contact_name: "Mai", phone: "+84912345678" }
  expect([nextApplicationPage(some), missingAnswer(some)]).toEqual(["stall", "name"])
  const whole = {
    ...some,
    ...{ name: "Tổ chè", province_code: "25", commune_code: "05212", address_line: "Xóm Cang" },
    ...{ is_registered: false, representative: "Mai", goods: "Chè" },
  }
  expect([nextApplicationPage(whole), missingAnswer(whole)]).toEqual(["review", null])
})

it("what is sealed opens under its key and name alone", () => {
  const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  const sealed = seal(key, "paper 1", Buffer.from("bí mật"))
  expect(sealed).not.toContain("bí mật")
  expect(openSealed(key, "paper 1", sealed)?.toString("utf8")).toBe("bí mật")
  expect(openSealed(key, "paper 2", sealed)).toBeNull()
  expect(openSealed(other, "paper 1", sealed)).toBeNull()
  expect(openSealed(key, "paper 1", `${sealed.slice(0, -4)}AAAA`)).toBeNull()
})
