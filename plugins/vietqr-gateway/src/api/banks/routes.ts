import { z } from "zod"
import { listBanks } from "../../core/banks/list"
import { fetchAccountName } from "../../core/banks/vietqr-io"
import { destinationSchema } from "../../core/outgoing-payments/destination"
import { expand } from "../http/fields"
import { route } from "../http/route"
import { StripeError } from "../http/stripe-error"
import { accountName, bankList } from "./output"

const list = route({
  method: "get",
  path: "/v1/vietqr/banks",
  scope: "public",
  output: bankList,
  summary: "List the banks that VietQR reaches",
  input: z.strictObject({}),
  handle: async () => ({
    object: "list",
    url: "/v1/vietqr/banks",
    has_more: false,
    data: listBanks().map((bank) => ({ id: bank.bin, object: "vietqr.bank", ...bank })),
  }),
})

const lookUp = route({
  method: "post",
  path: "/v1/vietqr/account_names",
  scope: "account_names:write",
  output: accountName,
  summary: "Ask under which name a bank keeps an account; only where VIETQR_IO_* is set",
  input: z.strictObject({ ...destinationSchema.omit({ account_holder_name: true }).shape, expand }),
  transactional: false,
  async handle({ input: { bank_bin, account_number }, gateway, request }) {
    const options = gateway.config.vietqr_io
    if (!options)
      throw new StripeError(404, "Account names are not looked up here: VIETQR_IO_CLIENT_ID is not set.", {
        code: "resource_missing",
        param: "account_number",
      })
    const account_holder_name = await fetchAccountName(options, { bank_bin, account_number }).catch(
      (error: unknown) => {
        gateway.log.warn(
          { request_id: request.id, error: error instanceof Error ? error.message : "unknown" },
          "account name not looked up"
        )
        throw new StripeError(
          503,
          "The name could not be looked up right now. Try again later, or ask the account's owner.",
          { type: "api_error", code: "lookup_unavailable" }
        )
      }
    )
    if (account_holder_name === null)
      throw new StripeError(404, "The bank knows no such account.", {
        code: "resource_missing",
        param: "account_number",
      })
    return { object: "vietqr.account_name", bank_bin, account_number, account_holder_name }
  },
})

/** The bank list, and the names of accounts. */
export const bankRoutes = [list, lookUp]
