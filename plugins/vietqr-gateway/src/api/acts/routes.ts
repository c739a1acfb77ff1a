import { z } from "zod"
import { Act } from "../../core/acts/act.entity"
import { unixSeconds } from "../../kernel/time"
import { pageFields } from "../http/fields"
import { listPage } from "../http/list"
import { route } from "../http/route"
import { actList } from "./output"

const list = route({
  method: "get",
  path: "/v1/vietqr/acts",
  scope: "acts:read",
  output: actList,
  summary: "List what people did by hand, newest first",
  input: z.strictObject({ ...pageFields, object: z.string().max(100).optional() }),
  handle: ({ manager, caller, input }) =>
    listPage(manager, caller, Act, input, {
      url: "/v1/vietqr/acts",
      ownedBy: null,
      narrow(query) {
        if (input.object !== undefined) query.andWhere("row.object_id = :object", { object: input.object })
      },
      present: ({ id, object_id, act, author, reason, livemode, created_at }) => ({
        id,
        object: "vietqr.act",
        act,
        author,
        created: unixSeconds(created_at),
        livemode,
        reason,
        subject: object_id,
      }),
    }),
})

/** The record of manual acts. */
export const actRoutes = [list]
