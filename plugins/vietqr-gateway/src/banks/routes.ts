import { z } from "zod"
import { route } from "../http/route"
import { listBanks } from "./list"
import { bankList } from "./output"

const list = route({
  method: "get",
  path: "/v1/vietqr/banks",
  scope: "public", output: bankList,
  summary: "List the banks that VietQR reaches",
  input: z.strictObject({}),
  handle: async () => ({
    object: "list",
    url: "/v1/vietqr/banks",
    has_more: false,
    data: listBanks().map((bank) => ({ id: bank.bin, object: "vietqr.bank", ...bank })),
  }),
})

/** The bank list. */
export const bankRoutes = [list]
