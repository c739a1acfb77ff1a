import { samePerson } from "../acts/same-person"
import type { Approver } from "./approver.entity"

/** Whether an approver is who is named as an author: by the name of the shop's people, or by their own. */
export function approverIs({ name, person }: Approver, author: string): boolean {
  return samePerson(person, author) || samePerson(name, author)
}
