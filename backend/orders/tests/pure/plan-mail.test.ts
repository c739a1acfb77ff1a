import { planMail } from "../../src/questions/plan-mail"

const at = (time: string) => new Date(`2026-11-${time}:00+07:00`)
const none = { mail_at: null, mailed_at: null }

test.each([
  ["by day at once", none, "28T14:00", "28T14:00"],
  ["in the evening the next morning", none, "28T21:00", "29T07:00"],
  ["at night in the morning of that day", none, "29T03:00", "29T07:00"],
  ["again only some hours later", { mail_at: null, mailed_at: at("28T13:00") }, "28T14:00", "28T19:00"],
  ["again, not at night", { mail_at: null, mailed_at: at("28T18:00") }, "28T20:00", "29T07:00"],
  [
    "at once where the last is long ago",
    { mail_at: null, mailed_at: at("28T01:00") },
    "28T14:00",
    "28T14:00",
  ],
  ["as planned before", { mail_at: at("29T07:00"), mailed_at: null }, "28T23:00", "29T07:00"],
])("a mail goes out %s", (_, before, now, then) => expect(planMail(before, at(now))).toEqual(at(then)))
