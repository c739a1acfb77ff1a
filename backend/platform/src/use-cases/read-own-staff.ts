import type { Answer } from "@chophien/contract"
import type { readOwnStaff as route } from "@chophien/contract/staff/team"
import type { StaffContext } from "../access/staff-context"

/** Who is signed in, and whether a second factor has to be set up before anything else. */
export const readOwnStaff = (staff: StaffContext): Answer<typeof route> => ({
  id: staff.user_id,
  role: staff.role,
  has_second_factor: staff.has_second_factor,
  must_set_up_second_factor: staff.must_set_up_second_factor,
})
