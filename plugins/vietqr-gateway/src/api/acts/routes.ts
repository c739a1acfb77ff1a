import { z } from "zod"
import { Act } from "../../core/acts/act.entity"
import { pageFields } from "../http/fields"
import { listPage } from "../http/list"
import { route } from "../http/route"
import { actList } from "./output"
import { presentAct } from "./present"

const url = "/v1/vietqr/acts"

const list = route({
  method: "get",
  path: url,
  scope: "acts:read",
  output: actList,
  summary: "List what people did by hand, newest first",
  input: z.strictObject({ ...pageFields, object: z.string().max(100).optional() }),
  handle: ({ context: { manager }, caller, input }) =>
    listPage(manager, caller, Act, input, {
      url,
      ownedBy: null,
      narrow(query) {
        if (caller.account_id !== null) query.andWhere("false")
        if (input.object !== undefined) query.andWhere("row.object_id = :object", { object: input.object })
      },
      present: presentAct,
    }),
})

/** The record of manual acts. */
export const actRoutes = [list]
