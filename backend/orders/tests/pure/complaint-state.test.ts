import {
  complaintActors,
  complaintActs,
  complaintStates,
  nextComplaintState,
  toldOfComplaintAct,
} from "@chophien/vocabulary/complaint-state"
import { complaintTable } from "../support/complaint-table"

const every = complaintStates.flatMap((state) =>
  complaintActors.flatMap((actor) => complaintActs.map((act) => [state, actor, act] as const))
)

it.each(every)("a complaint that is %s, when the %s does %s, goes as the table says", (state, actor, act) => {
  const found = complaintTable.find(
    (line) => line.state === state && line.actor === actor && line.act === act
  )
  expect(nextComplaintState(state, actor, act)).toBe(found?.next ?? null)
  if (found) expect([...toldOfComplaintAct(state, actor, act)].sort()).toEqual([...found.tells].sort())
})

it("has a reason for every silence", () => {
  for (const { silence } of complaintTable) expect(silence).not.toBe("")
})
