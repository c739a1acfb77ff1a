import { VietQRPaymentProvider } from "../../src/provider"

it("wrong options are refused by their names", () => {
  expect(() => VietQRPaymentProvider.validateOptions({ url: "x", secret_key: "y" })).toThrow(
    /url .*secret_key .*webhook_secret/
  )
})
