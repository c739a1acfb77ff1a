import { z } from "zod"
import { Approver } from "../../core/approvers/approver.entity"
import { findApprover } from "../../core/approvers/store"
import { NotFoundError } from "../../kernel/errors"
import { platformOnly } from "../http/authenticate"
import { nothing, pageFields } from "../http/fields"
import { listPage } from "../http/list"
import { pathParam, route } from "../http/route"
import { approverList, approverObject } from "./output"
import { presentApprover } from "./present"

const url = "/v1/approvers"
const refusal = "Only the platform has approvers."

const retrieve = route({
  method: "get",
  path: `${url}/:approver`,
  scope: "approvers:read",
  output: approverObject,
  summary: "Retrieve a person who may agree to money that leaves",
  input: nothing,
  async handle(call) {
    const { caller, context } = call
    platformOnly(caller, refusal)
    const id = pathParam(call, "approver")
    const found = await findApprover(context.manager, caller.livemode, id)
    if (!found) throw new NotFoundError("approver", id)
    return presentApprover(found)
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "approvers:read",
  output: approverList,
  summary:
    "List who may agree to money that leaves; only the operator's command on the gateway's machine adds to them",
  input: z.strictObject({
    ...pageFields,
    status: z.enum(["invited", "active", "revoked"]).optional(),
    person: z.string().max(200).optional(),
  }),
  handle({ context: { manager }, caller, input }) {
    platformOnly(caller, refusal)
    return listPage(manager, caller, Approver, input, {
      url,
      ownedBy: null,
      narrow(query) {
        if (input.status !== undefined) query.andWhere("row.state = :status", { status: input.status })
        if (input.person !== undefined) query.andWhere("row.person = :person", { person: input.person })
      },
      present: presentApprover,
    })
  },
})

/** Everything below `/v1/approvers`: reading only, so that no key makes an approver. */
export const approverRoutes = [list, retrieve]
