import { z } from "zod"
import { listBanks } from "../../core/banks/list"
import { fetchAccountName } from "../../core/banks/vietqr-io"
import { destinationInput, expand } from "../http/fields"
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

const accountMissing = (message: string) =>
  new StripeError(404, message, { code: "resource_missing", param: "account_number" })

const findAccountName = route({
  method: "post",
  path: "/v1/vietqr/account_names",
  scope: "account_names:write",
  output: accountName,
  summary: "Ask under which name a bank keeps an account; only where VIETQR_IO_* is set",
  input: z.strictObject({ ...destinationInput.omit({ account_holder_name: true }).shape, expand }),
  transactional: false,
  async handle({ input: { bank_bin, account_number }, services: { config, log }, request }) {
    if (!config.vietqr_io)
      throw accountMissing("Account names are not looked up here: VIETQR_IO_CLIENT_ID is not set.")
    const account_holder_name = await fetchAccountName(config.vietqr_io, { bank_bin, account_number }).catch(
      (error: unknown) => {
        log.warn(
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
    if (account_holder_name === null) throw accountMissing("The bank knows no such account.")
    return { object: "vietqr.account_name", bank_bin, account_number, account_holder_name }
  },
})

/** The bank list, and the names of accounts. */
export const bankRoutes = [list, findAccountName]
