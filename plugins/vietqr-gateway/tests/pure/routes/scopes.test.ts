import { routes } from "../../../src/api/routes"

it("only these routes take a publishable key, so that a new one must be allowed here on purpose", () => {
  expect(
    routes.filter(({ scope }) => scope === "public").map(({ method, path }) => `${method} ${path}`)
  ).toEqual([
    "get /v1/payment_intents/:intent",
    "post /v1/vietqr/encode",
    "post /v1/vietqr/decode",
    "get /v1/vietqr/banks",
  ])
})
