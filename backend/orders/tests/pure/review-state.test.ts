import { reviewActors, reviewActs, reviewStates, reviewStep } from "@chophien/vocabulary/review-state"
import { publicNameOf } from "../../src/reviews/review-rules"
import { reviewTable } from "../support/review-table"

const bits = [false, true]
const every = [null, ...reviewStates].flatMap((state) =>
  (state === null ? [false] : bits).flatMap((answered) =>
    (state === null || state === "hidden" ? [false] : bits).flatMap((reported) =>
      reviewActors.flatMap((actor) =>
        reviewActs.flatMap((act) =>
          (act === "write" || act === "edit" ? bits : [false]).map(
            (held) => [state, answered, reported, actor, act, held] as const
          )
        )
      )
    )
  )
)

it.each(every)(
  "a review that is %s (answered %s, reported %s), when the %s does %s (held %s), goes as the table says",
  (state, answered, reported, actor, act, held) => {
    const line = reviewTable.find(
      (each) =>
        each.state === state &&
        each.answered === answered &&
        each.reported === reported &&
        each.actor === actor &&
        each.act === act &&
        each.held === held
    )
    expect(reviewStep({ state, answered, reported }, actor, act, held)).toEqual(line?.next ?? null)
  }
)

it("has a reason for every silence, and no line that nothing tries", () => {
  for (const { silence } of reviewTable) expect(silence).not.toBe("")
  expect(new Set(reviewTable.map((each) => JSON.stringify({ ...each, next: 0, silence: 0 }))).size).toBe(
    reviewTable.length
  )
})

test.each([
  ["Nguyễn Thị Lan", "N. T. Lan"],
  ["Lan", "Lan"],
  ["  đặng   văn  Ơn ", "Đ. V. Ơn"],
])("%s is read as %s", (name, shown) => expect(publicNameOf(name)).toBe(shown))
